"""Where the figures of a briefing are printed: the documents, and per indicator the places in them."""

import re
from collections.abc import Iterable, Sequence

from presentation.language.language import _
from presentation.view.indicator_view import IndicatorView
from publish.documents.content import Line, Table
from queries import catalogue, lookups

_NUMBERED = re.compile(r"^(?P<place>.*\D)(?P<number>\d+)$")


def documents() -> tuple[str, ...]:
    """Return a line per loaded document: title, publisher, date, address where known."""
    return tuple(
        ", ".join(
            part
            for part in (
                str(row.title),
                row.own_title,
                row.publisher,
                row.dated,
                row.address,
            )
            if part
        )
        for row in catalogue.documents()
    )


def places_table(items: Sequence[IndicatorView]) -> Table:
    """Return one row per indicator with every place where its figures are printed, by document."""
    titles = lookups.titles()
    lines = []
    for item in items:
        places = [f"{titles[name]}: {'; '.join(_folded(found))}" for name, found in _places(item).items()]
        if places:
            lines.append(Line((item.indicator.label, "\n".join(places))))
    return Table(
        caption=_("Where the figures are printed"),
        columns=(_("Indicator"), _("Document and place")),
        lines=tuple(lines),
        widths=(3, 6),
    )


def _places(item: IndicatorView) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for row in item.rows:
        for place in row.places:
            places = found.setdefault(row.document_id, [])
            if place not in places:
                places.append(place)
    return {document: places for document, places in found.items() if places}


def _folded(places: Iterable[str]) -> list[str]:
    """Return places that differ only in their last number as one: `wiersz 13, kolumny 2019, 2020`."""
    folded: dict[str, list[str]] = {}
    for place in places:
        found = _NUMBERED.match(place)
        numbers = folded.setdefault(found["place"] if found else place, [])
        numbers += [found["number"]] if found else []
    return [_place(place, sorted(numbers, key=int)) for place, numbers in folded.items()]


def _place(place: str, numbers: Sequence[str]) -> str:
    one = _("column {numbers}").format(numbers="")
    if len(numbers) > 1 and place.endswith(one):
        return place.removesuffix(one) + _("columns {numbers}").format(numbers=", ".join(numbers))
    return place + ", ".join(numbers)
