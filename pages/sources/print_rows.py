"""One figure of a document as a row of words: its print with the digits marked, and what became of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from pages.frame.markup import visible, visible_letters
from presentation.address import address
from presentation.figure.document import Print
from presentation.figure.marks import Piece, marked_print
from presentation.language.language import _


@dataclass(frozen=True)
class Row:
    """`is_hit`: whether it is what was looked for; `code`, `href`: its indicator, '' if it has none."""

    number: str
    pieces: Sequence[Piece]
    place: str
    code: str
    href: str
    became: str
    is_hit: bool


def row(found: Print, titles: Mapping[str, str], *, is_hit: bool) -> Row:
    """Return the row of a print; `titles`: of the documents by id."""
    is_placed = found.disposition not in ("excluded", "unassigned")
    code = found.indicator_code if is_placed else ""
    return Row(
        number=visible(found.number),
        pieces=[replace(piece, text=visible_letters(piece.text)) for piece in marked_print(found)],
        place=visible(f"{titles[found.document_id]}, {found.place}"),
        code=code,
        href=address("wskaznik", kod=code) if code else "",
        became=visible(_became(found)),
        is_hit=is_hit,
    )


def _became(found: Print) -> str:
    if found.disposition == "excluded":
        return f"{_('left out')}: {found.reason}"
    if found.disposition == "unassigned":
        return _("not assigned to any series")
    name = str(found.series_name) or _("an item of a list")
    year = f", {found.year}" if found.year else ""
    return f"{name}: {found.category}{year}" if found.category else f"{name}{year}"
