"""The figures of a draft as they would be loaded now, and what an editor decides about each."""

import datetime
import logging
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from etl.faults import Faults
from etl.next_report import drafts
from etl.next_report.review import STATES, State
from etl.placing.problem import Reason
from etl.raw.document import Decision
from etl.warehouse.versions import data_version
from pages.apart.pool import ApartError, apart
from pages.apart.visitor import visitor
from pages.load_report.door.draft import Draft, raw_folder
from pages.load_report.door.edit import editing
from pages.load_report.door.lines import Lines
from pages.load_report.door.refusal import Refusal, refusing
from pages.load_report.door.reviewing import Line, write_lines
from presentation.language.language import _, choose

__all__ = ["STATES", "Line", "Lines", "Reason", "State"]
_LOG = logging.getLogger(__name__)


def lines(draft: Draft) -> Lines:
    """Return the figures of a draft as they would be loaded now; raises Refusal."""
    with refusing():
        try:
            found = _reviewed(raw_folder(), draft.folder, _version_of(draft.folder))
        except ApartError as problem:
            _LOG.error("A draft was not understood: %s", problem)
            sentence = _("The draft cannot be shown now, because it is too large or the server too busy.")
            raise Refusal([sentence, _("Please try again in a minute.")]) from problem
        if found.overview.faults:
            raise Faults(found.overview.faults)
    return found


def alarms(draft: Draft) -> list[str]:
    """Return what speaks against whole columns of a draft; raises Refusal."""
    return [choose(*sentences) for sentences in lines(draft).overview.alarms]


@lru_cache(maxsize=4)
def _reviewed(raw: Path, folder: Path, _version: str) -> Lines:
    with TemporaryDirectory(prefix="draft-lines-") as out:
        file = Path(out) / "lines"
        file.touch()
        return Lines(apart(visitor(), write_lines, raw, folder, file), file)


def _version_of(folder: Path) -> str:
    return f"{data_version(folder)}-{data_version(raw_folder())}"


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
