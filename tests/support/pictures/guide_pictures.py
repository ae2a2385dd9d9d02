"""The pictures of the guide "Nowy raport": taken from the real page with an invented report.

`make screenshots` renews them, so that the guide shows the page as it is.
"""

import io
import os
import shutil
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Locator, Page, expect, sync_playwright

from etl.build import build
from tests.support import chromium
from tests.support.documents.flattened_report import FOSTER
from tests.support.documents.invented_files import as_text
from tests.support.documents.invented_report import read_report
from tests.support.running_server import ROOT, running_server
from tests.support.visit import settled, visit

FOLDER = ROOT / "docs" / "obrazy"
WIDTH, HEIGHT = 1000, 800
COLORS = 32
LONGEST_WAIT = 60_000  # ms, for reading a file and for a rebuild


def take(address: str, folder: Path, report: Path) -> list[Path]:
    """Go through the four steps on the running server and save a picture of each; return the files."""
    executable = chromium.find()
    if executable is None:
        raise RuntimeError("No Chromium was found; `make screenshots` installs one.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=list(chromium.FLAGS))
        page = browser.new_context(
            locale="pl-PL", viewport={"width": WIDTH, "height": HEIGHT}, reduced_motion="reduce"
        ).new_page()
        visit(page, f"{address}/import")
        return [save(picture, folder / name) for name, picture in _steps(page, report)]


def _steps(page: Page, report: Path) -> list[tuple[str, bytes]]:
    """Return the pictures of the four steps; the report has one row that does not tell its years."""
    main = page.get_by_test_id("stMain")
    page.get_by_role("button", name="Zwiń menu").click()
    page.set_input_files('input[type="file"]', str(report))
    expect(page.get_by_role("button", name="Przeczytaj plik")).to_be_visible()
    pictures = [("krok-1-plik.png", _picture(page, main))]
    page.get_by_role("button", name="Przeczytaj plik").click()
    expect(page.get_by_role("heading", name="Liczby", exact=True)).to_be_visible(timeout=LONGEST_WAIT)
    pictures.append(("krok-2-wiersz.png", _picture(page, main)))
    page.get_by_role("button", name="→ 2020").first.click()
    expect(page.get_by_text("1 wiersz ma odpowiedź")).to_be_visible(timeout=LONGEST_WAIT)
    page.get_by_role("heading", name="Liczby", exact=True).scroll_into_view_if_needed()
    pictures.append(("krok-2-liczby.png", _picture(page, main)))
    page.get_by_text("Pomiń", exact=True).click()
    settled(page)
    page.get_by_role("heading", name="Decyzja o liczbie").scroll_into_view_if_needed()
    pictures.append(("krok-3-decyzja.png", _picture(page, main)))
    page.get_by_role("button", name="Zapisz decyzję").click()
    settled(page)
    page.get_by_label("Tytuł dokumentu").fill("Raport z realizacji strategii za 2021 rok")
    page.get_by_label("Krótki tytuł").fill("Raport za 2021 rok")
    page.get_by_label("Wydawca").fill("Gmina Miasta Sopotu")
    page.get_by_label("Wydawca").blur()
    page.get_by_role("button", name="Odrzuć szkic").scroll_into_view_if_needed()
    pictures.append(("krok-4-wczytanie.png", _picture(page, main)))
    return pictures


def _picture(page: Page, part: Locator) -> bytes:
    settled(page)
    page.evaluate("document.fonts.ready")
    return part.screenshot(animations="disabled")


def save(taken: bytes, path: Path) -> Path:
    """Write a picture with few colours; return its path."""
    few = Image.open(io.BytesIO(taken)).convert("RGB").quantize(COLORS, dither=Image.Dither.NONE)
    few.save(path, optimize=True)
    return path


def main() -> None:
    """Start a server on which reports are loaded, with raw data of its own, and take the pictures."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="guide-") as name:
        folder = Path(name)
        shutil.copytree(ROOT / "data" / "raw", folder / "raw", ignore=shutil.ignore_patterns(".*"))
        build(folder / "raw", folder / "warehouse.duckdb")
        report = folder / "Sprawozdanie za 2021.txt"
        text = as_text(read_report("a"))
        report.write_text(text.replace(f"\t{FOSTER}\n", f"\t{FOSTER}\n\trodziny\n"), encoding="utf-8")
        os.environ |= {"BAROMETR_EDITING": "1", "BAROMETR_RAW": str(folder / "raw")}
        with running_server(folder / "warehouse.duckdb", folder / "log.txt") as address:
            taken = take(address, FOLDER, report)
    for path in taken:
        sys.stdout.write(f"{path.relative_to(ROOT)}: {path.stat().st_size // 1024} kB\n")


if __name__ == "__main__":
    main()
