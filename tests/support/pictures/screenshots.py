"""A picture of every page on a desk and on a phone, to be looked at one by one: `make screenshots`.

The same warehouse, server and browser as the tests use, so that the pictures show what the tests have seen.
"""

import io
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from etl.build import build
from pages import site
from tests.support import chromium
from tests.support.running_server import ROOT, running_server
from tests.support.visit import settled, visit

FOLDER = ROOT / "docs" / "screenshots"
FIRST = ROOT / "docs" / "obrazy"
WIDTHS = (1440, 390)
WINDOW = 900
TALLEST = 3000  # pixels; what comes below looks the same
# The first screens that README shows, by address.
FIRST_SCREENS = {"": "przeglad.png", "infrastruktura-spoleczna": "obszar.png"}
ASKED = {"wskaznik": "?kod=II.13"}  # pages that show nothing until something is asked for
COLORS = 256  # a palette keeps the folder below 8 MB
WHOLE_HEIGHT = """() => document.documentElement.scrollHeight > window.innerHeight
    ? document.documentElement.scrollHeight
    : document.querySelector('[data-testid="stMain"]').scrollHeight"""


def take_all(address: str, folder: Path) -> list[Path]:
    """Save a picture of every page of the running server at every width; return the files."""
    folder.mkdir(parents=True, exist_ok=True)
    executable = chromium.find()
    if executable is None:
        raise RuntimeError("No Chromium was found; `make screenshots` installs one.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=list(chromium.FLAGS))
        first = [
            save(take(browser, f"{address}/{page}", max(WIDTHS), is_whole=False), FIRST / name, colors=None)
            for page, name in FIRST_SCREENS.items()
        ]
        return first + [
            save(
                take(browser, f"{address}/{page}{ASKED.get(page, '')}", width),
                folder / f"{page or 'przeglad'}-{width}.png",
            )
            for page in sorted(site.addresses())
            for width in WIDTHS
        ]


def take(browser: Browser, address: str, width: int, *, is_whole: bool = True) -> bytes:
    """Return a page as a PNG: its first screen, or from its top to its end, or as far as `TALLEST`."""
    context = browser.new_context(locale="pl-PL", viewport={"width": width, "height": WINDOW})
    page = context.new_page()
    visit(page, address)
    height = max(WINDOW, min(TALLEST, int(page.evaluate(WHOLE_HEIGHT)))) if is_whole else WINDOW
    page.set_viewport_size({"width": width, "height": height})
    settled(page)
    page.evaluate("document.fonts.ready")
    taken = page.screenshot(animations="disabled")
    context.close()
    return taken


def save(taken: bytes, path: Path, colors: int | None = COLORS) -> Path:
    """Write a picture with few colours, or with all of them where `colors` is None; return its path."""
    picture = Image.open(io.BytesIO(taken)).convert("RGB")
    if colors:
        picture = picture.quantize(colors, dither=Image.Dither.NONE)
    picture.save(path, optimize=True)
    return path


def main() -> None:
    """Build the warehouse, start the server and take every picture."""
    with tempfile.TemporaryDirectory(prefix="screenshots-") as folder:
        warehouse = Path(folder) / "warehouse.duckdb"
        build(ROOT / "data" / "raw", warehouse)
        with running_server(warehouse, Path(folder) / "log.txt") as address:
            taken = take_all(address, FOLDER)
    kilobytes = sum(path.stat().st_size for path in taken) // 1024
    sys.stdout.write(f"{len(taken)} pictures in {FOLDER.relative_to(ROOT)}, {kilobytes} kB together\n")


if __name__ == "__main__":
    main()
