"""The drafts that wait on this server, and the order that is made there before anybody comes."""

from contextlib import AbstractContextManager
from pathlib import Path

from etl.build import alone
from etl.edits.edit import Note, noted, settle
from etl.faults import Faults
from etl.next_report.waiting import Waiting, forget
from etl.next_report.waiting import waiting as waiting_drafts
from pages import site
from pages.load_report.door.draft import raw_folder
from pages.load_report.door.edit import SERVER, only_editors
from pages.load_report.door.refusal import refusing
from queries.warehouse import warehouse_path

__all__ = ["Waiting"]


def waiting() -> list[Waiting]:
    """Return the drafts that wait, the last changed first; raises Refusal.

    Those that nobody has touched for as long as the server is told to keep them are deleted first.
    """
    only_editors()
    with refusing():
        forget(raw_folder(), site.draft_days(), _expiring)
        return waiting_drafts(raw_folder())


def _expiring(draft: Path) -> AbstractContextManager[Note]:
    return noted(raw_folder(), SERVER, "expire", draft.name)


def tidy() -> str:
    """Bring to an end what a killed server left unfinished; return why that cannot be, '' where it can."""
    try:
        with alone(raw_folder(), warehouse_path()):
            forget(raw_folder(), site.draft_days(), _expiring)
        settle(raw_folder())
    except (Faults, OSError) as problem:
        return str(problem)
    return ""
