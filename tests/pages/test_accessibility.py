"""Every page in a real browser, on a desk and on a phone, in light and dark: whole, readable, reachable.

What axe knows of WCAG 2.1 A and AA, and what it does not: language, headings, charts, jump links, zoom,
paper. Each page is visited once and asked everything, in the order of this file: near its end everything is
opened, and the theme changes last.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, expect

from pages import site
from tests.support import page_checks
from tests.support.visit import settled, visit

pytestmark = pytest.mark.browser
ADDRESSES = sorted(site.addresses())
DESK, PHONE = 1440, 390
# A desk at 200 %, the narrowest screen that WCAG names, and the width of the text on a sheet of A4.
ZOOMED, NARROWEST, PAPER = 720, 320, 680
SMALL = 768  # up to this width the menu folds itself
HEIGHT = 900


class Visit:
    """One visit of a page, with what the browser complained about on the way."""

    def __init__(self, page: Page, server: str, address: str) -> None:
        self.page = page
        self.server = server
        self.complaints: list[str] = []
        page.on("console", self._heard)
        page.on("request", self._seen)
        visit(page, f"{server}/{address}")

    def on_screen(self, width: int) -> Page:
        """Return the page once it has settled on a screen of this width."""
        if self.page.viewport_size != {"width": width, "height": HEIGHT}:
            self.page.set_viewport_size({"width": width, "height": HEIGHT})
            settled(self.page)
            folded = "false" if width > SMALL else "true"
            expect(self.page.locator("#stSidebar")).to_have_attribute("data-collapsed", folded)
            settled(self.page)
        return self.page

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.complaints.append(message.text)

    def _seen(self, request: Request) -> None:
        if not request.url.startswith((self.server, self.server.replace("http", "ws"), "data:", "blob:")):
            self.complaints.append(f"asks outside: {request.url}")


@pytest.fixture(scope="module")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A visitor on a desk, who keeps the scripts of the first page for the others."""
    made = browser.new_context(
        locale="pl-PL", viewport={"width": DESK, "height": HEIGHT}, reduced_motion="reduce"
    )
    yield made
    made.close()


@pytest.fixture(scope="module", params=ADDRESSES, ids=lambda address: address or "przeglad")
def visited(request: pytest.FixtureRequest, context: BrowserContext, server: str) -> Iterator[Visit]:
    """One page, visited once for all the questions below."""
    made = Visit(context.new_page(), server, request.param)
    yield made
    made.page.close()


def test_a_page_comes_whole_and_asks_nobody_else(visited: Visit) -> None:
    assert visited.complaints == []
    assert visited.page.get_by_role("dialog").count() == 0
    assert visited.page.get_by_role("alert").filter(has_text="naszego błędu").count() == 0


def test_axe_finds_nothing_on_a_desk(visited: Visit) -> None:
    assert page_checks.breaches(visited.on_screen(DESK)) == {}


def test_headings_descend_step_by_step_from_one(visited: Visit) -> None:
    assert page_checks.headings(visited.page) == []


def test_a_polish_page_has_no_english_word(visited: Visit) -> None:
    assert page_checks.english_words(visited.page) == []


def test_each_chart_is_told_in_a_sentence_and_in_a_table(visited: Visit) -> None:
    assert page_checks.silent_charts(visited.page) == []


def test_jump_links_lead_through_a_long_page(visited: Visit) -> None:
    assert page_checks.lost_jumps(visited.page) == []


def test_paper_shows_the_page_without_menu_and_controls(visited: Visit) -> None:
    page = visited.on_screen(PAPER)
    page.emulate_media(media="print")
    expect(page.locator("#stSidebar")).to_be_hidden()
    page.evaluate("() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
    fits = page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    controls = page.locator("main :is(button, input)").all()
    shown = [one.evaluate("one => one.outerHTML.slice(0, 120)") for one in controls if one.is_visible()]
    page.emulate_media(media="screen")
    assert fits, "nothing is wider than the sheet"
    assert shown == []


@pytest.mark.parametrize("width", [DESK, ZOOMED, PHONE, NARROWEST])
def test_nobody_must_scroll_sideways(visited: Visit, width: int) -> None:
    assert not page_checks.is_cut_off(visited.on_screen(width))


def test_axe_finds_nothing_on_a_phone(visited: Visit) -> None:
    page = visited.on_screen(PHONE)
    assert page_checks.breaches(page) == {}
    assert page_checks.english_words(page) == []


def test_axe_finds_nothing_in_what_opens(visited: Visit) -> None:
    page = visited.on_screen(DESK)
    page_checks.open_everything(page)
    assert page_checks.breaches(page) == {}
    assert page_checks.headings(page) == []
    assert page_checks.silent_charts(page) == []
    assert page_checks.english_words(page) == []
    page = visited.on_screen(PHONE)
    assert page_checks.breaches(page) == {}
    assert not page_checks.is_cut_off(page)


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_axe_finds_nothing_in_the_dark_with_everything_open(visited: Visit, width: int) -> None:
    page = visited.on_screen(width)
    page_checks.use_theme(page, "dark")
    assert page_checks.breaches(page, *page_checks.COLORS) == {}
