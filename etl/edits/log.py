"""The file of edits: one line at its end for each note, whole or not at all, bound to the line before."""

import fcntl
import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

FILE = "edits.jsonl"
FIRST = "0" * 64  # what the first line is bound to
# Names and what editors wrote stand in it: read by the account of the server and its group alone.
_MODE = 0o640
_PIECE = 65_536  # bytes read at a time from the end; most lines have some hundred


@dataclass(frozen=True)
class Read:
    """What stands in the file: its notes in order, and sentences about lines that were changed."""

    notes: list[dict[str, Any]]
    faults: list[str]


def append(raw: Path, note: Mapping[str, Any]) -> int:
    """Write a note to the end of the file and to the disk; return its number.

    Raises OSError: then it is not there.
    """
    with _alone(raw) as descriptor:
        last = _last_line(descriptor)
        number = json.loads(last)["number"] + 1 if last else 1
        told = {"number": number, "at": datetime.now(UTC).isoformat(timespec="milliseconds"), **note}
        told["chain"] = _chain(last)
        _write(descriptor, json.dumps(told, ensure_ascii=False, default=str).encode() + b"\n")
    return number


def read(raw: Path) -> Read:
    """Return what stands in the file; nothing where there is none yet. Raises OSError."""
    path = raw / FILE
    lines = path.read_bytes().splitlines(keepends=True) if path.exists() else []
    notes: list[dict[str, Any]] = []
    faults, before = [], b""
    for place, line in enumerate(lines, 1):
        try:
            note = json.loads(line)
            number, chain = note["number"], note["chain"]
        except (ValueError, TypeError, KeyError):
            faults.append(f"{path}:{place}: this is no line of the log; it was changed, or never whole")
            continue
        if chain != _chain(before) or number != (notes[-1]["number"] if notes else 0) + 1:
            faults.append(f"{path}:{place}: a line before this one was changed or taken out")
        notes.append(note)
        before = line
    return Read(notes, faults)


def _chain(line: bytes) -> str:
    return hashlib.sha256(line).hexdigest() if line else FIRST


@contextmanager
def _alone(raw: Path) -> Iterator[int]:
    descriptor = os.open(raw / FILE, os.O_RDWR | os.O_APPEND | os.O_CREAT, _MODE)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield descriptor
    finally:
        os.close(descriptor)


def _last_line(descriptor: int) -> bytes:
    """Return the last whole line, b"" where there is none; a piece of one behind it is taken away.

    Nobody was told of such a piece: its process was killed, or the power failed, before it was written.
    """
    end = os.fstat(descriptor).st_size
    tail, start = b"", end
    while start and tail.count(b"\n") < 2:
        size = min(start, max(_PIECE, len(tail)))
        start -= size
        tail = os.pread(descriptor, size, start) + tail
    whole, newline, piece = tail.rpartition(b"\n")
    if piece:
        _take_away(descriptor, end - len(piece))
    return whole.rpartition(b"\n")[2] + newline


def _take_away(descriptor: int, size: int) -> None:
    try:
        os.ftruncate(descriptor, size)
    except PermissionError:  # a file that the system lets only grow: the piece becomes a line that is none
        os.write(descriptor, b"\n")


def _write(descriptor: int, line: bytes) -> None:
    size = os.fstat(descriptor).st_size
    try:
        if os.write(descriptor, line) != len(line):
            raise OSError(28, os.strerror(28), FILE)  # no room for the rest of it
        os.fsync(descriptor)
    except OSError:
        _take_away(descriptor, size)
        raise
