"""An edit on its way: noted before it takes effect, and again when it has ended, however that is.

While it is on its way a marker stands in the folder of drafts, locked by its process. A marker that nobody
holds is that of a process which was killed: whether its edit took effect tell the files it was to change.
"""

import fcntl
import hashlib
import os
import secrets
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from etl.edits import log
from etl.entering import FOLDER, is_entering
from etl.faults import Faults

# Called under the lock of what is changed, just before it is: what stands there, what will, in which files.
Note = Callable[[object, object, Sequence[Path]], None]
_MARKER, _PART = ".edit-", ".part.edit-"
_HOUR = 3600  # seconds; a marker is put up in one
_LONGEST = 500  # letters of a reason


def unnoted(_before: object, _after: object, _places: Sequence[Path]) -> None:
    """Note nothing: a change that a person makes with the command line is told by the version control."""


@dataclass(frozen=True)
class Editor:
    """Who edits: a name, as the sign-in gives it, and in which role."""

    name: str
    role: str


@contextmanager
def noted(raw: Path, by: Editor, what: str, about: str) -> Iterator[Note]:
    """Give the function that notes the edit down; when the block ends, how it ended is noted too.

    `what`: one of the words of docs/edits.md; `about`: the document, draft or question. Raises OSError where
    nothing can be noted: then nothing may be changed.
    """
    settle(raw)
    with _marker(raw) as marker:
        number = 0

        def note(before: object, after: object, places: Sequence[Path]) -> None:
            nonlocal number
            stood = {str(path.relative_to(raw)): _digest(path) for path in places}
            told = {"edit": marker.name.removeprefix(_MARKER), "who": by.name, "role": by.role}
            told |= {"what": what, "about": about}
            number = log.append(raw, {**told, "before": before, "after": after, "stood": stood})

        outcome, why = "not done", ""
        try:
            yield note
            outcome = "done"
        except BaseException as problem:
            why = _reason(problem)
            raise
        finally:
            with suppress(OSError):  # then the marker stays, and whoever edits next notes the end
                if number:
                    _end(raw, number, outcome, why)
                marker.unlink()


def settle(raw: Path) -> None:
    """Note how the edits of killed processes ended. Raises OSError.

    Not while a document is half way in: whoever builds next brings it to an end.
    """
    if is_entering(raw):
        return
    for path in (raw / FOLDER).glob(f"{_PART}*"):
        with suppress(FileNotFoundError):
            if time.time() - path.stat().st_mtime > _HOUR:
                path.unlink()
    for path in sorted((raw / FOLDER).glob(f"{_MARKER}*")):
        with suppress(FileNotFoundError), _held(path) as is_ours:
            if is_ours:
                _settle(raw, path.name.removeprefix(_MARKER))
                path.unlink()


def _settle(raw: Path, edit: str) -> None:
    notes = log.read(raw).notes
    ended = {note.get("of") for note in notes}
    for note in notes:
        if note.get("edit") == edit and note["number"] not in ended:
            is_same = all(_digest(raw / name) == digest for name, digest in note["stood"].items())
            _end(raw, note["number"], "not done" if is_same else "done", "the server was ended meanwhile")


def _end(raw: Path, number: int, outcome: str, why: str) -> None:
    told: dict[str, Any] = {"of": number, "outcome": outcome}
    log.append(raw, {**told, "why": why} if why else told)


@contextmanager
def _marker(raw: Path) -> Iterator[Path]:
    """Put a marker of an edit up and hold it until the block ends."""
    (raw / FOLDER).mkdir(parents=True, exist_ok=True)
    edit = secrets.token_hex(8)
    path, part = raw / FOLDER / f"{_MARKER}{edit}", raw / FOLDER / f"{_PART}{edit}"
    part.touch()
    with _held(part):
        part.rename(path)  # held before anybody can take it for one that was left
        yield path


@contextmanager
def _held(path: Path) -> Iterator[bool]:
    """Hold a marker, and say whether nobody else does; raises FileNotFoundError where it is gone."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True
    finally:
        os.close(descriptor)


def _digest(path: Path) -> str:
    """Return what stands in a file in short, '' where there is none."""
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""


def _reason(problem: BaseException) -> str:
    if isinstance(problem, Faults):
        return "; ".join(fault.sentence for fault in problem.faults)[:_LONGEST]
    return (str(problem) or type(problem).__name__)[:_LONGEST]
