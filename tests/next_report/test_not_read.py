"""A year of which the document holds something that was not read is never said to be left out by it."""

from pathlib import Path

import pytest

from etl.next_report.extract import extract
from etl.observing.observations import observe
from etl.placing.place import assign
from etl.raw.card import read_card
from etl.raw.folder import read_raw
from publish.form.command import write_form
from tests.documents.word.test_word_held import BOX, EQUATION, PICTURE
from tests.support.documents.cell_places import known_catalogue
from tests.support.documents.drawn_pdf import picture, rules
from tests.support.documents.drawn_pdf import words as printed
from tests.support.documents.drawn_pdf import write as write_pdf
from tests.support.documents.filled_form import change, fill, line_of
from tests.support.documents.word_file import area_table, cell, paragraph, run, write

FAMILIES = "professional_foster_families"
IN_A_BOX = f"<w:r><w:pict><v:textbox>{BOX}</v:textbox></w:pict></w:r>"


def reasons(source: Path, folder: Path) -> dict[tuple[str, int], str | None]:
    """Return {(series, year): why there is no number} of what a build would load of a document."""
    extract(source, "report-2021", folder / "report-2021")
    documents, catalogue = read_raw(folder), known_catalogue()
    found = observe(documents, assign(documents, catalogue), catalogue)
    return {(item.series.id, item.year): item.missing_reason for item in found if not item.category}


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        (paragraph(PICTURE), "not_read"),
        (paragraph(EQUATION), "not_read"),
        (paragraph(EQUATION + run(" rodzin")), "not_read"),
        (paragraph(IN_A_BOX), "not_read"),
        ("jak w roku ubiegłym", "not_read"),
        ("9 albo 12 rodzin", "not_read"),  # two figures for one place wait for a person
        ("", "blank"),
        ("b.d.", "no_data"),
        ("13 rodzin", None),
    ],
)
def test_the_reason_says_whether_the_cell_held_anything(
    value: str, reason: str | None, tmp_path: Path
) -> None:
    source = write(tmp_path / "raport.docx", area_table(value))
    found = reasons(source, tmp_path / "raw")
    assert (found[FAMILIES, 2020], found[FAMILIES, 2021]) == (None, reason)


def test_a_row_that_is_asked_about_is_not_read_until_it_is_answered(tmp_path: Path) -> None:
    source = write(tmp_path / "raport.docx", area_table(cell("13", '<w:gridSpan w:val="2"/>')))
    found = reasons(source, tmp_path / "raw")
    assert (found[FAMILIES, 2020], found[FAMILIES, 2021]) == ("not_read", "not_read")


def test_a_picture_in_a_cell_of_a_pdf_is_no_empty_cell(tmp_path: Path) -> None:
    table = rules(2) + printed((("wskazniki", "2020", "2021"), ("Liczba zawodowych rodzin", "11", "")))
    source = write_pdf(tmp_path / "raport.pdf", table + picture(360, 645, 80, 20))
    extract(source, "report-2021", tmp_path / "report-2021")
    figures = (tmp_path / "report-2021" / "figures.csv").read_text("utf-8")
    assert "2020.1" in figures
    assert "2021.1" not in figures


def test_what_a_mended_file_gives_is_no_longer_left_unread(tmp_path: Path) -> None:
    source = write(tmp_path / "raport.docx", area_table(paragraph(PICTURE)))
    reasons(source, tmp_path / "raw")
    write(source, area_table("13 rodzin"))
    assert reasons(source, tmp_path / "raw")[FAMILIES, 2021] is None
    assert "not_read" not in read_card(tmp_path / "raw" / "report-2021" / "origin.toml")


def test_an_answer_of_a_form_that_is_not_read_is_no_empty_one(warehouse: Path, tmp_path: Path) -> None:
    form = tmp_path / "form.xlsx"
    write_form(form, 2021, area="II")
    fill(form, {FAMILIES: 9, "homeless_social_contracts": 39})

    def hide(book: object) -> None:
        sheet = book["Obszar II"]  # type: ignore[index]
        sheet.row_dimensions[line_of(sheet, FAMILIES)].hidden = True

    found = reasons(change(form, hide), tmp_path / "raw")
    assert found[FAMILIES, 2021] == "not_read"
    assert found["homeless_social_contracts", 2021] is None
