"""Years in columns: the table of an area equals its file row by row, and says what limits each figure."""

import csv
import io
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

import pytest
from lxml.html import HtmlElement
from openpyxl import load_workbook
from streamlit.testing.v1 import AppTest

from pages.areas import files
from presentation.figure.unit import NBSP
from publish.data_files.exports import FORMATS
from publish.data_files.rows import Rows
from queries import lookups
from queries.observations import in_use
from tests.support.own_html import own_html, words

Open = Callable[..., AppTest]
AREA_PAGES = {"I": "safety", "II": "infrastructure", "III": "education", "IV": "participation"}
ASIDES = ("Dokładność", "Grupa porównywalnych lat", "Dokument", "Miejsce w dokumencie", "Objaśnienie")
FILTERS: list[dict[str, str]] = [
    {},
    {"priorytet": "1"},
    {"okres": "2017-2019"},
    {"od": "2016", "do": "2019"},
    {"szukaj": "rodzin"},
    {"pokaz": "porownywalne"},
]
NUMBER = re.compile(r"\d+(?:[.,]\d+)?")


@pytest.fixture
def offered(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What the page hands to the buttons of its files."""
    found: dict[str, Any] = {}

    def taken(fetch: Callable[[], Rows], name: Callable[[str], str], key: str, formats: Any) -> None:
        found.update(rows=fetch(), name=name(".csv"), formats=tuple(formats))

    monkeypatch.setattr(files, "download_buttons", taken)
    return found


def table_of(app: AppTest) -> list[HtmlElement]:
    found: list[HtmlElement] = own_html(app).xpath('//table[contains(@class, "lata")]/tbody/tr[@data-kod]')
    return found


def csv_rows(offered: Mapping[str, Any]) -> list[dict[str, str]]:
    text = FORMATS["csv"].make(offered["rows"], None).decode()
    return list(csv.DictReader(io.StringIO(text, newline="")))


def years_of(app: AppTest) -> list[str]:
    return [
        words(cell)
        for cell in own_html(app).xpath('//table[contains(@class, "lata")]/thead//th[@class="liczba"]')
    ]


def numbers(text: str) -> list[Decimal]:
    joined = text.replace(NBSP, "").replace(" ", "")
    return [Decimal(found.replace(",", ".")) for found in NUMBER.findall(joined)]


def numbers_of_page(cell: HtmlElement) -> list[Decimal]:
    """The numbers of a cell without the letters behind a dash and the labels that say when."""
    return [
        found
        for figure in cell.xpath('./span[starts-with(@class, "wartosc")]/a')
        for found in numbers(figure.text or "")
    ]


def numbers_of_file(text: str) -> list[Decimal]:
    return [found for part in text.split("; ") for found in numbers(re.sub(r"\(.*\)", "", part))]


def check_cell(cell: HtmlElement, row: Mapping[str, str], year: str) -> None:
    shown, asides = words(cell), {name: row[f"{year} {name}"] for name in ASIDES}
    assert numbers_of_page(cell) == numbers_of_file(row[year]), (row["Kod"], year)
    if shown == "·":
        assert not any(asides.values())
        return
    assert asides["Dokument"]
    assert ("†" in shown) == ("nieporównywalne" in asides["Objaśnienie"])
    if shown.startswith("—"):
        assert row[year] == ""
        assert asides["Objaśnienie"]
    else:
        assert all(asides[name] for name in ASIDES[:-1])


@pytest.mark.parametrize("parts", [{}, {"podzial": "tak"}], ids=["folded", "unfolded"])
@pytest.mark.parametrize("query", FILTERS, ids=str)
@pytest.mark.parametrize("area", AREA_PAGES)
def test_the_table_equals_its_file_row_by_row(
    area: str, query: dict[str, str], parts: dict[str, str], open_page: Open, offered: dict[str, Any]
) -> None:
    app = open_page(f"areas/{AREA_PAGES[area]}.py", widok="lata", **query, **parts)
    assert not app.exception
    table, years = table_of(app), years_of(app)
    if not table:
        assert not offered
        return
    rows = csv_rows(offered)
    assert [name for name in rows[0] if name.isdigit()] == years
    for line, row in zip(table, rows, strict=True):
        assert line.get("data-kod") == row["Kod"]
        name = f"{row['Co jest liczone']}: {row['Kategoria']}" if row["Kategoria"] else row["Co jest liczone"]
        assert words(line.xpath("./th")[0]) == " ".join(name.split())
        _code, unit, *cells = line.xpath("./td")
        assert words(unit) == row["Jednostka miary"]
        if row["Co podano"]:
            assert [words(cell) for cell in cells] == [row["Co podano"]]
            continue
        for cell, year in zip(cells, years, strict=True):
            check_cell(cell, row, year)


@pytest.mark.parametrize("area", AREA_PAGES)
def test_every_figure_in_use_of_an_area_stands_in_its_unfolded_table(area: str, open_page: Open) -> None:
    app = open_page(f"areas/{AREA_PAGES[area]}.py", widok="lata", podzial="tak")
    shown = own_html(app).xpath('//table[contains(@class, "lata")]//span[starts-with(@class, "wartosc")]')
    assert len(shown) == sum(item.area_code == area for item in in_use())


def test_a_period_without_figures_says_so_in_each_row(open_page: Open, offered: dict[str, Any]) -> None:
    app = open_page("areas/safety.py", widok="lata", okres="2023-2025")
    assert years_of(app) == []
    assert len(table_of(app)) == sum(found.area_code == "I" for found in lookups.official())
    assert all("nie" in words(line.xpath("./td[last()]")[0]) for line in table_of(app))
    assert [row["Co podano"] for row in csv_rows(offered)] == [
        words(line.xpath("./td[last()]")[0]) for line in table_of(app)
    ]


def test_a_search_that_finds_nothing_leaves_neither_table_nor_file(
    open_page: Open, offered: dict[str, Any]
) -> None:
    app = open_page("areas/safety.py", widok="lata", szukaj="kosmonauta")
    assert not table_of(app)
    assert not offered


def test_one_year_leaves_one_column_with_its_period_above(open_page: Open) -> None:
    app = open_page("areas/infrastructure.py", widok="lata", od="2018", do="2018", szukaj="II.4")
    assert years_of(app) == ["2018"]
    (period,) = own_html(app).xpath('//tr[@class="okresy"]/th')
    assert words(period) == "2017–2019"
    assert period.get("colspan") == "1"


def test_figures_without_a_year_or_of_a_school_year_say_so(open_page: Open) -> None:
    app = open_page("areas/infrastructure.py", widok="lata")
    assert "bez roku" in {words(cell) for cell in own_html(app).xpath('//td/span[@class="przypis"]')}
    app = open_page("areas/education.py", widok="lata", podzial="tak")
    assert "2019/2020" in {words(cell) for cell in own_html(app).xpath('//td/span[@class="przypis"]')}


def test_the_switch_of_breakdowns_is_remembered_by_the_address(open_page: Open) -> None:
    app = open_page("areas/safety.py", widok="lata")
    folded = len(table_of(app))
    app.toggle[0].set_value(True).run()
    assert app.query_params["podzial"] in ("tak", ["tak"])
    assert len(table_of(app)) > folded + 30


def test_an_english_page_has_an_english_table_and_file(open_page: Open, offered: dict[str, Any]) -> None:
    app = open_page("areas/infrastructure.py", widok="lata", jezyk="en", szukaj="II.13")
    assert "People in the shelter and night shelter" in {
        words(line.xpath("./th")[0]) for line in table_of(app)
    }
    assert {"Code", "What is counted", "2020 Place in the document"} <= set(offered["rows"][0])
    assert offered["rows"][0]["2020 Place in the document"].startswith("Area II")


def test_numbers_are_numbers_in_the_workbook(open_page: Open, offered: dict[str, Any]) -> None:
    open_page("areas/infrastructure.py", widok="lata")
    assert offered["formats"] == ("csv", "excel", "xlsx")
    sheet = load_workbook(io.BytesIO(FORMATS["xlsx"].make(offered["rows"], None))).worksheets[0]
    heads = [str(cell.value) for cell in sheet[1]]
    (row,) = (
        line
        for line in sheet.iter_rows(min_row=2, values_only=True)
        if line[1] == "Osoby w schronisku i noclegowni"
    )
    assert (row[heads.index("2016")], row[heads.index("2019")], row[heads.index("2020")]) == (61, 62, 50)
    assert (
        row[heads.index("2016 Grupa porównywalnych lat")] != row[heads.index("2020 Grupa porównywalnych lat")]
    )
