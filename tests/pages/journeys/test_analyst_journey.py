"""The way of an analyst in a real browser: from a chart to its figure, to a file, to a statement of SQL."""

import csv
import io
import re
from decimal import Decimal
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import openpyxl
import pyarrow.parquet as pq
import pytest
from playwright.sync_api import Page, expect

from pages.explorer.selection import choices, selected
from pages.filters.query_params import parse
from presentation.figure.observation import Observation
from publish.data_files.headers import header
from tests.support.visit import settled, visit

pytestmark = pytest.mark.browser


def shown_by(address: str) -> list[Observation]:
    view, problems = parse(parse_qs(urlsplit(address).query), choices())
    assert problems == []
    return list(selected(view))


def test_the_figure_behind_a_point_of_a_chart_is_three_clicks_away(server: str, page: Page) -> None:
    visit(page, f"{server}/wskaznik?kod=II.13&od=2019")
    expect(page.locator(".js-plotly-plot").first).to_contain_text("50")
    page.get_by_role("link", name="Te liczby w eksploratorze: Osoby w schronisku i noclegowni").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Eksplorator danych")
    settled(page)
    expect(page).to_have_url(re.compile("szereg=shelter_users"))
    expect(page).to_have_url(re.compile("od=2019"))
    row = page.get_by_role("row").filter(has_text="Łączni 50 osób")
    expect(row).to_contain_text("Raport za 2020 rok")
    row.get_by_role("link", name="Obszar II, wiersz 13, kolumna 2020").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Źródła")
    settled(page)
    expect(page.get_by_role("cell", name="Łączni 50 osób")).to_be_visible()


FORMATS = ["CSV dla programów", "CSV dla Excela", "Arkusz Excela", "Parquet"]


@pytest.mark.parametrize("label", FORMATS)
def test_a_file_holds_exactly_the_selection(server: str, page: Page, label: str) -> None:
    address = f"{server}/dane?obszar=III&od=2019&szukaj=szkol&wszystkie=tak"
    visit(page, address)
    with page.expect_download() as download:
        page.get_by_role("button", name=label, exact=True).click()
    path = Path(download.value.path())
    wanted = shown_by(address)
    assert wanted
    assert numbers(path, label) == [(row.year, row.value) for row in wanted]
    assert download.value.suggested_filename.startswith("barometr_III_2019-2020_")


def numbers(path: Path, label: str) -> list[tuple[int, Decimal | None]]:
    """Return year and value of each row of a file."""
    year, value = header("year"), header("value")
    if label == "Parquet":
        return [(row["year"], row["value"]) for row in pq.read_table(path).to_pylist()]
    if label == "Arkusz Excela":
        lines = list(openpyxl.load_workbook(io.BytesIO(path.read_bytes())).worksheets[0].values)
        found = [dict(zip(lines[0], line, strict=True)) for line in lines[1:]]
    elif label == "CSV dla Excela":
        text = path.read_text("utf-8-sig").replace(",", ".")
        found = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))
    else:
        year, value = "year", "value"
        found = list(csv.DictReader(io.StringIO(path.read_text("utf-8"), newline="")))
    return [
        (int(row[year]), Decimal(str(row[value])) if row[value] not in (None, "") else None) for row in found
    ]


def test_a_selection_is_cited_with_the_address_that_shows_it(server: str, page: Page) -> None:
    visit(page, f"{server}/dane?kod=IV.7")
    said = page.locator("code").filter(has_text="Barometr Sopotu").inner_text()
    assert "IV.7" in said
    assert "Raport z realizacji" in said
    permanent = page.locator("code").filter(has_text=re.compile(r"^http\S+$")).first.inner_text()
    assert permanent == f"{server}/dane?kod=IV.7"
    assert permanent in said


def test_a_statement_is_run_and_a_hostile_one_told(server: str, page: Page) -> None:
    visit(page, f"{server}/sql")
    page.get_by_role("link", name="Które dokumenty są wczytane?").click()
    settled(page)
    editor = page.get_by_role("textbox", name="Zapytanie SQL")
    expect(editor).to_have_value(re.compile("FROM document"))
    page.get_by_role("button", name="Uruchom").click()
    expect(page.get_by_text("2 wiersze")).to_be_visible()
    settled(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="CSV dla programów").click()
    assert download.value.suggested_filename.startswith("barometr_sql_")
    text = Path(download.value.path()).read_text("utf-8")
    assert len(list(csv.DictReader(io.StringIO(text, newline="")))) == 2
    editor.fill("SELECT * FROM read_text('/etc/passwd')")
    editor.press("Control+Enter")
    expect(page.get_by_role("alert")).to_contain_text("Funkcja read_text jest tu wyłączona")
