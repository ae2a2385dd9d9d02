"""The menu on every screen: whole entries, the colour of each area, the way home, closed after a choice."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.visit import settled, visit

pytestmark = pytest.mark.browser
OPENER = '[data-testid="stExpandSidebarButton"]'
ENTRY = '[data-testid="stSidebarNavLink"]'
CUT = """(all) => all.filter((one) => [one, ...one.querySelectorAll("*")].some(
    (part) => part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).overflowX !== "visible"
)).map((one) => one.innerText)"""
BAR = "(one) => getComputedStyle(one, '::before').backgroundColor"


@pytest.mark.parametrize(("width", "height"), [(390, 844), (720, 450)])
def test_the_menu_closes_after_a_choice_on_a_small_screen_and_at_200_percent(
    server: str, browser: Browser, width: int, height: int
) -> None:
    context = browser.new_context(locale="pl-PL", viewport={"width": width, "height": height})
    page = context.new_page()
    visit(page, f"{server}/bezpieczenstwo")
    menu = page.locator("#stSidebar")
    if menu.get_attribute("data-collapsed") == "true":
        page.locator(OPENER).click()
    expect(menu).to_have_attribute("data-collapsed", "false")
    page.locator(ENTRY, has_text="Kierunki priorytetowe").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Kierunki priorytetowe")
    settled(page)
    expect(menu).to_have_attribute("data-collapsed", "true")
    page.get_by_role("button", name="Barometr Sopotu").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Mieszkańcy sercem Sopotu")
    context.close()


@pytest.mark.parametrize("language", ["pl", "en"])
def test_a_desk_keeps_the_menu_with_whole_entries_and_the_colours_of_the_areas(
    server: str, page: Page, language: str
) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    visit(page, f"{server}/zrodla?jezyk={language}")
    entries = page.locator(ENTRY)
    assert entries.evaluate_all(CUT) == []
    assert "…" not in "".join(entries.all_inner_texts())
    bars = entries.evaluate_all(f"(all) => all.map({BAR})")
    assert len(set(bars[1:5])) == 4
    assert {bar for place, bar in enumerate(bars) if not 1 <= place <= 4} == {"rgba(0, 0, 0, 0)"}
    entries.nth(2).click()
    settled(page)
    expect(page.locator("#stSidebar")).to_have_attribute("data-collapsed", "false")
    page.get_by_role("button", name="Barometr Sopotu").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Mieszkańcy sercem Sopotu")
