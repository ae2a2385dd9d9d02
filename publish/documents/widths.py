"""How wide the columns of a table are: as their longest word needs, so that no figure or year breaks."""

from collections.abc import Mapping, Sequence
from functools import cache

from PIL import ImageFont

from publish.documents.typeset import face
from publish.typography import bound

# Tenths of a millimetre: one of the 1000 units in which a letter of 8.5 pt is measured, the margins of a cell
# and a little, as renderers differ.
_UNIT, _PADDING = 8.5 * 25.4 / 72 * 10 / 1000, 40


def fitted(
    columns: Sequence[Sequence[str]],
    page: int,
    widest: int,
    fixed: Mapping[int, int] | None = None,
    most_lines: int = 0,
) -> tuple[int, ...]:
    """Return the widths of columns in tenths of a millimetre, together at most `page` where they fit.

    `columns`: the texts of each, its heading too; `widest`: the one that takes what the others leave;
    `fixed`: what a column takes whatever stands in it; `most_lines`: so many lines suffice for each text,
    0 for any number of them.
    """
    known = fixed or {}
    widths = [
        known.get(place, needed(texts, 0 if place == widest else most_lines))
        for place, texts in enumerate(columns)
    ]
    left = page - sum(widths) + widths[widest]
    widths[widest] = max(widths[widest], left)
    return tuple(widths)


def needed(texts: Sequence[str], most_lines: int = 0) -> int:
    """Return what the longest part that may not be broken needs, were it bold as a heading is."""
    parts = {part for text in texts for part in bound(text).replace("\n", " ").split(" ")}
    widths = [_bold().getlength(part) for part in parts]
    if most_lines:
        widths += [_bold().getlength(line) / most_lines for text in texts for line in text.split("\n")]
    return round(max(widths, default=0) * _UNIT) + _PADDING


@cache
def _bold() -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(face("Bold"), 1000)
