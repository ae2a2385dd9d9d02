"""Every edit of the pages is in the log, before it takes effect and with its end, also if killed."""

import os
import shutil
import signal
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from etl import asking
from etl.__main__ import main
from etl.build import alone, build
from etl.edits.edit import Editor, noted, settle
from etl.edits.log import FILE, read
from etl.entering import FOLDER
from etl.faults import Fault, Faults
from etl.questions.file import read_questions
from etl.questions.question import Question
from pages.load_report.door import asking as door_asking
from pages.load_report.door import draft as door
from pages.load_report.door import figures, unread, waiting
from tests.support.documents.flattened_report import REPORT
from tests.support.editing import draft_in, editing_server
from tests.support.killed import killable, killed_at, run
from tests.support.small_raw import small_raw

ANNA = Editor("anna@example.pl", "editor")
ASKED = Question(0, "II.13", "pismo", date(2026, 11, 12), "MOPS", "Skąd ta liczba?")


def ask(raw: Path, warehouse: Path, kill_at: int, changes: Path) -> None:
    with killed_at(kill_at, changes), noted(raw, ANNA, "ask", ASKED.about) as note:
        asking.ask(raw, warehouse, ASKED, note)


def edits(raw: Path) -> list[dict[str, Any]]:
    """Return the edits of the log, each with how it ended."""
    notes = read(raw).notes
    ends = {note["of"]: note["outcome"] for note in notes if "of" in note}
    return [{**note, "outcome": ends.get(note["number"])} for note in notes if "what" in note]


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("prepared")
    build(small_raw(folder / "raw"), folder / "warehouse.duckdb")
    return folder


def test_an_edit_that_is_refused_is_noted_as_not_done(tmp_path: Path) -> None:
    def refused() -> None:
        with noted(tmp_path, ANNA, "card", "report-2021") as note:
            note({"title": "A"}, {"title": "B"}, [])
            raise Faults([Fault(tmp_path, None, "the card is broken")])

    with pytest.raises(Faults):
        refused()
    (edit,) = edits(tmp_path)
    assert edit["outcome"] == "not done"
    assert read(tmp_path).notes[-1]["why"] == "the card is broken"
    assert list((tmp_path / FOLDER).iterdir()) == []


def test_an_edit_that_is_refused_before_it_changes_anything_is_no_edit(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="full"), noted(tmp_path, ANNA, "card", "report-2021"):
        raise OSError("the disk is full")
    assert edits(tmp_path) == []


def test_an_edit_on_its_way_is_not_taken_for_one_that_was_left(tmp_path: Path) -> None:
    with noted(tmp_path, ANNA, "card", "report-2021") as note:
        note(None, None, [])
        settle(tmp_path)
        assert edits(tmp_path)[0]["outcome"] is None
    assert edits(tmp_path)[0]["outcome"] == "done"


def test_where_nothing_can_be_noted_nothing_is_changed(prepared: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(prepared, tmp_path / "data")
    (folder / "raw" / FILE).mkdir()
    with pytest.raises(OSError), noted(folder / "raw", ANNA, "ask", "II.13") as note:  # noqa: PT011
        asking.ask(folder / "raw", folder / "warehouse.duckdb", ASKED, note)
    assert read_questions(folder / "raw" / "questions.csv") == []


def test_a_killed_process_loses_no_line(prepared: Path, tmp_path: Path) -> None:
    """Killed before each change of the file system that an edit makes, and before none."""
    context = killable()
    outcomes: set[str | None] = set()
    changes, kill_at = 1, 0
    while kill_at <= changes:
        folder = shutil.copytree(prepared, tmp_path / str(kill_at))
        raw, warehouse = folder / "raw", folder / "warehouse.duckdb"
        ended = run(context, ask, raw, warehouse, kill_at, tmp_path / "changes")
        assert ended == (-signal.SIGKILL if kill_at else 0)
        changes = changes if kill_at else int((tmp_path / "changes").read_text("utf-8"))
        before = (raw / FILE).read_bytes() if (raw / FILE).exists() else b""
        with alone(raw, warehouse):
            settle(raw)
        is_asked = bool(read_questions(raw / "questions.csv"))
        found = [edit["outcome"] for edit in edits(raw)]
        assert found in ([["done"]] if is_asked else [["not done"], []])
        assert not before or (raw / FILE).read_bytes().startswith(before), "it only grows"
        assert read(raw).faults == []
        assert list((raw / FOLDER).glob(".edit-*")) == []
        outcomes.update(found)
        shutil.rmtree(folder)
        kill_at += 1
    assert changes > 8, "an edit changes several files"
    assert outcomes == {"done", "not done"}


def test_every_edit_of_the_pages_tells_who_and_what_stood_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    raw = editing_server(tmp_path, monkeypatch)
    began = door.begin("raport.txt", REPORT.encode(), "report-2021")
    draft = door.draft_of(began)
    assert draft
    lines = figures.lines(draft)
    (line,) = lines.page(next(iter(lines.states())), 0, 1)
    reason = ("Nie jest wskaźnikiem.", "Not an indicator.")
    figures.decide(draft, line, "exclude", "other", reason)
    figures.undo(draft, line.figure_id)
    door.complete_card(draft, {"title": "Raport za 2021 r."})
    door.take_in(draft, replace=False)
    door_asking.ask("II.13", "", date(2026, 11, 12), "MOPS", "Skąd ta liczba?")
    door_asking.answer(1, date(2026, 11, 20), "Z rejestru.")
    again = door.draft_of(door.begin("raport.txt", REPORT.encode(), "report-2021"))
    assert again
    door.drop(again)
    known = edits(raw)
    assert [edit["what"] for edit in known] == [
        *("begin", "decide", "undo", "card", "load", "ask", "answer", "begin", "discard")
    ]
    assert {(edit["who"], edit["role"], edit["outcome"]) for edit in known} == {
        ("this machine", "editor", "done")
    }
    assert known[1]["before"] == []
    assert known[1]["after"][0]["reason_pl"] == known[2]["before"][0]["reason_pl"] == reason[0]
    assert known[4]["before"] is None
    assert known[4]["after"]["title"] == "Raport za 2021 r."
    assert known[6]["after"][0]["answer_pl"] == "Z rejestru."
    assert main(["edits", "--raw", str(raw)]) == 0
    assert capsys.readouterr().out.count(": done\n") == len(known)


def test_what_the_server_does_by_itself_is_noted_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    raw = editing_server(tmp_path, monkeypatch)
    token = draft_in(raw, REPORT)
    for path in (raw / FOLDER / token, *(raw / FOLDER / token).rglob("*")):
        os.utime(path, (1, 1))
    assert waiting.waiting() == []
    (edit,) = edits(raw)
    assert (edit["who"], edit["what"], edit["about"], edit["outcome"]) == (
        *("server", "expire", "report-2021", "done"),
    )


def test_the_door_has_no_way_into_the_raw_folder_that_is_not_noted() -> None:
    """Each function of the door that changes something goes through `editing`, or is the server's own."""
    changing = {
        "begin": door, "drop": door, "complete_card": door, "take_in": door, "decide": figures,
        "undo": figures, "answer": unread, "ask_again": unread, "ask": door_asking,
    }  # fmt: skip
    for name, module in changing.items():
        source = Path(str(sys.modules[module.__name__].__file__)).read_text("utf-8")
        body = source.partition(f"def {name}(")[2].partition("\ndef ")[0]
        assert "with editing(raw_folder(), " in body, f"{module.__name__}.{name}"
