"""A draft is checked in a folder that is gone afterwards; at most two at a time on one server."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from etl.next_report.check_draft.check import check_draft
from etl.next_report.check_draft.finding import KINDS, Finding
from etl.next_report.drafts import plain_name
from pages.load_report.door.draft import raw_folder
from pages.load_report.door.refusal import Refusal, refusing
from presentation.language.language import _, choose

# A check takes one of the server's processors and up to 1 GiB; whoever waits this long (seconds) is told so.
_TURNS = threading.BoundedSemaphore(2)
_PATIENCE = 20


@dataclass(frozen=True)
class Found:
    """One thing to be looked at; `is_marked`: the file has a comment at it."""

    kind: str
    place: str
    message: str
    is_marked: bool


@dataclass(frozen=True)
class Checked:
    """A draft that was checked: the name of its new file, the file, and what was found, by kind."""

    file_name: str
    content: bytes
    found: tuple[Found, ...]


def check(file_name: str, content: bytes, watch: Callable[[str], None]) -> Checked:
    """Check an uploaded file; `watch` is told each step (`etl` names them). Raises Refusal."""
    with _turn(), refusing(), TemporaryDirectory(prefix="check-draft-") as folder:
        file = Path(folder) / plain_name(file_name)
        file.write_bytes(content)
        checked = check_draft(file, raw_folder(), watch=watch)
        by_gravity = sorted(checked.findings, key=lambda finding: list(KINDS).index(finding.kind))
        found = tuple(_told(finding) for finding in by_gravity)
        return Checked(f"{file.stem}-sprawdzone{file.suffix}", checked.content, found)


def _told(finding: Finding) -> Found:
    message = choose(finding.message_pl, finding.message_en)
    return Found(choose(*KINDS[finding.kind]), finding.place, message, finding.is_marked)


@contextmanager
def _turn() -> Iterator[None]:
    if not _TURNS.acquire(timeout=_PATIENCE):
        raise Refusal([_("Other drafts are being checked just now. Try again in a minute.")])
    try:
        yield
    finally:
        _TURNS.release()
