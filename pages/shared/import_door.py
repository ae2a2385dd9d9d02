"""The one door from the pages to the ETL: drafts of documents, what is read in them, and taking them in.

Everything that a page needs of it is here in types of its own; no other page module imports `etl`.
"""

import datetime
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any

from etl.documents.row_questions import PROBLEMS, Pairs, RowQuestion
from etl.faults import Faults
from etl.next_report import drafts
from etl.next_report.alarms import document_alarms
from etl.next_report.questions_file import read_questions
from etl.next_report.review import STATES, Reviewed, State, review
from etl.next_report.take_in import take_in as take_in_draft
from etl.placing.problem import Reason
from etl.raw.card import read_card
from etl.raw.document import Decision
from etl.raw.figure import DOCUMENT_ID
from etl.raw.folder import read_decisions
from etl.raw.row_answers import read_row_answers
from etl.raw.unread import WORDS, Unread
from etl.raw.unread_list import read_unread
from etl.raw.write import write_origin
from etl.understand import understand
from etl.warehouse.versions import data_version
from pages.shared.import_refusal import Refusal
from presentation.figure.when import sentence
from presentation.language.language import _, choose
from queries.warehouse import warehouse_path

__all__ = ["DOCUMENT_ID", "STATES", "Draft", "Line", "Pairs", "Reason", "Refusal", "RowQuestion"]
__all__ += ["State", "Unread"]
DEFAULT_RAW = Path(__file__).resolve().parents[2] / "data" / "raw"


@dataclass(frozen=True)
class Draft:
    """A document that is read but not loaded; `folder` is its future raw folder."""

    token: str
    folder: Path

    @property
    def document_id(self) -> str:
        """The name under which it will be loaded."""
        return self.folder.name

    @property
    def card(self) -> dict[str, Any]:
        """Its origin card; raises Refusal."""
        try:
            return read_card(self.folder / "origin.toml")
        except (Faults, OSError) as problem:
            raise _refusal(problem) from problem

    @property
    def replaces(self) -> bool:
        """Whether a document of this name is loaded."""
        return (raw_folder() / self.document_id).exists()

    @property
    def decisions(self) -> list[Decision]:
        """What editors have decided about its figures; raises Refusal."""
        path = self.folder / "decisions.csv"
        try:
            return read_decisions(path) if path.exists() else []
        except (Faults, OSError) as problem:
            raise _refusal(problem) from problem


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


def raw_folder() -> Path:
    """Return the raw folder that the editing server writes to."""
    return Path(os.environ.get("BAROMETR_RAW", DEFAULT_RAW))


def begin(file_name: str, content: bytes, document_id: str) -> str:
    """Read an uploaded file into a new draft and return its token; raises Refusal."""
    with _refusing():
        return drafts.new_draft(raw_folder(), file_name, content, document_id)


def draft_of(token: str) -> Draft | None:
    """Return the draft of a token, None where it is gone or never was."""
    folder = drafts.find_draft(raw_folder(), token)
    return Draft(token, folder) if folder else None


def drop(draft: Draft) -> None:
    """Delete a draft; nothing of it was loaded."""
    drafts.drop_draft(raw_folder(), draft.token)


def lines(draft: Draft) -> list[Line]:
    """Return the figures of a draft as they would be loaded now; raises Refusal."""
    with _refusing():
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
    return found, document_alarms(folder.name, known.placed, known.observations)


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
    """Record a decision about a figure in place of any earlier one; `reason` is Polish and English."""
    kept = [item for item in draft.decisions if item.figure_id != line.figure_id]
    today = datetime.date.today().isoformat()
    made = Decision(line.figure_id, action, argument, line.printed, *reason, today, draft.folder, 0)
    drafts.write_decisions(draft.folder, [*kept, made])


def undo(draft: Draft, figure_id: str) -> None:
    """Take back what was decided about a figure."""
    drafts.write_decisions(draft.folder, [item for item in draft.decisions if item.figure_id != figure_id])


def questions(draft: Draft) -> list[RowQuestion]:
    """Return the rows of which an editor has to say which cell belongs to which year."""
    return read_questions(draft.folder)


def problem_of(question: RowQuestion) -> str:
    """Return why a row is asked about."""
    return choose(*PROBLEMS[question.problem])


def answer(draft: Draft, question: RowQuestion, pairs: Pairs, *, to_all: bool) -> None:
    """Read the file again with this answer, for all rows cut alike on demand; raises Refusal."""
    with _refusing():
        drafts.answer_alike(draft.folder, question, pairs, to_all=to_all)


def answered_rows(draft: Draft) -> int:
    """Return how many rows were answered."""
    return len({given.row for given in read_row_answers(draft.folder)})


def ask_again(draft: Draft) -> None:
    """Take back all answers about rows; raises Refusal."""
    with _refusing():
        drafts.answer_rows(draft.folder, [])


def unread(draft: Draft) -> dict[str, list[Unread]]:
    """Return what of the document gave no value, by the words for its kind."""
    found: dict[str, list[Unread]] = {}
    for item in read_unread(draft.folder):
        found.setdefault(choose(*WORDS[item.kind]), []).append(item)
    return found


def complete_card(draft: Draft, fields: Mapping[str, str]) -> None:
    """Write what only a person knows onto the origin card."""
    write_origin(draft.folder / "origin.toml", {**draft.card, **fields})


def take_in(draft: Draft, *, replace: bool) -> None:
    """Load the draft and rebuild; raises Refusal, and then everything is as before."""
    with _refusing():
        take_in_draft(raw_folder(), warehouse_path(), draft.folder, replace=replace)
    drop(draft)


@contextmanager
def _refusing() -> Iterator[None]:
    """Tell what goes wrong inside in the language of the page."""
    try:
        yield
    except (Faults, OSError) as problem:
        raise _refusal(problem) from problem


def _refusal(problem: Faults | OSError) -> Refusal:
    if isinstance(problem, OSError):
        message = _("The server could not write: {problem}. Nothing was changed.")
        return Refusal([message.format(problem=problem.strerror or type(problem).__name__)])
    sentences = [choose(fault.sentence_pl or fault.sentence, fault.sentence) for fault in problem.faults]
    return Refusal([sentence(text) for text in sentences])
