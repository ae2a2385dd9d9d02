"""The page that checks a draft: a file comes back with comments or it is told why not; nothing stays."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from playwright.sync_api import Page, expect
from streamlit.testing.v1 import AppTest

from pages import site
from pages.check_draft.door import check as door
from tests.support.documents.document_reading import comments_of
from tests.support.documents.flattened_report import FOSTER
from tests.support.documents.word_file import row, table, write
from tests.support.editing import press
from tests.support.visit import settled, visit
from tests.support.words.hostile_words import DENSE, live_marks

PAGE = "check_draft/page.py"
Opened = Callable[..., AppTest]


@pytest.fixture
def draft(tmp_path: Path) -> bytes:
    """A draft that gives another figure of 2020 than the report did, and one in words that are markup."""
    rows = (row("wskaźniki", "2020", "2021"), row(FOSTER, "12 rodzin", f"493 90,000 rodzin {escape(DENSE)}"))
    return write(tmp_path / "projekt.docx", table(*rows)).read_bytes()


def give(app: AppTest, name: str, content: bytes) -> AppTest:
    app.file_uploader[0].set_value((name, content, "application/octet-stream")).run()
    return press(app, "Sprawdź projekt")


def words(app: AppTest) -> str:
    return "\n".join(str(element.value) for element in [*app.markdown, *app.error, *app.success])


def test_the_page_stands_in_the_menu_and_works_without_editing(
    open_page: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("BAROMETR_EDITING", raising=False)
    entries = [entry for group in site.groups().values() for entry in group if entry.script == PAGE]
    assert [entry.is_listed for entry in entries] == [True]
    app = open_page(PAGE)
    assert not app.exception
    assert [field.label for field in app.file_uploader] == ["Projekt raportu albo wypełniony formularz"]


def test_a_draft_is_checked_and_nothing_of_it_stays(
    open_page: Opened, draft: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    app = give(open_page(PAGE), "projekt.docx", draft)
    assert not app.exception
    assert [status.label for status in app.status] == ["Projekt sprawdzony"]
    assert "komentarz" in words(app)
    told = "\n".join(str(cell) for found in app.table for cell in found.value.to_numpy().ravel())
    assert "«11 rodzin»" in told
    assert live_marks(app) == []
    assert list((tmp_path / "temporary").iterdir()) == []


def test_what_cannot_be_checked_is_told_with_what_to_do(open_page: Opened) -> None:
    app = give(open_page(PAGE), "projekt.pdf", b"%PDF-1.7")
    assert not app.exception
    assert [status.state for status in app.status] == ["error"]
    assert "proszę podać plik Worda" in app.error[0].value


def test_a_hostile_name_is_no_markup(open_page: Opened) -> None:
    app = give(open_page(PAGE), f"{DENSE}.docx", b"tekst")
    assert not app.exception
    assert len(app.error) == 1


def test_whoever_comes_while_others_are_checked_is_asked_to_wait(
    open_page: Opened, draft: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(door, "_PATIENCE", 0)
    assert door._TURNS.acquire()
    assert door._TURNS.acquire()
    try:
        app = give(open_page(PAGE), "projekt.docx", draft)
    finally:
        door._TURNS.release()
        door._TURNS.release()
    assert "spróbować za minutę" in app.error[0].value


@pytest.mark.browser
def test_the_file_with_comments_comes_down(server: str, page: Page, draft: bytes) -> None:
    visit(page, f"{server}/sprawdz-projekt")
    page.locator("input[type=file]").set_input_files(
        {"name": "projekt.docx", "mimeType": "application/octet-stream", "buffer": draft}
    )
    page.get_by_role("button", name="Sprawdź projekt").click()
    button = page.get_by_role("button", name="Plik z komentarzami")
    expect(button).to_be_visible(timeout=60_000)
    settled(page)
    with page.expect_download() as waiting:
        button.click()
    assert waiting.value.suggested_filename == "projekt-sprawdzone.docx"
    said = comments_of(Path(waiting.value.path()).read_bytes())
    assert any("«11 rodzin»" in comment for _, comment in said)
    expect(button).to_be_visible()
