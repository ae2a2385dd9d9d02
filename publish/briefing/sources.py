"""Where the figures of a briefing are printed: the documents, and per indicator the places in them."""

from collections.abc import Sequence

from presentation.language import _
from presentation.observation import records
from publish.briefing.items import Item
from publish.documents.content import Line, Table
from queries.warehouse import rows


def documents() -> tuple[str, ...]:
    """Return a line per loaded document: title, publisher, date, address where known."""
    return tuple(
        ". ".join(
            part.rstrip(".") for part in (row["title"], row["publisher"], row["date"], row["address"]) if part
        )
        + "."
        for row in rows("documents")
    )


def places_table(items: Sequence[Item]) -> Table:
    """Return one row per indicator and document with every place where its figures are printed."""
    titles = {row["document_id"]: row["short_title"] for row in rows("documents")}
    lines = []
    for item in items:
        for document, places in _places(item).items():
            lines.append(Line((f"{item.code} {item.name}", titles[document], "; ".join(places))))
    return Table(
        caption=_("Where the figures are printed"),
        columns=(_("Indicator"), _("Document"), _("Place")),
        lines=tuple(lines),
        widths=(4, 3, 6),
    )


def _places(item: Item) -> dict[str, list[str]]:
    found: dict[str, dict[str, None]] = {}
    for row in records(item.rows):
        places = found.setdefault(row["document_id"], {})
        places.update(
            dict.fromkeys(part.strip() for part in row.get("locator", "").split(" | ") if part.strip())
        )
    return {document: list(places) for document, places in found.items() if places}
