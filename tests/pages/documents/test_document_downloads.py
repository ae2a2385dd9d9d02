"""A document is made at the click in a real browser, in the language of the page, and is the one shown."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.support.documents.document_reading import pages_of, units_of
from tests.support.visit import visit

pytestmark = pytest.mark.browser


def downloaded(page: Page, name: str) -> tuple[str, bytes]:
    """Click a button and return name and bytes of the file that comes."""
    with page.expect_download(timeout=60_000) as download:
        page.get_by_role("button", name=name).click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def test_the_briefing_shown_is_the_file_downloaded(page: Page, server: str) -> None:
    visit(page, f"{server}/briefing?obszar=IV&do=2020")
    page.locator("article.dokument h2").wait_for()
    name, word = downloaded(page, "Word")
    assert name == "notatka_obszar-IV_2020.docx"
    assert units_of(word)[0].text.startswith("Obszar IV. Partycypacja obywatelska, wskaźniki do 2020")
    name, pdf = downloaded(page, "PDF")
    assert name == "notatka_obszar-IV_2020.pdf"
    assert pages_of(pdf)[0].startswith("Obszar IV. Partycypacja obywatelska")


def test_an_english_page_gives_an_english_file(page: Page, server: str) -> None:
    visit(page, f"{server}/briefing?obszar=IV&do=2020&jezyk=en")
    page.locator("article.dokument h2").wait_for()
    name, word = downloaded(page, "Word")
    assert name == "notatka_obszar-IV_2020_en.docx"
    assert units_of(word)[0].text == "Area IV. Civic participation, indicators up to 2020"


def test_what_is_typed_goes_into_the_sheet(page: Page, server: str) -> None:
    visit(page, f"{server}/arkusz-monitoringu?okres=2017-2019")
    field = page.get_by_label("Wnioski i podsumowanie")
    field.fill("Wniosek wpisany na stronie.")
    field.blur()
    page.locator("article.dokument").get_by_text("Wniosek wpisany na stronie.").wait_for()
    name, word = downloaded(page, "Word")
    assert name == "arkusz-monitoringu_2017-2019.docx"
    assert any(unit.text == "Wniosek wpisany na stronie." for unit in units_of(word))
