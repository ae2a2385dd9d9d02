"""Where each figure comes from, as rows of one table: the figure, the print, its place, what we did."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from pages import lookups
from pages.frame.markup import visible_letters
from pages.indicator.seen import said
from pages.links.citing import citation_at
from presentation.address import address
from presentation.board.html import render
from presentation.figure.evidence import evidence_anchor, evidence_of
from presentation.figure.feedback import Matter, letter_link
from presentation.figure.marks import Piece, marked_prints
from presentation.figure.observation import Observation
from presentation.figure.values import value_text
from presentation.figure.when import year_label
from presentation.language.language import _, ngettext
from queries.observations import every_print
from queries.prints import prints_behind


@dataclass(frozen=True)
class Row:
    """One figure: `prints`: the wordings it rests on, its digits marked; `anchor`: its place on the page."""

    anchor: str
    name: str
    year: str
    figure: str
    prints: Sequence[Sequence[Piece]]
    place: str
    href: str
    remark: str
    citation: str
    letter: str


@dataclass(frozen=True)
class Desk:
    """Who takes remarks on figures, '' for nobody; where and on which day the reader sees them."""

    contact: str
    seen_at: str
    day: date


def evidence_html(
    first: Sequence[Observation], others: Sequence[Observation], desk: Desk, *, is_place: bool = True
) -> str:
    """Return the evidence of figures as a table, that of the others folded behind it.

    `is_place`: whether the links to the evidence lead here; one place of the page may be meant by them.
    """
    rows, folded = (_rows(items, desk) for items in (first, others))
    title = ngettext("{count} more figure", "{count} more figures", len(folded)).format(count=len(folded))
    return render(
        "indicator_evidence",
        rows=rows,
        others=folded,
        others_title=title,
        caption=_("Where do these figures come from?"),
        with_names=len({row.name for row in rows}) > 1,
        is_place=is_place,
    )


def _rows(items: Iterable[Observation], desk: Desk) -> list[Row]:
    """Return a row per print of these figures, used or not, newest first within each series."""
    wanted = {(item.series_id, item.category, item.year) for item in items}
    found = [item for item in every_print() if (item.series_id, item.category, item.year) in wanted]
    found.sort(key=lambda item: (item.series_order, item.category_order, -item.year))
    return [_row(item, desk) for item in found]


def _row(item: Observation, desk: Desk) -> Row:
    known = lookups.facts_for(item.unit)
    found = evidence_of(item, len(known.documents))
    place = ", ".join(part for part in (str(known.documents[found.document_id]), found.locator) if part)
    figure = value_text(item, known.unit_of(item))
    anchor = evidence_anchor(item)
    told = f"{item.full_name}, {year_label(item)}: {figure}"
    matter = Matter(item.indicator_code, told, found.printed, place, desk.seen_at)
    first = next(iter(item.figure_ids), None)
    return Row(
        anchor=anchor,
        name=said(item.full_name),
        year=year_label(item),
        figure=said(figure),
        prints=[
            [replace(piece, text=visible_letters(piece.text)) for piece in pieces]
            for pieces in marked_prints(prints_behind(item))
        ],
        place=said(place),
        href=address("zrodla", szukaj=first) if first else "",
        remark=said(" ".join(part for part in (found.done, found.standing, found.note) if part)),
        citation=_citation(item, figure, anchor, desk),
        letter=letter_link(desk.contact, matter) if desk.contact else "",
    )


def _citation(item: Observation, figure: str, anchor: str, desk: Desk) -> str:
    """Return how to cite one figure; the address leads to its evidence."""
    at = f"{desk.seen_at}#{anchor}" if desk.seen_at else ""
    return citation_at(f"{item.indicator_code} {item.full_name}: {figure}", [item], at, desk.day)
