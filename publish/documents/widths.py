"""How wide the columns of a table are: as their longest word needs, so that no figure or year breaks."""

from collections.abc import Mapping, Sequence

from publish.typography import bound

_LETTER, _PADDING = 16, 44  # tenths of a millimetre: a letter of small type, the margins of a cell


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
    """Return what the longest part that may not be broken needs."""
    parts = [part for text in texts for part in bound(text).replace("\n", " ").split(" ")]
    return max(map(len, parts), default=0) * _LETTER + _PADDING
