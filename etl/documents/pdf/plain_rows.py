"""Cuts a table that no lines draw into rows: at space, at new names, after the rest of the page before."""

import re
from itertools import pairwise

from etl.documents.pdf.centred_names import RowSigns, is_apart, row_signs
from etl.documents.pdf.entries import is_next_item
from etl.documents.pdf.grid import GridCell
from etl.documents.pdf.strips import Strips
from etl.documents.pdf.words import TextLine, Word, text_lines
from etl.language.folding import fold

_ROW_SPACE = 0.22
_ODD_SPACE = 0.7
# How the names of indicators begin, and nothing else in them.
_NAME_START = re.compile(
    r"(?:(?:[ivx]+\.)?\d{1,2}\.\s*)?(?:liczba|ilosc|wartosc|odsetek|stopien|srednia|wydatki|kwota|wielkosc|udzial)\b"
    r"|[ivx]+\.\d{1,2}\."
)
_GOES_ON = re.compile(r"(?:,|\b(?:i|oraz|w|z|na|do|od|lub|dla|przez))$")


def row_bands(
    lines: list[TextLine], strips: Strips, *, is_centred: bool
) -> tuple[list[list[TextLine]], RowSigns]:
    """Cut the lines into rows: at wide space across all columns, else where a new name begins.

    `is_centred`: names stand in the middle of their rows, and only space tells rows apart.
    """
    usual = _usual_space(lines, strips)
    bands = _by_space(lines, usual)
    signs = row_signs(bands, strips, usual)
    parts = bands if is_centred else [part for band in bands for part in _by_names(band, strips, usual)]
    return parts, signs


def _by_space(lines: list[TextLine], usual: float) -> list[list[TextLine]]:
    height = max(line.bottom - line.top for line in lines)
    bands: list[list[TextLine]] = [[lines[0]]]
    bottom = lines[0].bottom
    for line in lines[1:]:
        if line.top - bottom > max(usual, 0.0) + _ROW_SPACE * height:
            bands.append([line])
        else:
            bands[-1].append(line)
        bottom = max(bottom, line.bottom)
    return bands


def _usual_space(lines: list[TextLine], strips: Strips) -> float:
    """Return the space between the lines of one cell: what is usual within columns, the wider left out."""
    gaps: list[float] = []
    for column in range(len(strips.rights)):
        own = [words for line in lines if (words := [w for w in line.words if strips.column_of(w) == column])]
        cells = [TextLine(tuple(words)) for words in own]
        gaps += [lower.top - upper.bottom for upper, lower in pairwise(cells)]
    return sorted(gaps)[len(gaps) // 4] if gaps else 0.0


def _by_names(band: list[TextLine], strips: Strips, usual: float) -> list[list[TextLine]]:
    """Cut a band in which several names stand one below the other without space between rows."""
    parts: list[list[TextLine]] = [[]]
    names: list[TextLine] = []
    for line in band:
        name = [word for word in line.words if strips.column_of(word) == 0]
        if name:
            own = TextLine(tuple(name))
            resumes = _resumes(parts[-1], line, strips, usual)
            is_below_rest = not names and parts[-1] != []
            is_next = names and _begins_name(names, own, strips.rights[0], usual, resumes=resumes)
            if is_below_rest or is_next:
                parts.append([])
                names = []
            names.append(own)
        parts[-1].append(line)
    return parts


def _resumes(part: list[TextLine], line: TextLine, strips: Strips, usual: float) -> bool:
    """Say whether a column of values goes on here after lines in which it was empty."""
    for column in range(1, len(strips.rights)):
        own = [word for word in line.words if strips.column_of(word) == column]
        above = [word for other in part for word in other.words if strips.column_of(word) == column]
        if own and above and is_apart(max(word.bottom for word in above), own, usual):
            return True
    return False


def _begins_name(names: list[TextLine], line: TextLine, right: float, usual: float, *, resumes: bool) -> bool:
    """Say whether a name begins here: like a name, and after a line that was not full, far off or oddly near.

    `names`: the lines of the name above. `usual`: the space between lines of one cell. `resumes`: a value
    begins beside it after empty lines.
    """
    before = names[-1]
    if not re.match(r"(?:\d{1,2}\.\s*)?[A-ZĄĆĘŁŃÓŚŹŻ]", line.text) or _GOES_ON.search(before.text):
        return False
    if resumes or is_name_start(line.text) or is_next_item(names[0].text, line.text):
        return True
    first = line.words[0]
    had_room = right - before.x1 > first.x1 - first.x0 + 0.3 * first.size
    return had_room or abs(line.top - before.bottom - usual) > _ODD_SPACE


def is_name_start(text: str) -> bool:
    """Say whether a text begins as names of indicators do, and nothing else in them."""
    return _NAME_START.match(fold(text)) is not None


def grid_row(band: list[TextLine], strips: Strips) -> tuple[GridCell, ...]:
    """Return the lines of a row as cells, one per column."""
    cells: list[list[Word]] = [[] for _ in strips.rights]
    for line in band:
        for word in line.words:
            cells[strips.column_of(word)].append(word)
    return tuple(
        GridCell(tuple(text_lines(words)), right) for words, right in zip(cells, strips.rights, strict=True)
    )
