"""What a visitor waits for: a page in Chromium, the first time and again, and a change of a filter."""

import statistics
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from bench.measure import Measure, once_ms
from tests.support import chromium
from tests.support.running_server import running_server
from tests.support.visit import settled, visit

ADDRESSES = {"overview": "/", "area II": "/infrastruktura-spoleczna", "indicator": "/wskaznik?kod=II.13"}
TRIES = 3


def measure(warehouse: Path, log: Path) -> Iterator[Measure]:
    """Start the real server and visit it."""
    with running_server(warehouse, log) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=list(chromium.FLAGS))
        browser.new_page().goto(server)  # the server's own first time does not count
        for name, address in ADDRESSES.items():
            visits = [_visit(browser, server + address) for _ in range(TRIES)]
            for when, times in zip(("cold", "warm"), zip(*visits, strict=True), strict=True):
                what = "navigation to the whole page, empty cache" if when == "cold" else "the same, again"
                yield Measure(f"{name} {when}", round(statistics.median(times)), "ms", what)
        yield Measure("filter", round(_change_filter(browser, server)), "ms", "area II, choosing a period")
        browser.close()


def _visit(browser: Browser, address: str) -> tuple[float, float]:
    """Return the times of a first and a second visit of a fresh visitor, in milliseconds."""
    context = browser.new_context(locale="pl-PL", viewport={"width": 1440, "height": 900})
    page = context.new_page()
    times = once_ms(lambda: visit(page, address)), once_ms(lambda: visit(page, address))
    context.close()
    return times


def _change_filter(browser: Browser, server: str) -> float:
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    visit(page, f"{server}/infrastruktura-spoleczna")

    def choose() -> None:
        page.get_by_role("button", name="2020–2022").click()
        page.wait_for_url("**okres=2020-2022*")
        settled(page)

    return once_ms(choose)
