"""Years in columns of a selection: the table equals its file row by row and holds what was selected."""

import csv
import io
import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from lxml.html import HtmlElement
from openpyxl import load_workbook
from streamlit.testing.v1 import AppTest

from pages.explorer import files, table
from pages.explorer.selection import selected
from pages.explorer.years import years_count, years_file
from pages.filters.query_params import View
from presentation.figure.unit import NBSP
from publish.data_files.exports import FORMATS
from tests.support.own_html import own_html, words

Open = Callable[..., AppTest]
EXPLORER = "explorer/page.py"
NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
QUERIES: list[dict[str, str | list[str]]] = [
    {"kod": ["II.13", "II.11", "K.ludnosc.1"]},
    {"obszar": "IV", "okres": "2017-2019"},
    {"szukaj": "rodzin", "od": "2016", "do": "2019"},
    {"szereg": "shelter_users", "kategoria": "noclegownia"},
]


@pytest.fixture
def offered(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What the page hands to the buttons of its files."""
    found: dict[str, Any] = {}

    def taken(fetch: Callable[[], Any], name: Callable[[str], str], key: str, formats: Any) -> None:
        found.update(rows=fetch(), name=name(".csv"), formats=tuple(formats))

    monkeypatch.setattr(files, "download_buttons", taken)
    return found


def lines_of(app: AppTest) -> list[HtmlElement]:
    found: list[HtmlElement] = own_html(app).xpath('//table[contains(@class, "lata")]/tbody/tr[@data-kod]')
    return found


def numbers(text: str) -> list[Decimal]:
    joined = re.sub(r"\(.*?\)", "", text).replace(NBSP, "").replace(" ", "")
    return [Decimal(found.replace(",", ".")) for found in NUMBER.findall(joined)]


def numbers_of(cell: HtmlElement) -> list[Decimal]:
    figures = cell.xpath('./span[starts-with(@class, "wartosc")]/a')
    return [found for figure in figures for found in numbers(figure.text or "")]


@pytest.mark.parametrize("query", QUERIES)
def test_page_and_file_agree_row_by_row(
    query: dict[str, str | list[str]],
    open_page: Open,
    offered: dict[str, Any],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(table, "PAGE", 1000)  # the whole table on one page
    app = open_page(EXPLORER, widok="lata", **query)
    assert not app.exception
    lines = lines_of(app)
    heads = own_html(app).xpath('//table[contains(@class, "lata")]/thead//th[@class="liczba"]')
    years = [words(head) for head in heads]
    text = FORMATS["csv"].make(offered["rows"], None).decode()
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert len(lines) == len(rows) > 0
    for line, row in zip(lines, rows, strict=True):
        assert line.get("data-kod") == row["Kod"]
        cells = line.xpath('./td[@class="liczba"]')
        assert [numbers_of(cell) for cell in cells] == [numbers(row[year]) for year in years]
    assert offered["formats"] == ("csv", "excel", "xlsx")
    assert "lata" in offered["name"]


def test_the_workbook_has_the_rows_of_the_page(open_page: Open, offered: dict[str, Any]) -> None:
    app = open_page(EXPLORER, widok="lata", kod="II.13")
    sheet = load_workbook(io.BytesIO(FORMATS["xlsx"].make(offered["rows"], None))).worksheets[0]
    assert [line.get("data-kod") for line in lines_of(app)] == [row[0].value for row in sheet.iter_rows(2)]


@pytest.mark.parametrize("view", [View(), View(codes=("II.13",)), View(units=("PLN",)), View(last_year=2015)])
def test_every_selected_figure_stands_in_the_file_once(view: View) -> None:
    given = [row.value for row in selected(view) if row.value is not None]
    rows = years_file(view)
    years = [name for name in rows[0] if name.isdigit()]
    held = [row[year] for row in rows for year in years if isinstance(row[year], Decimal)]
    apart = [text for row in rows for year in years if isinstance(text := row[year], str)]
    assert len(rows) == years_count(view)
    assert set(held) <= set(given)
    assert len(held) + sum(len(text.split("; ")) for text in apart) >= len(given)


def test_turned_pages_hold_all_rows_and_each_part_says_its_series(open_page: Open) -> None:
    app = open_page(EXPLORER, widok="lata", obszar="II")
    seen = lines_of(app)
    (turn,) = app.number_input
    for page in range(2, int(turn.max or 1) + 1):
        app.number_input[0].set_value(page).run()
        assert not app.exception
        lines = lines_of(app)
        first = words(lines[0].find("th"))
        assert ":" in first or lines[0].xpath("./th/a")
        seen += lines
    assert len(seen) == years_count(View(area="II"))


def test_figures_that_are_not_in_use_are_said_to_be_elsewhere(open_page: Open) -> None:
    every = selected(View(all_prints=True))
    code = next(row.indicator_code for row in every if not row.is_current)
    count = sum(row.indicator_code == code and not row.is_current for row in every)
    app = open_page(EXPLORER, widok="lata", wszystkie="tak", kod=code)
    assert re.search(rf"\b{count} nieużywan", words(own_html(app)))


def test_the_form_is_kept_in_the_address(open_page: Open) -> None:
    app = open_page(EXPLORER, kod="II.13")
    app.segmented_control(key="filter_form").set_value("lata").run()
    assert app.query_params["widok"] in ("lata", ["lata"])
    assert lines_of(app)
