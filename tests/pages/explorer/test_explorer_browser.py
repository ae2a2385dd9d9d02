"""In a real browser: several units are several charts at any width, and a sentence reaches the clipboard."""

import pytest
from playwright.sync_api import Page, expect

from tests.support.visit import visit

pytestmark = pytest.mark.browser
WIDER_THAN_THE_SCREEN = """() => ['.stMain', '.stMainBlockContainer'].filter((name) => {
    const box = document.querySelector(name);
    return box.scrollWidth > box.clientWidth;
})"""


@pytest.mark.parametrize("width", [1440, 390])
def test_several_units_are_several_charts(server: str, page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    visit(page, f"{server}/dane?kod=II.11")
    pictures = page.locator(".wykresy-jednostek svg")
    expect(pictures).to_have_count(4)
    for number in range(4):
        box = pictures.nth(number).bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
    assert page.evaluate(WIDER_THAN_THE_SCREEN) == []


def test_a_click_copies_the_sentence_with_its_source(server: str, page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=server)
    visit(page, f"{server}/dane?kod=II.13")
    button = page.get_by_role("button", name="Kopiuj zdanie ze źródłem")
    button.click()
    expect(page.get_by_role("status").filter(has_text="Skopiowano ze źródłem")).to_have_count(1)
    copied = page.evaluate("() => navigator.clipboard.readText()")
    assert copied == button.get_attribute("data-kopiuj")
    assert "Źródło: " in copied
    assert f"{server}/wskaznik?kod=II.13" in copied
    expect(button).to_be_focused()


def test_where_the_browser_refuses_the_clipboard_the_old_way_is_taken(server: str, page: Page) -> None:
    visit(page, f"{server}/wskaznik?kod=II.13")
    page.evaluate("""() => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
        document.addEventListener('copy', () => { window.taken = document.activeElement.value; });
    }""")
    button = page.get_by_role("button", name="Kopiuj zdanie ze źródłem")
    button.click()
    expect(page.get_by_role("status").filter(has_text="Skopiowano ze źródłem")).to_have_count(1)
    assert page.evaluate("() => window.taken") == button.get_attribute("data-kopiuj")
