"""A draft understood beside the server: what a page needs of it as a whole, and each figure in a file.

A draft may hold tens of thousands of figures. Understanding them takes seconds of the processor, and to keep
them all as objects would take the server's memory; a page shows twenty.
"""

import pickle
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from etl.faults import Fault, Faults
from etl.next_report.alarms import document_alarms
from etl.next_report.review import Reviewed, State, review
from etl.placing.problem import Reason
from etl.raw.unread_list import read_unread
from etl.understand import understand
from presentation.language.language import choose

Both = tuple[str, str]  # a sentence in Polish and in English


@dataclass(frozen=True)
class Line:
    """One figure of a draft: where and how it is printed, what it was read as, what stands in earlier years.

    `earlier`: (year, value or None, print, document id), newest first. `decided`: the action, '' for none.
    """

    figure_id: str
    state: State
    reason: Reason | None
    place: str
    row: str
    label: str
    printed: str
    number: str
    indicator: str
    series: str
    category: str
    year: int | None
    value: Decimal | None
    qualifier: str
    missing_reason: str
    earlier: tuple[tuple[int, Decimal | None, str, str], ...]
    told: tuple[Both, ...]
    decided: str

    @property
    def remarks(self) -> tuple[str, ...]:
        """What is odd about it, in the language of the page."""
        return tuple(choose(*sentences) for sentences in self.told)


@dataclass(frozen=True)
class Overview:
    """What a draft holds as a whole.

    `places`: where the figures of each state stand in the file. `alarms`: what speaks against whole columns.
    `faults`: why the draft cannot be understood; then there is nothing else.
    """

    places: Mapping[State, list[int]] = field(default_factory=dict)
    indicators: frozenset[str] = frozenset()
    alarms: tuple[Both, ...] = ()
    faults: tuple[Fault, ...] = ()


def write_lines(raw: Path, folder: Path, out: Path) -> Overview:
    """Write every figure of a draft as it would be loaded now, and return what the draft holds."""
    try:
        known = understand(raw, folder)
        alarms = document_alarms(folder.name, known.placed, known.observations, read_unread(folder))
    except Faults as faults:
        return Overview(faults=tuple(faults.faults))
    places: dict[State, list[int]] = defaultdict(list)
    indicators = set()
    with out.open("wb") as file:
        for item in review(folder.name, known.placed, known.observations, known.remarks):
            line = _line(item)
            places[line.state].append(file.tell())
            indicators.add(line.indicator)
            pickle.dump(line, file)
    return Overview(dict(places), frozenset(indicators), tuple(alarms))


def _line(item: Reviewed) -> Line:
    figure, target = item.item.figure, item.item.target
    return Line(
        figure_id=figure.figure_id,
        state=item.state,
        reason=item.reason,
        place=figure.locator,
        row=figure.row_label,
        label=figure.label,
        printed=figure.printed,
        number="" if item.item.reading.is_list_item else figure.number,
        indicator=item.item.indicator or "",
        series=target.series if target else "",
        category=target.category if target else "",
        year=target.year if target else item.item.column_year,
        value=item.value,
        qualifier=item.item.reading.qualifier,
        missing_reason=item.missing_reason or "",
        earlier=tuple((other.year, other.value, other.printed, other.document_id) for other in item.earlier),
        told=tuple(item.remarks),
        decided=item.item.decision.action if item.item.decision else "",
    )
