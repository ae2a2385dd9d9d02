"""What a document prints behind a figure, and what stands in the same row of the document."""

from collections.abc import Mapping

from presentation.figure.document import Print
from presentation.figure.observation import Observation
from queries.catalogue import prints
from queries.typed import per_build

ITEMS = ("counted", "list_item")  # what became of the items of a list that we counted


@per_build
def prints_by_id() -> Mapping[str, Print]:
    """Return every figure and empty cell as printed, by its id."""
    return {found.figure_id: found for found in prints(None)}


@per_build
def _lists() -> Mapping[tuple[str, ...], tuple[Print, ...]]:
    """Return the items of each counted list by the cell in which it stands."""
    found: dict[tuple[str, ...], list[Print]] = {}
    for item in prints(None):
        if item.disposition in ITEMS:
            found.setdefault(_cell(item), []).append(item)
    return {cell: tuple(items) for cell, items in found.items()}


def prints_behind(item: Observation) -> tuple[Print, ...]:
    """Return the prints that a figure rests on: its own, those it is computed from, the items counted."""
    own = (prints_by_id()[figure_id] for figure_id in item.figure_ids)
    return tuple(part for found in own for part in _parts(found))


def _parts(found: Print) -> tuple[Print, ...]:
    """Return the print itself, or of a list that we counted every item."""
    return _lists()[_cell(found)] if found.disposition == "counted" else (found,)


def row_of(found: Print) -> tuple[Print, ...]:
    """Return what stands in the row of the document in which a print stands, in the order of the document."""
    return tuple(other for other in prints(found.document_id) if _row(other) == _row(found))


def _cell(found: Print) -> tuple[str, ...]:
    return (found.document_id, found.section, found.row_label, found.column_label)


def _row(found: Print) -> tuple[str, ...]:
    """Return by what the prints of one row are known; running text has no rows but its places."""
    return (found.section, found.row_label or found.locator)
