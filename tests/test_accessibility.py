"""Every page in a real browser, on a desk and on a phone, in light and dark: whole, readable, reachable.

What axe knows of WCAG 2.1 A and AA, and what it does not: language, headings, charts, jump links, zoom,
paper.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request

from pages.shared import site
from tests import page_checks
from tests.visit import settled, visit

pytestmark = pytest.mark.browser
ADDRESSES = sorted(site.addresses())
WIDTHS = {"desk": 1440, "phone": 390}
# A desk at 200 %, the narrowest screen that WCAG names, and the width of the text on a sheet of A4.
ZOOMED, NARROWEST, PAPER = 720, 320, 680


class Visit:
    """One visit of a page, with what the browser complained about on the way."""

    def __init__(self, page: Page, server: str, address: str) -> None:
        self.page = page
        self.server = server
        self.complaints: list[str] = []
        page.on("console", self._heard)
        page.on("request", self._seen)
        visit(page, f"{server}/{address}")

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.complaints.append(message.text)

    def _seen(self, request: Request) -> None:
        if not request.url.startswith((self.server, self.server.replace("http", "ws"), "data:", "blob:")):
            self.complaints.append(f"asks outside: {request.url}")


@pytest.fixture(scope="module", params=WIDTHS)
def width(request: pytest.FixtureRequest) -> int:
    """How wide the screen is, in pixels."""
    return WIDTHS[request.param]


@pytest.fixture(scope="module", params=ADDRESSES, ids=lambda address: address or "przeglad")
def visited(request: pytest.FixtureRequest, browser: Browser, server: str, width: int) -> Iterator[Visit]:
    """One page, visited once for all the questions below."""
    context = browser.new_context(
        locale="pl-PL", viewport={"width": width, "height": 900}, reduced_motion="reduce"
    )
    yield Visit(context.new_page(), server, request.param)
    context.close()


def test_a_page_comes_whole_and_asks_nobody_else(visited: Visit) -> None:
    assert visited.complaints == []
    assert visited.page.get_by_role("dialog").count() == 0
    assert visited.page.get_by_role("alert").filter(has_text="błędu po naszej stronie").count() == 0


def test_axe_finds_nothing_in_the_light(visited: Visit) -> None:
    assert page_checks.breaches(visited.page) == {}


def test_axe_finds_nothing_in_the_dark(visited: Visit) -> None:
    page_checks.use_theme(visited.page, "dark")
    found = page_checks.breaches(visited.page, *page_checks.COLORS)
    page_checks.use_theme(visited.page, "light")
    assert found == {}


def test_headings_descend_step_by_step_from_one(visited: Visit) -> None:
    assert page_checks.headings(visited.page) == []


def test_a_polish_page_has_no_english_word(visited: Visit) -> None:
    assert page_checks.english_words(visited.page) == []


def test_each_chart_is_told_in_a_sentence_and_in_a_table(visited: Visit) -> None:
    assert page_checks.silent_charts(visited.page) == []


def test_jump_links_lead_through_a_long_page(visited: Visit) -> None:
    assert page_checks.lost_jumps(visited.page) == []


def test_nobody_must_scroll_sideways_at_any_zoom(visited: Visit, width: int) -> None:
    cut = [width] if page_checks.is_cut_off(visited.page) else []
    for narrow in (ZOOMED, NARROWEST):
        if narrow < width:
            visited.page.set_viewport_size({"width": narrow, "height": 900})
            settled(visited.page)
            cut += [narrow] if page_checks.is_cut_off(visited.page) else []
    visited.page.set_viewport_size({"width": width, "height": 900})
    assert cut == []


def test_paper_shows_the_page_without_menu_and_controls(visited: Visit, width: int) -> None:
    visited.page.emulate_media(media="print")
    visited.page.set_viewport_size({"width": PAPER, "height": 900})
    fits = visited.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    controls = visited.page.locator("main :is(button, input), [data-testid=stSidebar]").all()
    shown = [one.evaluate("one => one.outerHTML.slice(0, 120)") for one in controls if one.is_visible()]
    visited.page.emulate_media(media="screen")
    visited.page.set_viewport_size({"width": width, "height": 900})
    assert fits, "nothing is wider than the sheet"
    assert shown == []
