"""The monitoring sheet has the parts and words of Annex 2, all indicators, and what people typed."""

import io
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from publish.documents.content import Paragraph
from publish.documents.docx import to_docx
from publish.refusal import CannotPublishError
from publish.sheet.document import sheet_document
from publish.sheet.notes import Notes, Proposal, from_text, read_notes, to_text
from publish.sheet.sheet import IndicatorRow, Sheet, periods, sheet
from publish.sheet.workbook import sheet_workbook
from tests.support.documents.document_reading import units_of
from tests.support.official import OFFICIAL
from tests.support.words.true_numbers import asked

TYPED = Notes(
    period="2020-2022",
    conclusions="Pierwszy wniosek.\n\nDrugi wniosek.",
    directions={3: Proposal(change="=SUMA(A1) to nie formuła", reason="Bo tak wynika z rozmów.")},
)


def rows_of(found: Sheet) -> dict[str, IndicatorRow]:
    return {row.code: row for area in found.areas for row in area.rows}


def book_of(file: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(file))


def test_the_page_opens_whatever_year_a_document_claims(
    open_page: Callable[..., AppTest], monkeypatch: pytest.MonkeyPatch
) -> None:
    for year in (1, 9999):
        monkeypatch.setattr("pages.documents.form_download.reported_years", lambda year=year: [year])
        app = open_page("documents/sheet.py")
        assert not app.exception
        assert app.number_input(key="form_year").value in (2017, 2026)


def test_annex_two_wants_four_sheets(warehouse: Path) -> None:
    assert periods() == ["2017-2019", "2020-2022", "2023-2025", "2026"]


@pytest.mark.parametrize("period", ["2017-2019", "2020-2022", "2023-2025", "2026"])
def test_part_a_has_all_indicators_and_a_cell_per_year(warehouse: Path, period: str) -> None:
    found = sheet(period)
    assert len(rows_of(found)) == OFFICIAL
    assert all(len(row.cells) == len(found.years) for row in rows_of(found).values())
    assert all(line for row in rows_of(found).values() for cell in row.cells for line in cell.lines)


@pytest.mark.parametrize(("period", "years"), [("2020-2022", "za lata 2020–2022"), ("2026", "za rok 2026")])
def test_the_years_of_a_sheet_are_written_as_years_not_as_a_code(
    warehouse: Path, period: str, years: str
) -> None:
    found = sheet(period)
    assert sheet_document(found).subtitle == years
    (first, *_rest) = book_of(sheet_workbook(found)).worksheets
    assert str(first["A1"].value).endswith(years.rpartition(" ")[2])


def test_a_year_whose_report_is_not_loaded_says_so(warehouse: Path) -> None:
    found = rows_of(sheet("2017-2019"))
    assert found["II.2"].cells[0].lines == ("[liczba: uzupełnia jednostka]",)
    assert found["II.2"].cells[2].lines[0] == "526\u00a0osób"
    assert found["II.4"].cells[1].lines[0] == "85\u00a0% (wynik badania usług opiekuńczych z 2018 roku)"
    assert found["II.4"].cells[1].lines[1] == "(źródło: Raport za 2020 rok)"
    (how_to_read, *_rest) = sheet_document(sheet("2017-2019")).blocks
    assert isinstance(how_to_read, Paragraph)
    assert "Raportów za lata 2017, 2018 nie wczytano; liczby uzupełnia jednostka." in how_to_read.text


def test_the_source_is_the_supplier_of_the_figures_or_not_given(warehouse: Path) -> None:
    found = rows_of(sheet("2020-2022"))
    assert found["I.6"].source == "Komenda Miejska Policji"
    assert found["II.2"].source == "nie podano"


def test_wording_is_that_of_annex_two(warehouse: Path) -> None:
    rows = asked(
        warehouse, "SELECT indicator_code, coalesce(sheet_name, name) FROM indicator WHERE is_official"
    )
    assert {code: row.name for code, row in rows_of(sheet("2026")).items()} == dict(rows)
    directions = asked(warehouse, "SELECT coalesce(sheet_name, name) FROM priority ORDER BY priority_number")
    assert [row.name for row in sheet("2026").directions] == [name for (name,) in directions]


def test_the_word_file_has_three_parts_and_the_typed_words(warehouse: Path) -> None:
    units = units_of(to_docx(sheet_document(sheet("2020-2022", TYPED))))
    headings = [unit.text for unit in units if unit.style == "Heading 1"]
    assert [text[:2] for text in headings] == ["A.", "B.", "C."]
    texts = [unit.text.replace("\u00a0", " ") for unit in units]
    assert "Strategia przewiduje zestawianie wskaźników" in "".join(texts)
    assert {"Pierwszy wniosek.", "Drugi wniosek."} <= set(texts)
    assert sum(unit.style == "row" and unit.text.startswith(("I", "V")) for unit in units) == OFFICIAL
    (third,) = [unit for unit in units if unit.cells[:1] == ("3.",)]
    assert third.cells[2:] == (
        "=SUMA(A1) to nie formuła",
        "Bo\u00a0tak wynika z\u00a0rozmów.".replace("Bo\u00a0", "Bo "),
    )


def test_the_workbook_has_a_sheet_per_part_and_numbers_stay_numbers(warehouse: Path) -> None:
    book = book_of(sheet_workbook(sheet("2020-2022", TYPED)))
    assert book.sheetnames == ["A", "B", "C", "A – liczby"]
    cells = {str(row[0].value): row for row in book["A"].iter_rows(min_row=5) if row[2].value is not None}
    assert len(cells) == OFFICIAL
    grants = next(row for name, row in cells.items() if name.startswith("IV.6."))
    assert Decimal(str(grants[1].value)) == Decimal(9155959)
    assert (grants[1].number_format, grants[2].value) == ("#,##0", "zł")
    assert not next(row for name, row in cells.items() if name.startswith("II.16."))[1].value


def test_what_looks_like_a_formula_stays_a_text(warehouse: Path) -> None:
    book = book_of(sheet_workbook(sheet("2020-2022", TYPED)))
    typed = [cell for row in book["C"].iter_rows() for cell in row if "SUMA" in str(cell.value)]
    assert [cell.data_type for cell in typed] == ["s"]


def test_facts_of_part_b_are_the_sentences_of_the_screen(warehouse: Path) -> None:
    (second,) = [area for area in sheet("2020-2022").areas if area.title.startswith("Obszar II.")]
    told = [fact.replace("\u00a0", " ") for fact in second.facts]
    assert (
        "II.12. Zawodowe rodziny zastępcze: w 2020 r. 11 rodzin, o 1 rodzinę "
        "więcej niż w 2019 r.; zgodnie z kierunkiem priorytetowym 1 (nasz odczyt)."
    ) in told
    assert not any(area.facts for area in sheet("2023-2025").areas)


printable = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=60).map(str.strip)


@settings(deadline=None)
@given(conclusions=printable, change=printable, number=st.integers(1, 6))
def test_notes_come_back_from_their_file_as_they_were(conclusions: str, change: str, number: int) -> None:
    notes = Notes(period="2020-2022", conclusions=conclusions, directions={number: Proposal(change=change)})
    assert from_text(to_text(notes)) == notes


def test_signs_that_word_cannot_hold_are_dropped(warehouse: Path) -> None:
    notes = Notes(period="2026", conclusions="a\x00b\x1f\nc\r\nd")
    assert notes.conclusions == "ab\nc\nd"
    assert to_docx(sheet_document(sheet("2026", notes)))


@pytest.mark.parametrize("text", ["", "[]", '{"period": 1}', '{"period": "2026", "other": 1}', "zapiski"])
def test_a_file_that_holds_no_notes_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(CannotPublishError, match="nie jest plik zapisków"):
        from_text(text)


def test_a_binary_file_is_refused_in_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "notes.json"
    file.write_bytes(b"PK\x03\x04\xff\xfe")
    with pytest.raises(CannotPublishError, match="nie jest plikiem tekstowym"):
        read_notes(file)


def test_notes_of_another_period_and_an_unknown_period_are_refused(warehouse: Path) -> None:
    with pytest.raises(CannotPublishError, match="2020-2022"):
        sheet("2026", TYPED)
    with pytest.raises(CannotPublishError, match="2017-2019, 2020-2022"):
        sheet("2019")
