"""Files are taken where a page asks for one, and as many bytes as fit; everything else is refused."""

import ast
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, Page, expect

from pages.frame.uploads import MOST_MEGABYTES, NOTES, REPORT
from server.uploads import FORM, MEGABYTE, MOST_IN_ALL
from tests.support.running_server import ROOT, running_server
from tests.support.visit import settled, visit
from tests.support.visitors.session import Session, session

SHEET = "arkusz-monitoringu"
NOTE = b'{"period": "2020-2022"}'
LARGEST_NOTE = b"x" * (MOST_MEGABYTES[NOTES] * MEGABYTE)


@pytest.fixture
def visitor(server: str) -> Iterator[Session]:
    """A visitor of a page that shows no field for files."""
    with session(server) as fresh:
        yield fresh.open("bezpieczenstwo")


@pytest.fixture
def editing_server(warehouse: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setenv("BAROMETR_EDITING", "1")
    monkeypatch.setenv("BAROMETR_RAW", str(tmp_path / "raw"))
    with running_server(warehouse, tmp_path / "log.txt") as address:
        yield address


@pytest.mark.parametrize("address", ["", "bezpieczenstwo", "briefing", "sql", "import"])
def test_a_page_without_a_field_takes_no_file(server: str, address: str) -> None:
    with session(server) as visitor:
        status, words = visitor.open(address).put(NOTE)
    assert status == 403
    assert "nie ma teraz pola na plik" in words


def test_a_session_that_is_none_or_has_ended_takes_no_file(server: str, visitor: Session) -> None:
    with session(server) as other:
        ended = other.open(SHEET).session_id
        assert other.put(NOTE)[0] == 204
    assert visitor.put(NOTE, session_id="none")[0] == 403
    assert visitor.put(NOTE, session_id=ended)[0] == 403


def test_the_field_on_the_sheet_takes_a_file_until_the_page_is_left(visitor: Session) -> None:
    assert visitor.open(SHEET).put(LARGEST_NOTE) == (204, "")
    assert visitor.open("bezpieczenstwo").put(NOTE)[0] == 403
    assert visitor.open(SHEET).put(NOTE)[0] == 204


def test_a_file_above_the_size_of_its_field_is_refused(visitor: Session) -> None:
    status, words = visitor.open(SHEET).put(LARGEST_NOTE + bytes(2 * FORM))
    assert status == 413
    assert "większy niż 1\u00a0MB" in words


def test_a_file_that_does_not_say_its_size_is_counted_as_it_comes(visitor: Session) -> None:
    visitor.open(SHEET)
    assert visitor.put(iter([NOTE, NOTE]))[0] == 204
    assert visitor.put(bytes(MEGABYTE) for _ in range(4))[0] == 413


def test_what_a_visitor_sends_is_bounded_until_one_is_taken_back(visitor: Session) -> None:
    visitor.open(SHEET)
    assert [visitor.put(LARGEST_NOTE, str(number))[0] for number in range(3)] == [204, 204, 413]
    assert "najpierw trzeba któryś usunąć" in visitor.put(LARGEST_NOTE)[1]
    assert visitor.delete("1")[0] == 204
    assert visitor.put(LARGEST_NOTE)[0] == 204


def test_empty_files_are_bounded_too(visitor: Session) -> None:
    visitor.open(SHEET)
    statuses = [visitor.put(b"")[0] for _ in range(60)]
    assert statuses[0] == 204
    assert statuses[-1] == 413


def test_what_all_visitors_send_is_bounded_and_freed_when_they_leave(
    editing_server: str, warehouse: Path
) -> None:
    report = bytes(MOST_MEGABYTES[REPORT] * MEGABYTE - FORM)
    visitors = MOST_IN_ALL // MEGABYTE // MOST_MEGABYTES[REPORT]
    with session(editing_server) as late:
        for _ in range(2):  # the second time in the room that the first ones have left
            with ExitStack() as stay:
                opened = [stay.enter_context(session(editing_server)) for _ in range(visitors)]
                assert {one.open("import").put(report)[0] for one in opened} == {204}
                status, words = late.open("import").put(report)
                assert status == 503
                assert "za kilka minut" in words
        assert late.open("import").put(report)[0] == 204


@pytest.mark.browser
def test_a_file_may_be_chosen_again_and_again(server: str, page: Page) -> None:
    visit(page, f"{server}/{SHEET}")
    for number in range(4):
        file: FilePayload = {
            "name": f"{number}.json",
            "mimeType": "application/json",
            "buffer": bytes(900_000),
        }
        with page.expect_response(lambda answer: answer.request.method == "PUT") as sent:
            page.set_input_files('input[type="file"]', file)
        assert sent.value.status == 204
        expect(page.get_by_text(f"{number}.json")).to_be_visible()
        settled(page)


def test_every_field_for_files_is_a_listed_one() -> None:
    calling = {
        str(path.relative_to(ROOT))
        for path in sorted((ROOT / "pages").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in {"file_uploader", "chat_input", "camera_input"}
    }
    assert calling == {"pages/frame/uploads.py"}
