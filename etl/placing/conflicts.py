"""Settles what happens where two figures of a cell, or of rows of one name, fit one place with two values.

A number gives way to the words that nothing was counted that year. Otherwise neither is taken and both are
listed: a wrong figure is worse than none.
"""

from etl.placing.placed import Assigned
from etl.placing.problem import Problem
from etl.rule import passed, rule


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


@rule("two figures of one place", "40 osób, w tym 12", off=passed())
def _settle(items: list[Assigned]) -> None:
    absent = [item for item in items if item.reading.missing_reason]
    kept = absent if len({_value(item) for item in absent}) == 1 else []
    for item in items:
        if item in kept or item.target is None:
            continue
        other = next(rival for rival in items if _value(rival) != _value(item))
        place = "/".join(filter(None, [item.target.series, item.target.category]))
        one, two = item.figure.number or item.figure.printed, other.figure.number or other.figure.printed
        item.problem = Problem.TWO_FIGURES.of(place=f"{place}@{item.target.year}", one=one, other=two)
        item.target, item.disposition = None, "unassigned"


def _value(item: Assigned) -> tuple[object, ...]:
    reading = item.reading
    return (reading.value, reading.low, reading.high, reading.missing_reason, reading.status == "ambiguous")
