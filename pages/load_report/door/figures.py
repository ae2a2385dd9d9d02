"""The figures of a draft as they would be loaded now, and what an editor decides about each."""

import datetime
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

from etl.next_report import drafts
from etl.next_report.alarms import document_alarms
from etl.next_report.review import STATES, Reviewed, State, review
from etl.placing.problem import Reason
from etl.raw.document import Decision
from etl.raw.unread_list import read_unread
from etl.understand import understand
from etl.warehouse.versions import data_version
from pages.load_report.door.draft import Draft, raw_folder
from pages.load_report.door.edit import editing
from pages.load_report.door.refusal import refusing
from presentation.language.language import choose

__all__ = ["STATES", "Line", "Reason", "State"]


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
    remarks: tuple[str, ...]
    decided: str


def lines(draft: Draft) -> list[Line]:
    """Return the figures of a draft as they would be loaded now; raises Refusal."""
    with refusing():
        found = _reviewed(raw_folder(), draft.folder, _version_of(draft.folder))
    return [_line(item) for item in found[0]]


def alarms(draft: Draft) -> list[str]:
    """Return what speaks against whole columns of a draft whose lines could be read."""
    found = _reviewed(raw_folder(), draft.folder, _version_of(draft.folder))[1]
    return [choose(*sentences) for sentences in found]


@lru_cache(maxsize=4)
def _reviewed(raw: Path, folder: Path, _version: str) -> tuple[list[Reviewed], list[tuple[str, str]]]:
    known = understand(raw, folder)
    found = review(folder.name, known.placed, known.observations, known.remarks)
    return found, document_alarms(folder.name, known.placed, known.observations, read_unread(folder))


def _version_of(folder: Path) -> str:
    return f"{data_version(folder)}-{data_version(raw_folder())}"


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
        remarks=tuple(choose(*sentences) for sentences in item.remarks),
        decided=item.item.decision.action if item.item.decision else "",
    )


def decide(draft: Draft, line: Line, action: str, argument: str, reason: tuple[str, str]) -> None:
    """Record a decision about a figure in place of any earlier one; `reason` is Polish and English.

    Raises Refusal.
    """
    today = datetime.date.today().isoformat()
    made = Decision(line.figure_id, action, argument, line.printed, *reason, today, draft.folder, 0)
    with editing(raw_folder(), "decide", line.figure_id) as note:
        drafts.change_decisions(draft.folder, lambda known: [*_others(known, line.figure_id), made], note)


def undo(draft: Draft, figure_id: str) -> None:
    """Take back what was decided about a figure; raises Refusal."""
    with editing(raw_folder(), "undo", figure_id) as note:
        drafts.change_decisions(draft.folder, lambda known: _others(known, figure_id), note)


def _others(decisions: list[Decision], figure_id: str) -> list[Decision]:
    return [item for item in decisions if item.figure_id != figure_id]
