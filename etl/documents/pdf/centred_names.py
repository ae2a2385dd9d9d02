"""Tells tables whose names stand in the middle of their rows: where no line is drawn they hide the rows.

A name that begins at the top of its row stands at one height with a line of each value. One in the middle
stands between two lines of its values as often as not.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from etl.documents.pdf.strips import Strips
from etl.documents.pdf.words import TextLine, Word

_LINE_SPACE = 0.6
_OBLIQUE = 0.25
_LEAST = 2
_SHARE = 0.2


@dataclass(frozen=True)
class RowSigns:
    """How many names stand beside a line of a value, how many between two; whether space parts all rows."""

    beside: int
    between: int
    is_clear: bool


def are_centred(signs: Iterable[RowSigns]) -> bool:
    """Say whether the names of a document's tables stand in the middle of their rows."""
    found = list(signs)
    beside, between = sum(sign.beside for sign in found), sum(sign.between for sign in found)
    return between >= _LEAST and between > _SHARE * (beside + between)


def row_signs(bands: list[list[TextLine]], strips: Strips, usual: float) -> RowSigns:
    """Return what the bands of a page tell, cut at wide space.

    `usual`: the space between lines of a cell.
    """
    names = [name_lines(band, strips, usual) for band in bands]
    words = [word for band in bands for line in band for word in line.words if strips.column_of(word)]
    found = [_is_beside(line, words, strips) for lines in names for line in lines]
    is_clear = len(names[0]) < 2 and all(len(lines) == 1 for lines in names[1:])
    return RowSigns(found.count(True), found.count(False), is_clear)


def name_lines(band: list[TextLine], strips: Strips, usual: float) -> list[TextLine]:
    """Return the lines of a band in which a name begins after space in the first column."""
    found: list[TextLine] = []
    bottom = None
    for line in band:
        own = [word for word in line.words if strips.column_of(word) == 0]
        if own and (bottom is None or is_apart(bottom, own, usual)):
            found.append(line)
        bottom = max(word.bottom for word in own) if own else bottom
    return found


def is_apart(bottom: float, words: list[Word], usual: float) -> bool:
    """Say whether there is room for a line between `bottom` and the words below it."""
    return min(word.top for word in words) - bottom > usual + _LINE_SPACE * words[0].size


def _is_beside(line: TextLine, values: list[Word], strips: Strips) -> bool | None:
    """Say whether a name and all values beside it stand at one height, None where no value stands there."""
    name = next(word for word in line.words if strips.column_of(word) == 0)
    nearest: dict[int, float] = {}
    for word in values:
        if word.top < name.bottom and word.bottom > name.top:
            column, away = strips.column_of(word), abs(name.top - word.top)
            nearest[column] = min(away, nearest.get(column, away))
    return max(nearest.values()) < _OBLIQUE * name.size if nearest else None
