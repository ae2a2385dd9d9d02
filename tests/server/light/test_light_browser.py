"""The light page in a browser: readable by everyone, and gone without a second heading when the app comes."""

import pytest
from playwright.sync_api import Page, Route, expect

from tests.support import page_checks
from tests.support.visit import visit

ADDRESSES = ("", "infrastruktura-spoleczna", "wskaznik?kod=II.13", "priorytety", "kontekst", "pomoc", "dane")
# How often more than one first heading was there for a reader, looked at before every picture of the screen.
_COUNT_FIRST_HEADINGS = """() => {
    window.mostHeadings = 0;
    const look = () => {
        const all = [...document.querySelectorAll('h1')];
        const seen = all.filter((one) => one.checkVisibility({ visibilityProperty: true }));
        window.mostHeadings = Math.max(window.mostHeadings, seen.length);
        requestAnimationFrame(look);
    };
    look();
}"""


def without_the_app(page: Page) -> None:
    """Keep Streamlit's scripts from coming, as a slow line does for a while."""

    def refuse(route: Route) -> None:
        route.abort()

    page.route("**/static/js/**", refuse)


@pytest.mark.browser
@pytest.mark.parametrize("address", ADDRESSES)
def test_the_light_page_is_as_readable_as_the_app(server: str, page: Page, address: str) -> None:
    without_the_app(page)
    complaints: list[object] = []
    for theme in ("light", "dark"):
        page.emulate_media(color_scheme=theme, reduced_motion="reduce")
        page.goto(f"{server}/{address}")
        expect(page.locator("#lekka h1")).to_be_visible()
        complaints += page_checks.headings(page)
        complaints += page.locator("#lekka button:visible").all_inner_texts()
        for width in (1440, 390):
            page.set_viewport_size({"width": width, "height": 900})
            complaints += page_checks.breaches(page).items()
            complaints += [f"cut off at {width} px"] if page_checks.is_cut_off(page) else []
    assert complaints == []


@pytest.mark.browser
@pytest.mark.parametrize("address", ["", "wskaznik?kod=II.13&jezyk=en"])
def test_the_app_takes_the_place_of_the_light_page_without_a_second_heading(
    server: str, page: Page, address: str
) -> None:
    page.add_init_script(f"({_COUNT_FIRST_HEADINGS})()")
    page.goto(f"{server}/{address}", wait_until="commit")
    expect(page.locator("#lekka h1")).to_be_visible()
    title = page.title()
    visit(page, f"{server}/{address}")
    expect(page.locator("h1")).to_have_count(1)
    assert page.evaluate("() => window.mostHeadings") == 1
    assert page.title() == title
    expect(page.locator('[data-testid="stMain"]')).to_be_visible()


@pytest.mark.browser
def test_the_place_in_an_address_is_kept_when_the_app_comes(server: str, page: Page) -> None:
    visit(page, f"{server}/infrastruktura-spoleczna#cel-2-3")
    expect(page.locator("#root #cel-2-3")).to_be_in_viewport()


@pytest.mark.browser
def test_links_of_the_light_page_lead_on_without_scripts(server: str, page: Page) -> None:
    without_the_app(page)
    page.goto(f"{server}/infrastruktura-spoleczna?jezyk=en")
    page.locator("#lekka .zestawienie a").first.click()
    expect(page.locator("#lekka h1")).to_contain_text("II.1")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.get_by_role("link", name="Polski").click()
    expect(page.locator("html")).to_have_attribute("lang", "pl")
