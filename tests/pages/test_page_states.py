"""Pages in other states than the first: empty, wrong, filled, in English, and those without Streamlit."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support import page_checks
from tests.support.documents.invented_files import as_text
from tests.support.documents.invented_report import read_report
from tests.support.running_server import ROOT, running_server
from tests.support.visit import settled, visit

pytestmark = pytest.mark.browser
LONGEST_WAIT = 60_000  # ms, for reading a report


@pytest.fixture
def still(browser: Browser) -> Iterator[Page]:
    """A visitor on a desk for whom nothing moves, so that no colour is measured on its way."""
    context = browser.new_context(
        locale="pl-PL", viewport={"width": 1440, "height": 900}, reduced_motion="reduce"
    )
    yield context.new_page()
    context.close()


def complaints(page: Page) -> list[object]:
    """Return everything that is wrong with the page as it stands now, on a desk and on a phone."""
    found: list[object] = [*page_checks.headings(page), *page_checks.silent_charts(page)]
    if page.locator("html").get_attribute("lang") == "pl":
        found += page_checks.english_words(page)
    for width in (1440, 390):
        page.set_viewport_size({"width": width, "height": 900})
        found += page_checks.breaches(page).items()
        found += [f"cut off at {width} px"] if page_checks.is_cut_off(page) else []
    return found


@pytest.mark.parametrize(
    "address",
    [
        "bezpieczenstwo?szukaj=kosmonauta",
        "bezpieczenstwo?widok=karty",
        "partycypacja-obywatelska?widok=lata&podzial=tak&jezyk=en",
        "partycypacja-obywatelska?priorytet=99&okres=1999",
        "wskaznik?kod=XX",
        "wskaznik?kod=I.1",
        "wskaznik?kod=II.13&okres=2023-2025",
        "dane?kod=II.13",
        "priorytety?jezyk=en&priorytet=5",
        "wskaznik?kod=II.9&jezyk=en",
        "pomoc?jezyk=en",
    ],
)
def test_a_view_from_an_address_is_as_readable_as_the_page(server: str, still: Page, address: str) -> None:
    visit(still, f"{server}/{address}")
    assert complaints(still) == []


@pytest.mark.parametrize("address", ["wskaznik?kod=II.13&", "dane?kod=II.13&", "zrodla?"])
def test_words_of_the_documents_are_marked_as_polish_on_an_english_page(
    server: str, still: Page, address: str
) -> None:
    visit(still, f"{server}/{address}jezyk=en")
    page_checks.open_everything(still)
    languages = still.eval_on_selector_all(".stMain em", "all => all.map((one) => one.lang)")
    assert set(languages) == {"pl"}


@pytest.mark.parametrize(
    "address", ["deklaracja-dostepnosci", "deklaracja-dostepnosci?jezyk=en", "nie-ma-takiej"]
)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_page_without_streamlit_is_readable_too(server: str, still: Page, address: str, theme: str) -> None:
    still.emulate_media(color_scheme="dark" if theme == "dark" else "light")
    still.goto(f"{server}/{address}")
    assert complaints(still) == []


def test_the_statement_has_the_marks_by_which_it_is_monitored(server: str, still: Page) -> None:
    still.goto(f"{server}/deklaracja-dostepnosci")
    marks = still.eval_on_selector_all("[id^=a11y-]", "all => all.map((one) => one.id)")
    wanted = (
        "wstep",
        "podmiot",
        "url",
        "data-publikacja",
        "data-aktualizacja",
        "status",
        "data-sporzadzenie",
        "kontakt",
        "osoba",
        "email",
        "telefon",
        "procedura",
        "architektura",
    )
    assert {f"a11y-{name}" for name in wanted} <= set(marks)


def test_a_page_that_fails_is_readable(tmp_path: Path, still: Page) -> None:
    with running_server(tmp_path / "none.duckdb", tmp_path / "log.txt") as without_data:
        still.goto(f"{without_data}/bezpieczenstwo")
        expect(still.get_by_role("alert")).to_be_visible()
        settled(still)
        assert page_checks.breaches(still, "wcag2a", "wcag2aa", "wcag21a", "wcag21aa") == {}
        assert page_checks.english_words(still) == []


def test_the_answer_of_a_query_is_readable(server: str, still: Page) -> None:
    visit(still, f"{server}/sql")
    still.get_by_role("button", name="Uruchom").click()
    expect(still.get_by_role("heading", name="Wynik")).to_be_visible()
    settled(still)
    assert complaints(still) == []


def test_a_report_on_its_way_in_is_readable_at_every_step(
    warehouse: Path, tmp_path: Path, still: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw = tmp_path / "raw"
    shutil.copytree(ROOT / "data" / "raw", raw, ignore=shutil.ignore_patterns(".*"))
    report = tmp_path / "Sprawozdanie za 2021.txt"
    report.write_text(as_text(read_report("a")), encoding="utf-8")
    monkeypatch.setenv("BAROMETR_EDITING", "1")
    monkeypatch.setenv("BAROMETR_RAW", str(raw))
    with running_server(warehouse, tmp_path / "log.txt") as editors:
        visit(still, f"{editors}/import")
        assert complaints(still) == []
        still.set_input_files('input[type="file"]', str(report))
        still.get_by_role("button", name="Przeczytaj plik").click()
        expect(still.get_by_role("heading", name="Liczby", exact=True)).to_be_visible(timeout=LONGEST_WAIT)
        settled(still)
        assert complaints(still) == []
