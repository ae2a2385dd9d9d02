"""The page of results in the app, and the way to it from the header of any page."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from streamlit.testing.v1 import AppTest

from tests.support import page_checks
from tests.support.own_html import own_html, words
from tests.support.visit import settled, visit
from tests.support.words.hostile_words import VALUES

Open = Callable[..., AppTest]
SCREENS = [(1440, 900), (390, 844)]


@pytest.mark.parametrize("script", ["overview/page.py", "sql/page.py", "help/method.py"])
def test_the_search_stands_in_the_header_beside_the_language(open_page: Open, script: str) -> None:
    (header,) = own_html(open_page(script)).xpath('//div[@class="naglowek"]')
    (form,) = header.xpath('form[@role="search"]')
    assert form.get("action") == "szukaj"
    assert words(form.xpath("label")[0]) == "Szukaj", "a name for who does not see it"
    assert header.xpath("nav/a/@hreflang") == ["en"]


def test_results_are_told_with_figure_unit_and_year(open_page: Open) -> None:
    app = open_page("search/page.py", q="bezdmoni")
    assert not app.exception
    html = own_html(app)
    first = html.xpath('//ol[@class="wyniki"]/li')[0]
    assert first.xpath("a/@href") == ["wskaznik?kod=II.13"]
    assert "50 osób (2020)" in words(first)
    assert "Pokazano wyniki dla „bezdomni” zamiast „bezdmoni”." in words(html)


@pytest.mark.parametrize(
    "value", [*VALUES, '"><img src=x onerror=alert(1)>', "</h1><script>alert(1)</script>"]
)
def test_no_search_is_markup_in_the_app(open_page: Open, value: str) -> None:
    plain = own_html(open_page("search/page.py", q="zly" * 9))
    asked = own_html(open_page("search/page.py", q=f"{value} {'zly' * 9}"))
    assert {one.tag for one in asked.iter()} <= {one.tag for one in plain.iter()} | {
        "mark",
        "ol",
        "span",
        "b",
    }
    assert asked.xpath("//img | //script | //@onerror | //zly") == []


@pytest.mark.browser
@pytest.mark.parametrize(("width", "height"), SCREENS)
def test_a_word_typed_in_the_header_leads_to_its_indicator(
    server: str, page: Page, width: int, height: int
) -> None:
    page.set_viewport_size({"width": width, "height": height})
    visit(page, f"{server}/")
    page.evaluate("window.isSameApp = true")
    field = page.get_by_role("search").get_by_role("searchbox", name="Szukaj")
    box, title = field.bounding_box(), page.locator("h1").bounding_box()
    assert box
    assert title
    assert box["y"] + box["height"] <= title["y"], "never over the title"
    assert box["height"] >= (44 if width < 641 else 34)
    page.keyboard.press("/")
    expect(field).to_be_focused()
    page.keyboard.type("bezdmoni/")
    expect(field).to_have_value("bezdmoni/")
    page.keyboard.press("Backspace")
    page.keyboard.press("Enter")
    first = page.locator(".wyniki li").first
    expect(first).to_contain_text("50 osób (2020)")
    settled(page)
    assert page.url == f"{server}/szukaj?q=bezdmoni"
    expect(field).to_have_value("bezdmoni")
    assert page_checks.breaches(page) == {}
    assert not page_checks.is_cut_off(page)
    first.get_by_role("link").first.click()
    expect(page.locator("h1")).to_contain_text("II.13")
    settled(page)
    expect(field).to_have_value("")
    assert page.evaluate("window.isSameApp"), "the app was not loaded anew"
    page.go_back()
    expect(first).to_contain_text("50 osób (2020)")
    expect(field).to_have_value("bezdmoni")


@pytest.mark.browser
def test_a_search_begun_on_the_light_page_goes_on_in_the_app(server: str, page: Page) -> None:
    page.goto(f"{server}/pomoc?jezyk=en", wait_until="commit")
    light = page.locator("#lekka [name=q]")
    light.fill("volunt")
    expect(page.locator("#lekka")).to_have_count(0)
    settled(page)
    field = page.locator(".stApp [name=q]")
    expect(field).to_have_value("volunt")
    expect(field).to_be_focused()
    page.keyboard.type("eers\n")
    expect(page.locator(".wyniki a").first).to_contain_text("volunteers")
    settled(page)
    assert page.url == f"{server}/szukaj?q=volunteers&jezyk=en"


@pytest.mark.browser
def test_the_key_of_the_search_can_be_switched_off(server: str, page: Page) -> None:
    visit(page, f"{server}/pomoc")
    field = page.get_by_role("searchbox", name="Szukaj")
    page.get_by_role("button", name="Wyłącz ten skrót").click()
    switch = page.get_by_role("button", name="Włącz ten skrót")
    page.keyboard.press("/")
    expect(field).not_to_be_focused()
    switch.click()
    page.keyboard.press("/")
    expect(field).to_be_focused()


@pytest.mark.browser
def test_the_field_works_before_the_app_and_where_there_is_no_page(server: str, page: Page) -> None:
    page.route("**/static/js/**", lambda route: route.abort())
    for address in ("wskaznik?kod=II.13", "nie/ma/takiej"):
        page.goto(f"{server}/{address}")
        page.locator("[name=q]").fill("ogrzewalni")
        page.keyboard.press("Enter")
        expect(page.locator("#lekka .wyniki a").first).to_contain_text("ogrzewalni")
