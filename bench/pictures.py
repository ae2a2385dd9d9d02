"""How long until the last picture of the first view stands, beside pages that others would build.

All in one run on one machine, so the ratios count: ours, a stock Streamlit page and a Dash page with four
charts. Ours stand twice: on the light page, where a visitor sees them first, and in the app that replaces it.
The page itself tells when: what the driver of the browser takes for its own questions does not count.
"""

import json
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from bench.measure import Measure
from tests.support import chromium
from tests.support.running_server import ROOT, running_server
from tests.support.visit import settled

PAGES = Path(__file__).parent / "pages"
REQUIREMENTS = Path(__file__).parent / "requirements.txt"
PLOT = ".js-plotly-plot .main-svg"
# Our pages with the pictures of their first view: the path, what a picture is, how many there are. "seen" are
# those of the light page, the others those of the app, which do not count before the light page is gone.
OURS = {
    "overview": ("/", "#root .opowiesci svg", 6),
    "area II": ("/infrastruktura-spoleczna", "#root .zestawienie svg", 9),
    "indicator": ("/wskaznik?kod=II.13", "#root .obraz svg, #root .js-plotly-plot .main-svg", 1),
    "overview seen": ("/", "#lekka .opowiesci svg", 6),
    "area II seen": ("/infrastruktura-spoleczna", "#lekka .zestawienie svg", 9),
    "indicator seen": ("/wskaznik?kod=II.13", "#lekka figure svg", 1),
}
TRIES = 7
PATIENCE = 30_000  # ms
# Promises `window.drawn`: how many milliseconds after the navigation, or after the last click, so many
# pictures stand, below a heading that holds a text.
WATCH = """(picture, count, heading) => {
  let start = 0;
  document.addEventListener("click", () => (start = performance.now()), { capture: true });
  const isDrawn = () => document.querySelectorAll(picture).length >= count
    && (!heading || document.querySelector("#root h1")?.textContent.includes(heading));
  window.drawn = new Promise((tell) => new MutationObserver((_changes, observer) => {
    if (!isDrawn()) return;
    observer.disconnect();
    tell(performance.now() - start);
  }).observe(document, { childList: true, subtree: true, characterData: true }));
}"""


def measure(warehouse: Path, log: Path) -> Iterator[Measure]:
    """Measure every page cold and warm, and a link from the overview to an indicator."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=list(chromium.FLAGS))
        with running_server(warehouse, log) as server:
            for name, (path, picture, count) in OURS.items():
                yield from _cold_and_warm(browser, name, server + path, picture, count)
            yield Measure(
                "link to picture", _link(browser, server), "ms", "overview to indicator, in the app"
            )
        with _stock() as address:
            yield from _cold_and_warm(browser, "stock page", address, PLOT, 4)
        with _dash() as address:
            yield from _cold_and_warm(browser, "Dash page", address, PLOT, 4)
        browser.close()


def _cold_and_warm(browser: Browser, name: str, address: str, picture: str, count: int) -> Iterator[Measure]:
    _visits(browser, address, picture, count)  # the server's own first time does not count
    tries = [_visits(browser, address, picture, count) for _ in range(TRIES)]
    for when, times in zip(("cold", "warm"), zip(*tries, strict=True), strict=True):
        what = f"navigation to picture {count}, {'empty cache' if when == 'cold' else 'again'}"
        yield Measure(f"{name} {when}", round(statistics.median(times)), "ms", what)


def _visits(browser: Browser, address: str, picture: str, count: int) -> tuple[float, float]:
    with _visitor(browser) as page:
        page.add_init_script(f"({WATCH})({json.dumps(picture)}, {count}, '')")
        return _until(page, address), _until(page, address)


def _until(page: Page, address: str) -> float:
    """Open an address; return after how many milliseconds its pictures stood."""
    page.goto(address, wait_until="commit")
    return float(page.evaluate("window.drawn"))


def _link(browser: Browser, server: str) -> float:
    with _visitor(browser) as page:
        link = page.locator('#root .opowiesci a[href*="II.13"]')
        times = []
        for _ in range(TRIES):
            page.goto(server)
            settled(page)
            page.evaluate(f"({WATCH})({json.dumps(OURS['indicator'][1])}, 1, 'II.13')")
            link.click()
            times.append(float(page.evaluate("window.drawn")))
    return round(statistics.median(times))


@contextmanager
def _visitor(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="pl-PL", viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    yield page
    context.close()


@contextmanager
def _stock() -> Iterator[str]:
    """Serve the stock Streamlit page."""
    streamlit = [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        str(PAGES / "stock.py"),
        "--server.headless",
        "true",
    ]
    with _served(lambda port: [*streamlit, "--server.port", str(port)]) as address:
        yield address


@contextmanager
def _dash() -> Iterator[str]:
    """Serve the Dash page from an environment of its own, so that Dash changes nothing in ours."""
    with tempfile.TemporaryDirectory() as folder:
        python = Path(folder) / "bin" / "python"
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "-r", REQUIREMENTS], check=True)
        with _served(lambda port: [str(python), str(PAGES / "dash_page.py"), str(port)]) as address:
            yield address


@contextmanager
def _served(command: Callable[[int], list[str]]) -> Iterator[str]:
    """Start what a command serves on a free port, yield its address, stop it at the end."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(command(port), cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait_for(port)
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.terminate()
        process.wait(timeout=20)


def _wait_for(port: int) -> None:
    deadline = time.monotonic() + PATIENCE / 1000
    while time.monotonic() < deadline:
        with socket.socket() as trial:
            if trial.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise RuntimeError(f"Nothing answers on port {port}.")
