"""Settles what happens where two figures of a cell, or of rows of one name, fit one place with two values.

Of two totals the one that is called a part gives way to the one that is not, and a number to the words that
nothing was counted that year. Otherwise neither is taken and both are listed: a wrong figure is worse than
none.
"""

from etl.language.folding import fold
from etl.language.meaning import is_part
from etl.placing.placed import Assigned
from etl.placing.problem import Problem


def settle_conflicts(placed: list[Assigned]) -> None:
    """Take back the place of figures that another of the same cell or row name contradicts, in place."""
    rivals: dict[tuple[object, ...], list[Assigned]] = {}
    for item in placed:
        if item.disposition == "assigned" and item.target and not item.decision and item.counted is None:
            rivals.setdefault((*_cell(item), item.target), []).append(item)
    for items in rivals.values():
        if len({_value(item) for item in items}) > 1:
            _settle(items)


def _cell(item: Assigned) -> tuple[object, ...]:
    """Return the cell of a figure; rows of one name in a table, as under a merged name, count as one row."""
    figure = item.figure
    if figure.is_prose or not figure.row_label:
        return figure.cell
    return (figure.document_id, figure.place[0], figure.row_label, figure.place[2])


def _settle(items: list[Assigned]) -> None:
    absent = [item for item in items if item.reading.missing_reason]
    whole = absent or [item for item in items if not _is_category(item) and not _is_part(item)]
    kept = whole if len({_value(item) for item in whole}) == 1 else []
    for item in items:
        if item in kept or item.target is None:
            continue
        other = next(rival for rival in items if _value(rival) != _value(item))
        place = "/".join(filter(None, [item.target.series, item.target.category]))
        one, two = item.figure.number or item.figure.printed, other.figure.number or other.figure.printed
        item.problem = Problem.TWO_FIGURES.of(place=f"{place}@{item.target.year}", one=one, other=two)
        item.target, item.disposition = None, "unassigned"


def _is_category(item: Assigned) -> bool:
    """Say whether the figure is one of a category, which is a part by nature."""
    return item.target is not None and bool(item.target.category)


def _is_part(item: Assigned) -> bool:
    printed = item.figure.printed
    return is_part(fold(item.figure.label), fold(printed[: printed.find(item.figure.number)]))


def _value(item: Assigned) -> tuple[object, ...]:
    reading = item.reading
    return (reading.value, reading.low, reading.high, reading.missing_reason, reading.status == "ambiguous")
