"""The log of edits only grows, line by whole line, whatever happens to whoever writes it."""

import json
import resource
import signal
from pathlib import Path

import pytest

from etl.__main__ import main
from etl.edits.log import FILE, append, read
from tests.support.killed import killable, run, started


def write_many(raw: Path, name: str, count: int) -> None:
    for number in range(count):
        append(raw, {"who": name, "ordinal": number, "words": "ą" * 3_000})


def write_where_there_is_no_room(raw: Path) -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, ((raw / FILE).stat().st_size + 40, resource.RLIM_INFINITY))
    with pytest.raises(OSError):  # noqa: PT011
        append(raw, {"who": "somebody"})


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    for number in range(3):
        append(tmp_path, {"ordinal": number})
    return tmp_path


def test_where_nobody_has_edited_there_is_nothing(tmp_path: Path) -> None:
    assert (read(tmp_path).notes, read(tmp_path).faults) == ([], [])


def test_many_who_write_at_once_lose_no_line(tmp_path: Path) -> None:
    context = killable()
    for writer in [started(context, write_many, tmp_path, str(name), 40) for name in range(4)]:
        writer.join()
        assert writer.exitcode == 0
    found = read(tmp_path)
    assert found.faults == []
    assert [note["number"] for note in found.notes] == list(range(1, 161))
    assert sorted((note["who"], note["ordinal"]) for note in found.notes) == [
        (str(name), ordinal) for name in range(4) for ordinal in range(40)
    ]


def test_a_line_that_finds_no_room_is_not_there_and_is_refused(raw: Path) -> None:
    before = (raw / FILE).read_bytes()
    assert run(killable(), write_where_there_is_no_room, raw) == 0
    assert (raw / FILE).read_bytes() == before
    append(raw, {"ordinal": 3})
    assert [note["ordinal"] for note in read(raw).notes] == [0, 1, 2, 3]


@pytest.mark.parametrize("piece", [b"{", b'{"number": 4, "at": "2026', b"\xc4"])
def test_a_piece_of_a_line_that_a_power_failure_left_goes(raw: Path, piece: bytes) -> None:
    whole = (raw / FILE).read_bytes()
    (raw / FILE).write_bytes(whole + piece)
    append(raw, {"ordinal": 3})
    assert (raw / FILE).read_bytes().startswith(whole + b'{"number": 4')
    assert read(raw).faults == []


def test_the_file_is_not_for_everybody(raw: Path) -> None:
    assert (raw / FILE).stat().st_mode & 0o007 == 0


@pytest.mark.parametrize("place", [0, 1])
def test_a_line_that_was_changed_is_told(raw: Path, place: int, capsys: pytest.CaptureFixture[str]) -> None:
    lines = (raw / FILE).read_text("utf-8").splitlines(keepends=True)
    lines[place] = lines[place].replace(f'"ordinal": {place}', '"ordinal": 7')
    (raw / FILE).write_text("".join(lines), encoding="utf-8")
    assert main(["edits", "--raw", str(raw)]) == 1
    assert f"{FILE}:{place + 2}: a line before this one was changed" in capsys.readouterr().err


def test_a_line_that_was_taken_out_or_broken_is_told(raw: Path) -> None:
    lines = (raw / FILE).read_text("utf-8").splitlines(keepends=True)
    (raw / FILE).write_text(lines[0] + lines[2], encoding="utf-8")
    assert read(raw).faults == [f"{raw / FILE}:2: a line before this one was changed or taken out"]
    (raw / FILE).write_text(lines[0] + "broken\n", encoding="utf-8")
    assert "no line of the log" in read(raw).faults[0]


def test_lines_longer_than_a_piece_are_bound_too(raw: Path) -> None:
    for _ in range(2):
        append(raw, {"words": "x" * 200_000})
    append(raw, {"ordinal": 3})
    assert read(raw).faults == []
    assert json.loads((raw / FILE).read_bytes().splitlines()[-1])["number"] == 6
