"""A column of `observations` is headed and offered by one line of columns.toml."""

import csv
import io
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import openpyxl
import pyarrow as pa
import pytest

from pages.explorer.columns import column_names
from presentation.figure.observation import Observation
from presentation.language.language import using
from publish.data_files import headers
from publish.data_files.exports import excel_csv, workbook
from queries import warehouse as reader
from queries.observations import EVERYTHING

NEW = "document_kind"


@pytest.fixture
def observations(warehouse: Path) -> pa.Table:
    assert warehouse.exists()
    return reader.table("observations", **EVERYTHING)


@pytest.fixture
def with_column(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Read a copy of columns.toml that has one line more, behind the document."""

    def added(line: str) -> None:
        before, mark, after = headers.COLUMNS.read_text("utf-8").partition(
            'document_id = "Dokument | Document | file"\n'
        )
        assert mark
        path = tmp_path / "columns.toml"
        path.write_text(before + mark + line + "\n" + after, encoding="utf-8")
        monkeypatch.setattr(headers, "COLUMNS", path)

    return added


def test_a_new_line_brings_the_column_into_files(
    observations: pa.Table, with_column: Callable[[str], None]
) -> None:
    assert "Sort of document" not in excel_csv(observations).decode("utf-8-sig")
    with_column(f'{NEW} = "Rodzaj dokumentu | Sort of document | file"')
    with using("en"):
        text, book = excel_csv(observations).decode("utf-8-sig"), workbook(observations)
    names, first, *_rest = csv.reader(io.StringIO(text), delimiter=";")
    at = names.index("Sort of document")
    assert names[at - 1] == "Document"
    assert first[at] == observations.column(NEW)[0].as_py()
    sheet = openpyxl.load_workbook(io.BytesIO(book), read_only=True).worksheets[0]
    assert "Sort of document" in {cell.value for row in sheet.iter_rows(max_row=10) for cell in row}
    assert "Rodzaj dokumentu" in excel_csv(observations).decode("utf-8-sig"), "and in Polish"


def test_the_page_offers_what_the_line_says(with_column: Callable[[str], None]) -> None:
    with_column(f'{NEW} = "Rodzaj dokumentu | Sort of document | page"')
    assert NEW in headers.offered_in("page")
    assert NEW not in headers.offered_in("file")


def test_each_headed_column_is_one_of_the_view_and_the_page_can_show_what_it_offers(
    observations: pa.Table,
) -> None:
    headed = set(headers.offered_in("file")) | set(headers.offered_in("page"))
    assert headed <= set(observations.column_names)
    shown = {field.name for field in fields(Observation)}
    assert set(headers.offered_in("page")) <= shown
    assert "remarks" in column_names()


@pytest.mark.parametrize("place", ["file", "page"])
def test_both_places_offer_columns_each_once(place: headers.Place) -> None:
    offered = headers.offered_in(place)
    assert len(offered) > 20
    assert len(set(offered)) == len(offered)
