"""Every journey with the keyboard alone, and the ring that shows where one is."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from presentation.chart.palette import THEMES, contrast
from tests.support import page_checks
from tests.support.running_server import ROOT
from tests.support.visit import settled, visit
from tests.support.visitors.keyboard import RING, focused, press, tab_to

pytestmark = pytest.mark.browser


def test_a_priority_is_chosen_and_an_indicator_opened_down_to_its_file(server: str, page: Page) -> None:
    visit(page, f"{server}/infrastruktura-spoleczna")
    tab_to(page, "Kierunek priorytetowy")
    press(page, "ArrowDown", "ArrowDown", "ArrowDown", "Enter")
    expect(page).to_have_url(f"{server}/infrastruktura-spoleczna?priorytet=3")
    tab_to(page, "Osoby w schronisku i noclegowni")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{server}/wskaznik?kod=II.13")
    settled(page)
    tab_to(page, "CSV dla programów")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename.startswith("barometr_II.13_")


def test_the_overview_leads_to_an_indicator_and_its_print(server: str, page: Page) -> None:
    visit(page, server)
    tab_to(page, "62 → 50")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("II.13")
    settled(page)
    tab_to(page, "2020")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Obszar II, wiersz 13, kolumna 2020").first).to_be_visible()


def test_one_key_skips_the_menu(server: str, page: Page) -> None:
    visit(page, f"{server}/bezpieczenstwo")
    tab_to(page, "Przejdź do treści")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert focused(page).endswith("Szukaj"), "the first stop of the content is the search"


def test_a_jump_link_takes_the_keyboard_along(server: str, page: Page) -> None:
    visit(page, f"{server}/zrodla")
    tab_to(page, "Liczby tak, jak w dokumencie")
    page.keyboard.press("Enter")
    heading = page.locator("#liczby")
    expect(heading).to_be_in_viewport()
    page.keyboard.press("Tab")
    below = page.evaluate("document.querySelector('#liczby').compareDocumentPosition(document.activeElement)")
    assert below & 4 or below & 16, "the next stop stands in the section or below its heading"


def test_a_word_of_an_indicator_leads_to_its_explanation(server: str, page: Page) -> None:
    visit(page, f"{server}/wskaznik?kod=II.13")
    tab_to(page, "Co to za wskaźnik")
    page.keyboard.press("Enter")
    tab_to(page, "ZPI (Zimowy Punkt Interwencyjny)")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{server}/pomoc#zpi")
    expect(page.locator("#zpi")).to_be_in_viewport()


def test_the_language_is_changed_with_the_keyboard(server: str, page: Page) -> None:
    visit(page, f"{server}/priorytety?priorytet=2")
    tab_to(page, "English")
    page.keyboard.press("Enter")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    assert page.url.endswith("/priorytety?priorytet=2&jezyk=en")


def test_a_phone_folds_out_menu_and_filters_by_keys(server: str, browser: Browser) -> None:
    context = browser.new_context(locale="pl-PL", viewport={"width": 390, "height": 800})
    page = context.new_page()
    visit(page, f"{server}/kontekst")
    tab_to(page, "Pokaż filtry")
    press(page, "Space")
    tab_to(page, "Szukaj po nazwie")
    page.keyboard.type("niebieska")
    press(page, "Enter")
    expect(page.locator("tr[data-kod]")).to_have_count(2)
    visit(page, f"{server}/kontekst")
    tab_to(page, "Rozwiń menu")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Zwiń menu")).to_be_focused()
    tab_to(page, "IV. Partycypacja obywatelska")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("IV. Partycypacja obywatelska")
    context.close()


@pytest.mark.parametrize("address", ["", "bezpieczenstwo", "jakosc-danych", "wskaznik?kod=IV.7"])
def test_the_ring_shows_where_one_is(server: str, page: Page, address: str) -> None:
    visit(page, f"{server}/{address}")
    unseen = []
    for _press in range(60):
        page.keyboard.press("Tab")
        stop = page.evaluate(RING)
        if stop["end"]:
            break
        if not (stop["ring"] and stop["seen"]):
            unseen.append(stop)
    assert unseen == []


def test_the_ring_is_seen_on_every_page_and_card_in_both_themes() -> None:
    style = (ROOT / "static" / "barometr.css").read_text("utf-8")
    ring = re.search(r"outline: 3px solid (#\w{6})", style)
    assert ring
    grounds = [ground for theme in THEMES.values() for ground in theme.backgrounds]
    assert min(contrast(ring[1], ground) for ground in grounds) >= 3


@pytest.mark.parametrize(
    ("address", "opened"),
    [
        ("wskaznik?kod=III.11", "Skąd te liczby?"),
        ("bezpieczenstwo", "Kto odpowiada, partnerzy i programy obszaru"),
        ("priorytety", "9 liczb kontekstu"),
    ],
)
def test_what_opens_is_as_readable_as_the_rest(server: str, page: Page, address: str, opened: str) -> None:
    visit(page, f"{server}/{address}")
    tab_to(page, opened)
    press(page, "Enter")
    for width in (1440, 390):
        page.set_viewport_size({"width": width, "height": 900})
        page_checks.use_theme(page, "light")
        assert page_checks.breaches(page) == {}, f"light, {width} px"
        page_checks.use_theme(page, "dark")
        assert page_checks.breaches(page, *page_checks.COLORS) == {}, f"dark, {width} px"
    assert page_checks.silent_charts(page) == []
    assert page_checks.english_words(page) == []


def test_nothing_moves_for_those_who_asked_for_stillness(server: str, browser: Browser) -> None:
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    visit(page, f"{server}/bezpieczenstwo")
    moving = page.evaluate("""[...document.querySelectorAll('*')].filter((one) => {
        const look = getComputedStyle(one);
        return [look.animationDuration, look.transitionDuration].join().split(',')
            .some((time) => parseFloat(time) > 0.01);
    }).map((one) => one.outerHTML.slice(0, 100))""")
    context.close()
    assert moving == []
