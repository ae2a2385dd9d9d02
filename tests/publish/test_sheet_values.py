"""What stands in the cells of the sheet: values with their own words, notes, numbers with units beside."""

import io
from pathlib import Path

import docx
import openpyxl
import pytest
from docx.oxml.ns import qn

from publish.cells.notes import MOST_LINES
from publish.documents.docx import to_docx
from publish.sheet.document import sheet_document
from publish.sheet.sheet import IndicatorRow, Sheet, periods, sheet
from publish.sheet.workbook import sheet_workbook
from tests.support.documents.document_reading import numbers_in
from tests.support.words.true_numbers import asked


def rows_of(found: Sheet) -> dict[str, IndicatorRow]:
    return {row.code: row for area in found.areas for row in area.rows}


OF_2020 = [
    ("I.5", "Uczestnicy zajęć profilaktycznych Straży Miejskiej: 484 osoby"),
    ("II.2", "446 osób"),
    ("II.11", "Rodziny objęte pomocą asystenta rodziny: 31 rodzin"),
    ("II.14", "47 kontraktów socjalnych"),
    ("II.17", "Cudzoziemcy objęci integracją i wsparciem: 1 osoba"),
    ("III.13", "2 240 710,99 zł (tylko środki pozyskane przez miejskie instytucje kultury)"),
    ("III.14", "185 imprez (tylko imprezy miejskich instytucji kultury)"),
    ("III.15", "21 + MOSiR"),
    ("III.17", "112,48 zł na mieszkańca (bez inwestycji)"),
    ("III.16", "— (w raporcie „b.d.”)"),
    ("I.1", "— (nie podano)"),
]


@pytest.mark.parametrize(("code", "line"), OF_2020)
def test_a_value_has_its_own_words_where_the_row_promises_more(warehouse: Path, code: str, line: str) -> None:
    cell = rows_of(sheet("2020-2022"))[code].cells[0]
    assert cell.lines[0].replace("\u00a0", " ") == line


def test_nothing_of_ours_stands_in_the_form(warehouse: Path) -> None:
    for period in periods():
        for row in rows_of(sheet(period)).values():
            told = "\n".join(line for cell in row.cells for line in cell.lines)
            assert "Barometr" not in told
            assert "wczytan" not in told


def test_a_cell_too_long_is_a_numbered_note_that_lacks_nothing(warehouse: Path) -> None:
    found = sheet("2020-2022")
    rows = asked(
        warehouse,
        "SELECT indicator_code, value FROM observations WHERE year = 2020 AND is_current "
        "AND is_official AND measure = 'level' AND value IS NOT NULL",
    )
    known = rows_of(found)
    for code, value in rows:
        notes = [text for text in found.footnotes if text.startswith(f"{code}, ")]
        cell = known[code].cells[0]
        assert value in numbers_in("\n".join((*cell.lines, *notes))), code
        assert len(cell.lines) <= MOST_LINES + 1
    for number, text in enumerate(found.footnotes, 1):
        code = text.partition(",")[0]
        assert known[code].cells[0].lines[-1].endswith(f"przypis {number}")


def test_a_number_of_the_workbook_is_the_figure_and_its_unit_stands_beside_it(warehouse: Path) -> None:
    found = rows_of(sheet("2020-2022"))
    numbers = {code: row.cells[0] for code, row in found.items() if row.cells[0].number is not None}
    assert len(numbers) > 35
    for code, cell in numbers.items():
        assert cell.number in numbers_in(cell.lines[0]), code
        assert cell.number not in numbers_in(cell.beside[0]) or cell.number < 10, code
    assert numbers["II.14"].beside == ("kontraktów socjalnych",)
    assert numbers["III.12"].decimals == 2
    assert numbers["I.5"].beside[0] == "osoby – Uczestnicy zajęć profilaktycznych Straży Miejskiej"


def test_no_row_of_the_word_file_is_split_from_its_name(warehouse: Path) -> None:
    word = docx.Document(io.BytesIO(to_docx(sheet_document(sheet("2020-2022")))))
    rows = [row for table in word.tables for row in table.rows]
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in rows)


def test_every_figure_of_part_a_is_a_number_with_its_unit_beside(warehouse: Path) -> None:
    page = openpyxl.load_workbook(io.BytesIO(sheet_workbook(sheet("2017-2019"))))["A – liczby"]
    found = [tuple(cell.value for cell in row) for row in page.iter_rows(min_row=5)]
    rows = asked(
        warehouse,
        "SELECT indicator_code, year, value FROM observations WHERE year BETWEEN 2017 AND 2019 "
        "AND is_current AND is_official AND measure = 'level' AND value IS NOT NULL "
        "AND qualifier IN ('exact', 'about')",
    )
    told = sorted(
        (code, year, float(value)) for code, _what, year, value, *_rest in found if value is not None
    )
    assert told == sorted((code, year, float(value)) for code, year, value in rows)
    assert all(unit for _code, _what, _year, _value, unit, _words in found)
    words = {(code, year): words for code, _what, year, _value, _unit, words in found}
    assert words["III.15", 2019] == "25 + MOSiR"
    assert words["II.4", 2018] == "wynik badania usług opiekuńczych z\u00a02018 roku".replace("\u00a0", " ")
