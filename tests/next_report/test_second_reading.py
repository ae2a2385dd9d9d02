"""The second reading confirms what stands where it is claimed, and tells what it does not see there."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from etl.__main__ import main
from etl.next_report.extract import extract
from etl.next_report.second_reading.cells import holds_whole
from etl.next_report.second_reading.confirm import doubts
from etl.next_report.second_reading.word import word_cells
from etl.next_report.verify import verify
from etl.raw.figure import Figure
from etl.raw.folder import read_figures
from publish.form.area_sheet import COLUMNS
from publish.form.command import write_form
from tests.placing.test_invented_reports import text, word
from tests.support.documents.filled_form import change, fill, keys, line_of, write
from tests.support.documents.invented_report import Report, read_report
from tests.support.documents.word_file import area_table, paragraph, run
from tests.support.documents.word_file import write as write_file
from tests.support.documents.word_grid import Cells, write_word_grid

ROWS: list[Cells] = [
    [("wskaźniki", 2), "2020", "2021"],
    ["Liczba rodzin zastępczych", "liczba", "11 rodzin", "13 rodzin"],
    [("Liczba osób", 2), "1 046 osób", "52 osoby, w tym 9 kobiet"],
    ["Kwota", "zł", ("33 082,46", 2)],
]


def claims(source: Path, folder: Path) -> list[Figure]:
    extract(source, "report-x", folder / "report-x")
    return read_figures(folder / "report-x" / "figures.csv")


def moved(figure: Figure, before: str, after: str) -> Figure:
    return replace(figure, column_label=figure.column_label.replace(before, after))


@pytest.mark.parametrize("style", ["a", "b", "c", "d", "e", "f", "g", "h"])
@pytest.mark.parametrize(("ending", "write"), [("txt", text), ("docx", word)], ids=["txt", "docx"])
def test_every_figure_of_an_invented_report_is_confirmed(
    style: str, ending: str, write: Callable[[Report, Path], None], tmp_path: Path
) -> None:
    report = read_report(style)
    source = tmp_path / f"report.{ending}"
    write(report, source)
    figures = claims(source, tmp_path)
    assert doubts(source, figures) == []
    first, second = (report.column(year) for year in report.years[:2])
    wrong = [moved(figure, first, second) for figure in figures if figure.column_label == first]
    left = doubts(source, wrong)
    assert sum(doubt.is_contradicted for doubt in left) > len(wrong) / 3
    assert len(left) > len(wrong) / 2  # the others print the same in both years


def test_cells_of_word_stand_on_the_grid_of_their_table(tmp_path: Path) -> None:
    cells = word_cells(write_word_grid(tmp_path / "grid.docx", ROWS))
    assert [(cell.row, cell.header, cell.text) for cell in cells if cell.text != cell.header] == [
        ("Liczba rodzin zastępczych liczba", "2020", "11 rodzin"),
        ("Liczba rodzin zastępczych liczba", "2021", "13 rodzin"),
        ("Liczba osób", "2020", "1 046 osób"),
        ("Liczba osób", "2021", "52 osoby, w tym 9 kobiet"),
    ]


@pytest.mark.parametrize(
    ("row", "column", "number", "printed", "is_confirmed", "is_contradicted"),
    [
        ("Liczba rodzin zastępczych", "2020", "11", "11 rodzin", True, False),
        ("Liczba rodzin zastępczych", "2021", "11", "11 rodzin", False, True),
        ("Liczba osób", "2020", "1 046", "1 046 osób", True, False),
        ("Liczba osób", "2020", "046", "046 osób", False, False),
        ("Liczba osób", "2021", "9", "9 kobiet", True, False),
        ("Liczba osób", "2021", "2", "2 osoby", False, False),
        ("Kwota", "2020", "33 082,46", "33 082,46", False, False),
        ("Inny wiersz", "2020", "11", "11 rodzin", False, False),
    ],
)
def test_what_stands_elsewhere_is_not_confirmed(
    row: str,
    column: str,
    number: str,
    printed: str,
    *,
    is_confirmed: bool,
    is_contradicted: bool,
    tmp_path: Path,
) -> None:
    source = write_word_grid(tmp_path / "grid.docx", ROWS)
    claim = Figure("x:obszar-II.1.2020.1", "", row, column, 1, "", number, printed, "", tmp_path, 1)
    found = doubts(source, [claim])
    assert (not found, any(doubt.is_contradicted for doubt in found)) == (is_confirmed, is_contradicted)


@pytest.mark.parametrize(
    ("number", "words", "is_whole"),
    [
        ("1 053", "razem 1\u00a0053 osoby", True),
        ("53", "1053", False),
        ("9", "9,5 zł", False),
        ("9", "49", False),
        ("dwie", "dwie osoby", True),
        ("dwie", "dwieście", False),
    ],
)
def test_a_number_is_seen_only_as_a_whole(number: str, words: str, *, is_whole: bool) -> None:
    assert holds_whole(number, words) is is_whole


def test_a_form_is_confirmed_by_its_plain_cells(warehouse: Path, tmp_path: Path) -> None:
    form = tmp_path / "form.xlsx"
    write_form(form, 2021, area="II")
    asked = keys(form)
    fill(form, dict(zip(asked[:4], (44, 1053.5, "ok. 200", "b.d."), strict=True)))
    figures = claims(form, tmp_path)
    numbers = [figure for figure in figures if figure.number]
    assert len(numbers) == 3
    assert doubts(form, figures) == []
    exchanged = [
        replace(numbers[0], number=numbers[1].number, printed=numbers[1].printed),
        replace(numbers[1], label="no such key"),
    ]
    assert [doubt.sentence for doubt in doubts(form, exchanged)] == [
        "the second reading does not see it in this row and column",
        "the second reading finds no row of this name",
    ]


HIDDEN = "<w:rPr><w:vanish/></w:rPr>"
STYLES = (
    f'<w:style w:type="character" w:styleId="Ukryty"><w:name w:val="Ukryty"/>{HIDDEN}</w:style>'
    '<w:style w:type="character" w:styleId="Dalszy"><w:name w:val="D"/><w:basedOn w:val="Ukryty"/></w:style>'
)


@pytest.mark.parametrize(
    "unseen",
    [
        '<w:rStyle w:val="Ukryty"/>',
        '<w:rStyle w:val="Dalszy"/>',
        '<w:color w:val="FFFFFF"/>',
        '<w:position w:val="8"/>',
        "<w:vanish/>",
        '<w:color w:val="FFFFFF" w:themeColor="background1"/>',
        '<w:color w:val="DDEEFF"/><w:shd w:val="clear" w:fill="DDEEFF"/>',
        '<w:w w:val="1"/>',
    ],
)
def test_text_hidden_by_a_style_is_no_part_of_the_second_reading(unseen: str, tmp_path: Path) -> None:
    value = paragraph(run("1") + run("3 rodzin") + run("5", unseen))
    source = write_file(tmp_path / "raport.docx", area_table(value), styles=STYLES)
    assert ("2021", "13 rodzin") in {(cell.header, cell.text) for cell in word_cells(source)}


def test_text_of_the_colour_of_its_table_and_text_boxes_are_no_part_of_the_second_reading(
    tmp_path: Path,
) -> None:
    content = f"<w:txbxContent>{paragraph(run('7'))}</w:txbxContent>"
    box = f"<w:r><w:pict><v:textbox>{content}</v:textbox></w:pict></w:r>"
    value = paragraph(run("13 rodzin") + run("5", '<w:color w:val="DDEEFF"/>') + box)
    shaded = area_table(value, properties='<w:shd w:val="clear" w:fill="DDEEFF"/>')
    cells = word_cells(write_file(tmp_path / "raport.docx", shaded))
    assert ("2021", "13 rodzin") in {(cell.header, cell.text.strip()) for cell in cells}


@pytest.mark.parametrize(
    ("value", "number_format", "number"),
    [
        (86.2, '0.0" %"', "86,2"),
        (86.2, "0.0\\%", "86,2"),
        (0.862, "0.0%", "86,2"),
        (CellRichText("86", TextBlock(InlineFont(vertAlign="superscript"), "1")), "General", "86"),
        (CellRichText(TextBlock(InlineFont(strike=True), "90"), "86"), "General", "86"),
    ],
)
def test_a_form_is_confirmed_as_a_person_sees_it(
    warehouse: Path, tmp_path: Path, value: object, number_format: str, number: str
) -> None:
    form = tmp_path / "form.xlsx"
    write_form(form, 2021, area="II")

    def alter(book: Any) -> None:
        sheet = book["Obszar II"]
        write(sheet, "satisfaction_with_care", "value", value)
        cell = sheet.cell(line_of(sheet, "satisfaction_with_care"), COLUMNS.index("value") + 1)
        cell.number_format = number_format

    figures = claims(change(form, alter), tmp_path)
    assert [figure.number for figure in figures if figure.number] == [number]
    assert doubts(form, figures) == []


def test_the_command_says_how_much_is_confirmed_and_fails_on_a_contradiction(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "report.docx"
    word(read_report("a"), source)
    figures = claims(source, tmp_path / "raw")
    command = ["verify", str(source), "--document-id", "report-x", "--raw", str(tmp_path / "raw")]
    assert main(command) == 0
    count = sum(bool(figure.number) for figure in figures)
    assert f"confirms row and column of {count} of {count} numbers in tables" in capsys.readouterr().out
    path = tmp_path / "raw" / "report-x" / "figures.csv"
    lines = path.read_text("utf-8").splitlines()
    first, second = (read_report("a").column(year) for year in read_report("a").years[:2])
    place = next(index for index, line in enumerate(lines) if f",{first}," in line and ",1," not in line)
    lines[place] = lines[place].replace(f",{first},", f",{second},")
    path.write_text("\n".join([*lines, ""]), encoding="utf-8")
    found = verify(source, "report-x", tmp_path / "raw")
    assert any("the second reading finds it below" in fault.sentence for fault in found)
    assert main(command) == 1
