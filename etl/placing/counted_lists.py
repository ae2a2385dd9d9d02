"""Counts the enumerated lists of cells whose number of items is the value of an indicator.

A list is counted only if its numbers run from 1 without a gap; where the cell prints its total, that print
is the value and nothing is counted.
"""

import re
from dataclasses import replace
from decimal import Decimal

from etl.catalogue.catalogue import Catalogue
from etl.placing.placed import Assigned
from etl.placing.problem import Problem
from etl.placing.target import Target
from etl.rule import rule


@rule("list is counted", "1. Program A 2. Program B", off=[])
def counted_lists(placed: list[Assigned], catalogue: Catalogue) -> list[Assigned]:
    """Return one counted figure per such cell; lists that cannot be counted become unassigned, in place."""
    cells: dict[tuple[str, ...], list[Assigned]] = {}
    for item in placed:
        if item.disposition == "list_item" and item.indicator:
            cells.setdefault(item.figure.cell, []).append(item)
    counted = []
    for cell, items in cells.items():
        first = items[0]
        series = [entry for entry in catalogue.series_by_indicator[str(first.indicator)] if entry.count_items]
        if not series or not first.column_year:
            continue
        target = Target(series[0].id, "", first.column_year, None)
        if any(item.figure.cell == cell and item.target == target for item in placed):
            continue
        if [re.sub(r"\D", "", item.figure.number) for item in items] == [
            str(number) for number in range(1, len(items) + 1)
        ]:
            count = Decimal(len(items))
            counted.append(replace(first, disposition="assigned", target=target, counted=count, problem=None))
        else:
            first.disposition, first.problem = "unassigned", Problem.LIST_NUMBERS.of(count=len(items))
    return counted
