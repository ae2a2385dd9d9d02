"""Pages on paper, printed by the browser, sheet by sheet: the head, what is open, what is off, what fits."""

from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
import pytest
from PIL.Image import Image
from playwright.sync_api import Browser, expect

from tests.support.visit import visit

pytestmark = pytest.mark.browser

SCALE = 0.5  # of a point; enough to see where there is ink
WHITE = 250  # of 255
FOOT = 0.945  # of the height; below stands the number of the page
MARGIN = 13 / 210  # of the width; the sheet has 15 mm, a border may be drawn on its edge
# Address and the most pages it may take.
PAGES = {
    "": 3,
    "bezpieczenstwo": 1,
    "infrastruktura-spoleczna": 3,
    "infrastruktura-spoleczna?widok=karty": 5,
    "infrastruktura-spoleczna?widok=lata": 5,
    "wskaznik?kod=II.13": 4,
    "wskaznik?kod=I.1": 2,
    "wskaznik?kod=II.1": 4,
    "dane?kod=II.13&od=2016": 2,
    "arkusz-monitoringu": 14,
}
# Cells of tables whose words stand over the next cell; a sheet of A4 is 180 mm wide between its margins.
SHEET_WIDTH = 680
OVER = """() => [...document.querySelectorAll("td, th")].filter(cell => {
    const words = document.createRange();
    words.selectNodeContents(cell);
    const edge = cell.getBoundingClientRect();
    return edge.width && [...words.getClientRects()].some(
        line => line.right > edge.right + 1 || line.left < edge.left - 1);
}).map(cell => cell.textContent.trim())"""
OFF = (
    "Zgłoś uwagę",
    "Pokaż filtry",
    "CSV dla programów",
    "Wykres jako obraz",
    "Następny wskaźnik",
    "Adres danych",
    "Cały zbiór danych",
)


@dataclass(frozen=True)
class Printed:
    """A page as printed: its address, its text by sheet, and its sheets as grey pictures."""

    asked: str
    texts: list[str]
    sheets: list[Image]
    over: list[str]

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.texts).split())


@pytest.fixture(scope="module", params=PAGES)
def printed(server: str, browser: Browser, request: pytest.FixtureRequest) -> Iterator[Printed]:
    """Every page on A4, printed from a window of a desk."""
    context = browser.new_context(locale="pl-PL", viewport={"width": 1440, "height": 900})
    page = context.new_page()
    visit(page, f"{server}/{request.param}")
    if request.param.startswith("wskaznik?kod=II"):
        expect(page.locator(".przed-wykresem svg")).to_be_attached()
    file = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    texts = [sheet.get_textpage().get_text_range().replace("\ufffe", "") for sheet in file]
    page.emulate_media(media="print")
    page.set_viewport_size({"width": SHEET_WIDTH, "height": 900})
    sheets = [sheet.render(scale=SCALE).to_pil().convert("L") for sheet in file]
    yield Printed(request.param, texts, sheets, page.evaluate(OVER))
    context.close()


def ink(sheet: Image) -> tuple[int, int, int, int]:
    """Return the box of everything that is printed above the number of the page."""
    above = sheet.crop((0, 0, sheet.width, int(sheet.height * FOOT)))
    return above.point([255 if value < WHITE else 0 for value in range(256)]).getbbox() or (0, 0, 0, 0)


def test_the_head_says_whose_page_it_is_where_it_stands_and_when_it_was_printed(printed: Printed) -> None:
    first = " ".join(printed.texts[0].split())
    assert "Barometr Sopotu · wydrukowano " in first
    assert f"/{printed.asked.partition('?')[0]}".rstrip("/") in first
    for part in printed.asked.partition("?")[2].split("&"):
        assert part in first
    assert ("Wybór: Wskaźnik: II.13" in first) == ("&od=" in printed.asked), "the choice in words"


def test_nothing_that_needs_a_hand_is_printed(printed: Printed) -> None:
    assert [words for words in OFF if words in printed.text] == []


def test_nothing_runs_over_the_edge(printed: Printed) -> None:
    for sheet in printed.sheets:
        left, _top, right, _bottom = ink(sheet)
        assert left >= sheet.width * MARGIN
        assert right <= sheet.width * (1 - MARGIN)


def test_no_words_of_a_table_stand_over_the_next_cell(printed: Printed) -> None:
    assert printed.over == []


def test_no_sheet_but_the_last_is_less_than_a_third_full(printed: Printed) -> None:
    full = [ink(sheet)[3] / sheet.height for sheet in printed.sheets]
    assert len(full) <= PAGES[printed.asked]
    assert all(part > 1 / 3 for part in full[:-1]), full


def test_what_is_folded_on_the_screen_is_open_on_paper(printed: Printed) -> None:
    if printed.asked == "wskaznik?kod=II.13":
        for words in ("Jeszcze 10 liczb", "Oprócz tego 89 osób", "Objaśnienia słów", "Nazwa w strategii"):
            assert words in printed.text
    if printed.asked == "infrastruktura-spoleczna":
        for words in ("Rodziny z Sopocką Kartą Rodziny 3+", "Jednostki miejskie"):
            assert words in printed.text
