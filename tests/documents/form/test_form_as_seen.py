"""The cells of a form are read as a person sees them; what is not seen is told and not read."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.colors import Color
from openpyxl.worksheet.filters import CustomFilter, CustomFilters, FilterColumn
from PIL import Image as Picture

from etl.documents.form.draft import form_document
from etl.documents.form.form import read_form
from etl.language.quantity import normalise
from publish.form.area_sheet import COLUMNS
from publish.form.command import write_form
from tests.support.documents.filled_form import change, line_of, rewrite

KEY = "shelter_users"
STRUCK, RAISED = InlineFont(strike=True), InlineFont(vertAlign="superscript")
WHITE = InlineFont(color="FFFFFFFF")


@pytest.fixture(scope="module")
def blank(warehouse: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("form") / "blank.xlsx"
    write_form(path, 2021, area="II")
    return path


@pytest.fixture
def form(blank: Path, tmp_path: Path) -> Path:
    return Path(shutil.copyfile(blank, tmp_path / "formularz.xlsx"))


def cell_of(book: Any, name: str = "value", key: str = KEY) -> Any:
    sheet = book["Obszar II"]
    return sheet.cell(line_of(sheet, key), COLUMNS.index(name) + 1)


def read(form: Path, alter: Callable[[Any], object], key: str = KEY) -> tuple[Any, list[tuple[str, str]]]:
    """Return (printed, number) of the answer, None where there is none, and (kind, text) of what is told."""
    found = read_form(change(form, alter))
    answers = [(answer.printed, answer.number) for answer in found.answers if answer.key == key]
    return (answers[0] if answers else None), [(item.kind, item.text) for item in found.unread]


def put(value: object, number_format: str | None = None, **looks: Any) -> Callable[[Any], None]:
    """Return what writes a value, and how it looks, into the cell of the answer."""

    def alter(book: Any) -> None:
        cell = cell_of(book)
        cell.value = value
        cell.number_format = number_format or cell.number_format
        for name, look in looks.items():
            setattr(cell, name, look)

    return alter


@pytest.mark.parametrize(
    ("runs", "number", "told"),
    [
        (["44", TextBlock(RAISED, "1")], "44", [("note_mark", "1")]),
        (["44", TextBlock(RAISED, "1,2")], "44", [("note_mark", "1,2")]),
        (["44 osoby", TextBlock(RAISED, "a)")], "44", [("note_mark", "a)")]),
        (["44", TextBlock(RAISED, "*"), TextBlock(InlineFont(), " osoby")], "44", [("note_mark", "*")]),
        ([TextBlock(STRUCK, "50"), TextBlock(InlineFont(), "44")], "44", [("struck_out_text", "50")]),
        ([TextBlock(STRUCK, "50 "), "44"], "44", [("struck_out_text", "50")]),
        (["4", TextBlock(STRUCK, "7"), "4"], "44", [("struck_out_text", "7")]),
        (["44", TextBlock(WHITE, "5")], "44", [("white_text", "5")]),
        ([TextBlock(InlineFont(b=True), "4"), TextBlock(InlineFont(i=True), "4")], "44", []),
        (["44\u00b9"], "44", [("note_mark", "1")]),
        (["1\u200b053"], "1053", []),
        (["1\u00a0053"], "1 053", []),
    ],
)
def test_what_is_seen_of_a_cell_is_read(
    form: Path, runs: list[Any], number: str, told: list[tuple[str, str]]
) -> None:
    answer, found = read(form, put(CellRichText(*runs) if len(runs) > 1 else runs[0]))
    assert answer[1] == number
    assert normalise(*answer).value == int(number.replace(" ", ""))
    assert found == told


@pytest.mark.parametrize("text", ["1  053", "1\t053", "1\n053", "44 ½", "12\u2075\u2070 zł"])
def test_what_may_be_two_numbers_is_no_value(form: Path, text: str) -> None:
    answer, _ = read(form, put(text))
    assert answer is None or normalise(*answer).value is None


def test_grosze_set_high_are_no_note(form: Path) -> None:
    answer, _ = read(form, put(CellRichText("12", TextBlock(RAISED, "50"), TextBlock(InlineFont(), " zł"))))
    assert normalise(*answer).value is None


@pytest.mark.parametrize(
    ("looks", "kind"),
    [
        ({"font": Font(strike=True)}, "struck_out_text"),
        ({"font": Font(color="FFFFFFFF")}, "white_text"),
        ({"font": Font(color=Color(theme=0))}, "white_text"),
        ({"font": Font(color=Color(indexed=9))}, "white_text"),
        ({"font": Font(color="FFFF0000"), "fill": PatternFill("solid", fgColor="FFFF0000")}, "white_text"),
        ({"number_format": ";;;"}, "hidden_text"),
        ({"number_format": "[White]General;;;[White]@"}, "white_text"),
    ],
)
@pytest.mark.parametrize("value", [44, "44"])
def test_an_answer_that_is_not_seen_is_told_and_not_read(
    form: Path, value: object, looks: dict[str, Any], kind: str
) -> None:
    answer, told = read(form, put(value, **looks))
    assert answer is None
    assert told == [(kind, "44")]


def test_white_on_dark_is_seen(form: Path) -> None:
    looks = {"font": Font(color="FFFFFFFF"), "fill": PatternFill("solid", fgColor="FF1F3864")}
    assert read(form, put(44, **looks)) == (("44", "44"), [])


HIDDEN: list[Callable[[Any], object]] = [
    lambda book: setattr(book["Obszar II"].row_dimensions[cell_of(book).row], "hidden", True),
    lambda book: setattr(book["Obszar II"].column_dimensions["F"], "hidden", True),
    lambda book: book["Obszar II"].column_dimensions.group("E", "G", hidden=True),
    lambda book: setattr(book["Obszar II"], "sheet_state", "hidden"),
    lambda book: setattr(book["Obszar II"], "sheet_state", "veryHidden"),
]


@pytest.mark.parametrize("hide", HIDDEN)
def test_an_answer_in_a_hidden_row_column_or_sheet_is_told(form: Path, hide: Callable[[Any], object]) -> None:
    answer, told = read(form, lambda book: (put(44)(book), hide(book)))
    assert answer is None
    assert told == [("hidden_text", "44")]


def test_an_answer_in_a_row_of_no_height_is_told(form: Path) -> None:
    def alter(book: Any) -> None:
        put(44)(book)
        book["Obszar II"].row_dimensions[cell_of(book).row].height = 7.5

    rewrite(change(form, alter), "xl/worksheets/sheet2.xml", b'ht="7.5"', b'ht="0"')
    assert [(item.kind, item.text) for item in read_form(form).unread] == [("hidden_text", "44")]


def test_a_zero_that_the_sheet_does_not_show_is_told(form: Path) -> None:
    def alter(book: Any) -> None:
        put(0)(book)
        book["Obszar II"].sheet_view.showZeros = False

    assert read(form, alter) == (None, [("hidden_text", "0")])


def test_a_quoted_per_cent_multiplies_nothing(form: Path) -> None:
    assert read(form, put(86.2, '0.0" %"')) == (("86,2 %", "86,2"), [])


def test_an_answer_that_its_format_shows_as_another_is_told(form: Path) -> None:
    assert read(form, put(41250, "0,")) == (None, [("number_not_read", "41250")])


def test_words_beside_an_answer_are_those_that_are_seen(form: Path) -> None:
    def alter(book: Any) -> None:
        put(44)(book)
        cell_of(book, "note").value = CellRichText("w grudniu", TextBlock(STRUCK, " 2019"))
        cell_of(book, "description").value = "schronisko 28"
        columns = book["Obszar II"].column_dimensions
        columns["G"].hidden, columns["G"].max = True, 7

    found = read_form(change(form, alter))
    (answer,) = [answer for answer in found.answers if answer.key == KEY]
    assert (answer.note.description, answer.note.note) == ("", "w grudniu")
    assert {(item.kind, item.text) for item in found.unread} == {
        ("struck_out_text", "2019"),
        ("hidden_text", "schronisko 28"),
    }


def test_comments_and_pictures_are_told(form: Path, tmp_path: Path) -> None:
    Picture.new("RGB", (4, 4)).save(tmp_path / "a.png")

    def alter(book: Any) -> None:
        put(44)(book)
        cell_of(book).comment = Comment("w tym 3 spoza miasta", "")
        book["Obszar II"].add_image(Image(tmp_path / "a.png"), "K3")

    answer, told = read(form, alter)
    assert answer == ("44", "44")
    assert sorted(told) == [("comment", "w tym 3 spoza miasta"), ("picture", "")]
    places = [item.place for item in read_form(form).unread if item.kind == "picture"]
    assert places == ["rysunek na arkuszu „Obszar II”"]


def test_a_filter_that_openpyxl_does_not_know_hides_no_form(form: Path) -> None:
    def alter(book: Any) -> None:
        put(44)(book)
        sheet = book["Obszar II"]
        sheet.auto_filter.ref = "B4:I20"
        blanks = CustomFilters(customFilter=[CustomFilter(operator="notEqual", val="x*")])
        sheet.auto_filter.filterColumn.append(FilterColumn(colId=4, customFilters=blanks))

    change(form, alter)
    rewrite(form, "xl/worksheets/sheet2.xml", b'val="x*"', b'val=" "')
    assert [answer.number for answer in read_form(form).answers if answer.key == KEY] == ["44"]


def test_what_is_told_goes_with_the_document(form: Path) -> None:
    change(form, put(CellRichText("44", TextBlock(RAISED, "1"))))
    assert [item.kind for item in form_document(form).unread] == ["note_mark"]


def test_strict_open_xml_is_read(form: Path) -> None:
    change(form, put(44))
    for part in ("workbook", "styles", "worksheets/sheet1", "worksheets/sheet2"):
        rewrite(
            form,
            f"xl/{part}.xml",
            b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            b"http://purl.oclc.org/ooxml/spreadsheetml/main",
        )
    assert [answer.number for answer in read_form(form).answers if answer.key == KEY] == ["44"]
