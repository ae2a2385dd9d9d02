"""Every page in a real browser, in the light on a desk and in the dark on a phone: whole and readable."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from pages.shared import site
from tests.visit import visit

pytestmark = pytest.mark.browser
ADDRESSES = sorted(site.addresses())
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}
SCREENS = {"desk": (1440, "light"), "phone": (390, "dark")}


@pytest.fixture(params=SCREENS)
def screen(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A fresh visitor at a desk or with a phone."""
    width, scheme = SCREENS[request.param]
    context = browser.new_context(locale="pl-PL", viewport={"width": width, "height": 900})
    page = context.new_page()
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    yield page
    context.close()


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_is_whole_readable_and_reachable(server: str, screen: Page, address: str) -> None:
    complaints: list[str] = []
    screen.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    screen.on(
        "request", lambda request: complaints.append(request.url) if outside(request.url, server) else None
    )
    visit(screen, f"{server}/{address}")
    assert complaints == []
    assert screen.get_by_role("dialog").count() == 0
    assert screen.get_by_role("heading", level=1).count() == 1
    assert screen.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), "nothing is cut off"
    found = Axe().run(screen, options=RULES).response["violations"]
    assert {rule["id"]: [node["html"][:120] for node in rule["nodes"]] for rule in found} == {}


def outside(url: str, server: str) -> bool:
    return not url.startswith((server, server.replace("http", "ws"), "data:", "blob:"))
