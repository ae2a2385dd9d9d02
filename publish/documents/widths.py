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
    columns: Sequence[Sequence[str]], page: int, widest: int, fixed: Mapping[int, int] | None = None
) -> tuple[int, ...]:
    """Return the widths of columns in tenths of a millimetre, together at most `page` where they fit.

    `columns`: the texts of each, its heading too; `widest`: the one that takes what the others leave;
    `fixed`: what a column takes whatever stands in it.
    """
    known = fixed or {}
    widths = [known.get(place, needed(texts)) for place, texts in enumerate(columns)]
    left = page - sum(widths) + widths[widest]
    widths[widest] = max(widths[widest], left)
    return tuple(widths)


def needed(texts: Sequence[str]) -> int:
    """Return what the longest part that may not be broken needs, were it bold as a heading is."""
    parts = {part for text in texts for part in bound(text).replace("\n", " ").split(" ")}
    return round(max(map(_bold().getlength, parts), default=0) * _UNIT) + _PADDING


@cache
def _bold() -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(face("Bold"), 1000)
