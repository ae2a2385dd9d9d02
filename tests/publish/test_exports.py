"""What a reader takes away equals the warehouse, in every format, and no cell runs as a formula."""

import csv
import io
import zipfile
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from presentation.language.language import using
from publish.data_files.cells import canonical_text, decimal_text, inert, is_formula
from publish.data_files.exports import (
    FORMATS,
    canonical_csv,
    excel_csv,
    file_name,
    offered,
    parquet,
    workbook,
)
from publish.data_files.headers import header
from queries import warehouse as reader
from queries.observations import EVERYTHING

NUMBERS = ("year", "value", "value_low", "value_high")
CHOSEN = ["indicator_code", "series_name", "category", *NUMBERS, "status", "printed"]


@pytest.fixture
def observations(warehouse: Path) -> pa.Table:
    assert warehouse.exists()
    return reader.table("observations", **EVERYTHING)


def numbers_of(rows: list[dict[str, Any]], names: tuple[str, ...] = NUMBERS) -> list[list[Decimal | None]]:
    """Return the numbers of rows whatever their type: text, int, float or Decimal."""
    return [[None if row[name] in (None, "") else Decimal(str(row[name])) for name in names] for row in rows]


def sheet_rows(content: bytes, title: str) -> list[list[Any]]:
    book = openpyxl.load_workbook(io.BytesIO(content))
    return [[cell.value for cell in row] for row in book[title].iter_rows()]


def csv_rows(text: str, delimiter: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


def as_records(lines: list[list[Any]]) -> list[dict[str, Any]]:
    return [dict(zip(lines[0], line, strict=True)) for line in lines[1:]]


def test_every_number_comes_back_from_the_canonical_csv(observations: pa.Table) -> None:
    lines = csv_rows(canonical_csv(observations).decode("utf-8"), ",")
    assert lines[0] == observations.column_names
    assert numbers_of(as_records(lines)) == numbers_of(observations.to_pylist())


def test_every_number_comes_back_from_the_csv_for_excel(observations: pa.Table) -> None:
    content = excel_csv(observations, CHOSEN)
    assert content.startswith(b"\xef\xbb\xbf")
    text = content.decode("utf-8-sig")
    assert text.startswith("Kod;Zestawienie;Kategoria;Rok;Wartość;")
    names = tuple(header(name) for name in NUMBERS)
    rows = [
        {name: text.replace(",", ".") if name in names else text for name, text in row.items()}
        for row in as_records(csv_rows(text, ";"))
    ]
    assert numbers_of(rows, names) == numbers_of(observations.to_pylist())


def test_every_number_comes_back_from_the_workbook(observations: pa.Table) -> None:
    rows = as_records(sheet_rows(workbook(observations, CHOSEN), "Dane"))
    names = tuple(header(name) for name in NUMBERS)
    assert all(isinstance(row["Wartość"], int | float) for row in rows if row["Wartość"] is not None)
    assert numbers_of(rows, names) == numbers_of(observations.to_pylist())


def test_everything_comes_back_from_parquet(observations: pa.Table) -> None:
    back = pq.read_table(io.BytesIO(parquet(observations)))
    assert back.to_pylist() == observations.to_pylist()
    assert back.schema.field("value").type == pa.decimal128(18, 4)
    assert back.schema.field("value").metadata[b"description"].startswith(b"Value; null when missing")


def test_rows_and_table_make_the_same_files(observations: pa.Table) -> None:
    rows = reader.rows("observations", **EVERYTHING)
    assert canonical_csv(rows) == canonical_csv(observations)
    assert excel_csv(rows) == excel_csv(observations)


@pytest.mark.parametrize("name", FORMATS)
def test_no_rows_make_a_file_too(name: str, observations: pa.Table) -> None:
    assert FORMATS[name].make(observations.slice(0, 0), CHOSEN)
    assert FORMATS[name].make(observations.slice(0, 0), None)


def test_a_value_has_the_decimals_of_the_catalogue_and_never_fewer_than_stored() -> None:
    rows = [
        {"value": Decimal("62.0000"), "decimals": 0},
        {"value": Decimal("0.6200"), "decimals": 0},
        {"value": Decimal("582.4000"), "decimals": 2},
        {"value": None, "decimals": 1},
    ]
    assert canonical_csv(rows, ["value"]) == b'value\r\n62\r\n0.62\r\n582.40\r\n""\r\n'
    assert excel_csv(rows, ["value"]).decode("utf-8-sig").split() == ["Wartość", "62", "0,62", "582,40", '""']


def test_lists_nulls_and_truth_in_the_canonical_csv() -> None:
    row = {"priorities": [1, 3], "note": None, "is_current": True, "names": ["a", "b"], "number": 0.1}
    assert canonical_csv([row]) == b"priorities,note,is_current,names,number\r\n1|3,,true,a|b,0.1\r\n"


HOSTILE = ["=1+1", "+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://example.org")', "-5 osób"]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_that_a_spreadsheet_would_run_is_neutralised(text: str) -> None:
    rows = [{"printed": text, "value": Decimal("-5.5")}, {"printed": "---", "value": Decimal("1")}]
    assert csv_rows(canonical_csv(rows).decode(), ",")[1:] == [[f"'{text}", "-5.5"], ["---", "1"]]
    assert csv_rows(excel_csv(rows).decode("utf-8-sig"), ";")[1] == [f"'{text}", "-5,5"]
    content = workbook(rows)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
        assert "<f>" not in sheet
        assert "<hyperlink" not in sheet
        assert 'quotePrefix="1"' in archive.read("xl/styles.xml").decode()
    assert sheet_rows(content, "Dane")[1][1] == -5.5


@pytest.mark.parametrize("name", HOSTILE)
def test_a_column_name_that_a_spreadsheet_would_run_is_neutralised(name: str) -> None:
    rows = [{name: 1, "value": 2}]
    assert csv_rows(canonical_csv(rows).decode(), ",")[0] == [f"'{name}", "value"]
    assert csv_rows(excel_csv(rows).decode("utf-8-sig"), ";")[0] == [f"'{name}", "Wartość"]
    content = workbook(rows)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert "<f>" not in archive.read("xl/worksheets/sheet1.xml").decode()
    head = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]["A1"]
    assert head.quotePrefix
    assert head.data_type == "s"


def test_a_column_name_becomes_no_date_and_is_never_lost() -> None:
    assert csv_rows(excel_csv([{"2.5": 1}]).decode("utf-8-sig"), ";")[0] == ["'2.5"]
    assert sheet_rows(workbook([{"x" * 40_000: 1}]), "Dane")[0] == ["x" * 32_766 + "…"]


@given(st.text(max_size=20))
def test_an_inert_text_is_never_a_formula_and_keeps_its_words(text: str) -> None:
    assert not is_formula(inert(text))
    assert inert(text).removeprefix("'") == text.removeprefix("'")


@given(
    st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**13), max_value=10**13),
    st.integers(0, 4),
)
def test_a_decimal_is_written_exactly(value: Decimal, decimals: int) -> None:
    text = decimal_text(value, decimals)
    assert Decimal(text) == value
    assert "E" not in text
    assert len(text.partition(".")[2]) >= decimals
    assert canonical_text(value, decimals) == text


def test_a_number_that_a_cell_cannot_keep_is_a_text() -> None:
    rows = [{"value": Decimal("12345678901234.5678")}, {"value": 2**60 + 1}]
    assert [row[0] for row in sheet_rows(workbook(rows), "Dane")][1:] == [
        "12345678901234.5678",
        str(2**60 + 1),
    ]


def test_excel_makes_no_date_of_a_goal_or_a_period() -> None:
    rows = [{"goal_code": "2.5", "period_label": "06.2017", "printed": "3.12"}]
    assert csv_rows(excel_csv(rows).decode("utf-8-sig"), ";")[1] == ["cel 2.5", "okres 06.2017", "'3.12"]


def test_files_for_people_speak_the_language_of_the_page(observations: pa.Table) -> None:
    with using("en"):
        english = as_records(csv_rows(excel_csv(observations).decode("utf-8-sig"), ";"))
    polish = as_records(csv_rows(excel_csv(observations).decode("utf-8-sig"), ";"))
    assert {row["Figure in use"] for row in english} == {"yes", "no"}
    assert {row["Wartość używana"] for row in polish} == {"tak", "nie"}
    assert english[0]["Indicator"] != polish[0]["Wskaźnik"]
    assert not {"count", "persons", "PLN"} & {row["Jednostka miary"] for row in polish}


def test_the_workbook_has_a_frozen_header_a_filter_and_the_meaning_of_its_columns(
    observations: pa.Table,
) -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook(observations)))
    data, notes = book.worksheets
    assert data.freeze_panes == "A2"
    assert data.auto_filter.ref == data.dimensions
    assert (data.page_setup.orientation, data.print_title_rows) == ("landscape", "$1:$1")
    meanings = {row[1].value: row[2].value for row in notes.iter_rows(min_row=2) if row[1].value}
    assert meanings["printed"].startswith("Jak w dokumencie")
    assert {header(name): name for name in meanings}.keys() >= {cell.value for cell in data[1]}


@pytest.mark.parametrize(
    ("filters", "inside"),
    [
        ({"areas": ["II"], "first_year": 2019, "last_year": 2020}, "barometr_II_2019-2020_"),
        ({"indicators": ["II.13"], "first_year": 2020}, "barometr_II.13_2020_"),
        ({"areas": ["I", "IV"], "first_year": 2020}, "barometr_I-IV_2020_"),
        ({}, "barometr_wszystko_"),
    ],
)
def test_the_file_name_says_what_is_inside(warehouse: Path, filters: dict[str, Any], inside: str) -> None:
    assert warehouse.exists()
    name = file_name(reader.rows("observations", **{**EVERYTHING, **filters}), ".csv")
    assert name.startswith(inside)
    assert name.endswith(f"_{reader.current_build().id}.csv")


def test_a_result_of_sql_is_named_so() -> None:
    assert file_name([{"a": 1}], ".csv", inside="sql").startswith("barometr_sql_")


@pytest.mark.parametrize("decimals", [10**9, -1, "many", None])
def test_a_column_of_sql_that_is_called_decimals_does_no_harm(decimals: object) -> None:
    rows = [{"value": Decimal("1.50"), "decimals": decimals}]
    assert csv_rows(canonical_csv(rows, ["value"]).decode(), ",")[1] == ["1.5"]
    assert csv_rows(excel_csv(rows, ["value"]).decode("utf-8-sig"), ";")[1] == ["1,5"]
    assert sheet_rows(workbook(rows, ["value"]), "Dane")[1] == [1.5]


def test_a_text_too_long_for_a_cell_is_cut_and_not_lost() -> None:
    cell = sheet_rows(workbook([{"a": "x" * 40_000}]), "Dane")[1][0]
    assert cell == "x" * 32_766 + "…"


def test_a_very_long_result_is_not_offered_as_a_workbook() -> None:
    assert list(offered(20_000)) == ["csv", "excel", "xlsx", "parquet"]
    assert list(offered(20_001)) == ["csv", "excel", "parquet"]
