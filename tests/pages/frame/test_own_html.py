"""Our own HTML in a browser: pictures are drawn in the page, links stay in the app, areas fold on a phone."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.visit import settled, visit

pytestmark = pytest.mark.browser
STAYED = "() => window.stayed === true"


def test_a_picture_with_anything_but_shapes_is_not_drawn(server: str, page: Page) -> None:
    visit(page, server)
    page.evaluate(
        """() => {
            const pictures = ['<script>window.bad=1</script>', '<image href="x"/>',
                '<rect onload="window.bad=1"/>',
                '<foreignObject/>', '<rect fill="url(https://a.example/x)"/>'];
            pictures.forEach((inside, number) => {
                const place = document.createElement("span");
                place.id = `hostile-${number}`;
                place.dataset.obraz = `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;
                document.querySelector("main, .stMain").append(place);
            });
        }"""
    )
    for number in range(5):
        place = page.locator(f"#hostile-{number}")
        expect(place).not_to_have_attribute("data-obraz", "")
        expect(place.locator("svg")).to_have_count(0)
    assert page.evaluate("() => window.bad") is None


def test_every_picture_is_drawn_and_has_words(server: str, page: Page) -> None:
    visit(page, server)
    places = page.locator(".obraz")
    assert places.count() > 30
    expect(page.locator(".obraz > svg")).to_have_count(places.count())
    expect(page.locator(".obraz[aria-label='']")).to_have_count(0)


def test_a_link_stays_in_the_app_and_back_returns(server: str, page: Page) -> None:
    visit(page, f"{server}/?obszar=II&jezyk=en")
    page.evaluate("() => { window.stayed = true; }")
    page.locator('.opowiesci a[href*="II.13"]').click()
    expect(page.locator("h1").first).to_contain_text("II.13")
    expect(page).to_have_url(f"{server}/wskaznik?kod=II.13&jezyk=en")
    settled(page)
    page.go_back()
    expect(page.locator(".opowiesci li")).to_have_count(3)
    settled(page)
    expect(page).to_have_url(f"{server}/?obszar=II&jezyk=en")
    assert page.evaluate(STAYED)


def test_a_link_opens_in_a_tab_of_its_own_when_asked_to(server: str, page: Page) -> None:
    visit(page, server)
    with page.context.expect_page() as opened:
        page.locator(".sciana li a").first.click(modifiers=["ControlOrMeta"])
    expect(opened.value).to_have_url(f"{server}/wskaznik?kod=I.1")
    expect(page).to_have_url(f"{server}/")


def test_the_areas_of_the_wall_are_folded_on_a_phone_and_open_on_a_desk(
    server: str, browser: Browser
) -> None:
    for width, is_open in ((390, False), (1440, True)):
        context = browser.new_context(locale="pl-PL", viewport={"width": width, "height": 900})
        page = context.new_page()
        visit(page, server)
        assert (
            page.evaluate("() => [...document.querySelectorAll('.sciana')].map((box) => box.open)")
            == [is_open] * 4
        )
        if not is_open:
            page.locator(".sciana summary").nth(1).click()
            expect(page.locator('.sciana a[href="wskaznik?kod=II.13"]')).to_be_visible()
        context.close()


def test_a_chart_is_enlarged_above_the_page_and_closed_again(server: str, page: Page) -> None:
    visit(page, f"{server}/?obszar=II")
    page.evaluate("() => { window.stayed = true; }")
    page.locator(".opowiesci .powieksz").first.click()
    dialog = page.get_by_role("dialog")
    expect(dialog.locator(".js-plotly-plot .main-svg").first).to_be_attached()
    expect(page).to_have_url(f"{server}/?obszar=II&powieksz=K.pomoc.1")
    settled(page)
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(page).to_have_url(f"{server}/?obszar=II")
    assert page.evaluate(STAYED)
