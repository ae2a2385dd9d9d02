"""The drafts that wait for an editor: which there are, which were abandoned, what killed readings left."""

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from etl.edits.edit import Note, unnoted
from etl.entering import FOLDER
from etl.faults import Faults
from etl.locked import is_free
from etl.next_report.command import PREFIX
from etl.next_report.drafts import drop_draft, find_draft, is_token, source_of
from etl.next_report.questions_file import read_questions
from etl.raw.folder import read_decisions

Noted = Callable[[Path], AbstractContextManager[Note]]
_DAY = 24 * 3600  # seconds
_HOUR = 3600  # seconds; reading a file ends after one minute


@dataclass(frozen=True)
class Waiting:
    """A draft: its document and file, when it was begun and last changed, what is asked and what is decided.

    `file_name` is '' for a draft whose file is kept no longer.
    """

    token: str
    document_id: str
    file_name: str
    begun: datetime
    changed: datetime
    questions: int
    decisions: int


def waiting(raw: Path) -> list[Waiting]:
    """Return the drafts that are read, the last changed first; one that is damaged has no counts."""
    found = [_waiting(draft) for draft in _drafts(raw) if (draft / "figures.csv").is_file()]
    return sorted(found, key=lambda item: item.changed, reverse=True)


def forget(raw: Path, days: int, noted: Noted = lambda _draft: nullcontext(unnoted)) -> None:
    """Delete drafts that nobody has touched for so many days, and what killed readings have left.

    `noted`: gives for the deletion of a draft that was read how it is noted.
    """
    now = time.time()
    for folder in _folders(raw):
        draft = find_draft(raw, folder.name)
        is_read = draft is not None and (draft / "figures.csv").is_file()
        kept = days * _DAY if is_read else _HOUR
        if now - _changed(folder) <= kept or not is_free(folder):
            continue
        if draft and is_read:
            with noted(draft) as note:
                drop_draft(raw, folder.name, note)
        else:
            shutil.rmtree(folder, ignore_errors=True)
    for folder in [*raw.glob(f"{PREFIX}*"), *(raw / FOLDER).glob(f"*/{PREFIX}*")]:
        if now - _changed(folder) > _HOUR:
            shutil.rmtree(folder, ignore_errors=True)


def _folders(raw: Path) -> list[Path]:
    return [folder for folder in sorted((raw / FOLDER).glob("*/")) if is_token(folder.name)]


def _drafts(raw: Path) -> Iterator[Path]:
    for folder in _folders(raw):
        draft = find_draft(raw, folder.name)
        if draft:
            yield draft


def _waiting(draft: Path) -> Waiting:
    source = source_of(draft)
    return Waiting(
        token=draft.parent.name,
        document_id=draft.name,
        file_name=source.name if source else "",
        begun=datetime.fromtimestamp((source or draft).stat().st_mtime),
        changed=datetime.fromtimestamp(_changed(draft.parent)),
        questions=_count(draft, "row_questions.json"),
        decisions=_count(draft, "decisions.csv"),
    )


def _count(draft: Path, name: str) -> int:
    """Return how many questions or decisions there are; none where the file cannot be read."""
    try:
        if name == "decisions.csv":
            return len(read_decisions(draft / name)) if (draft / name).exists() else 0
        return len(read_questions(draft))
    except (Faults, OSError, ValueError):  # the page of the draft tells what is wrong with it
        return 0


def _changed(folder: Path) -> float:
    """Return when anything in a folder was changed last."""
    found = [folder, *folder.glob("*"), *folder.glob("[!.]*/*")]
    return max(path.lstat().st_mtime for path in found)
