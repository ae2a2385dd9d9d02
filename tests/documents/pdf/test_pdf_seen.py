"""Of a PDF only what a person sees on the page is read; what is left out is told."""

from pathlib import Path

import pytest
from pikepdf import Name

from etl.documents.document import SourceDocument
from etl.documents.pdf.pdf import read_pdf
from etl.documents.year_tables import find_year_tables
from etl.faults import Faults
from etl.figures.of_tables import table_figures
from etl.language.quantity import normalise
from tests.support.documents.drawn_pdf import (
    HEADER,
    ROWS,
    TABLE,
    box,
    cell,
    picture,
    rules,
    text,
    words,
    write,
)

X, Y = cell(2, 1)
AFTER = X + 12.3  # just behind «47»
WHITE, BLACK = "1 g", "0 g"


def values(document: SourceDocument) -> list[list[str]]:
    """Return what the cells of the only table of years say."""
    (table,) = find_year_tables(document)
    return [[found.text for _, found in row.cells] for row in table.rows]


def told(document: SourceDocument) -> list[tuple[str, str, str]]:
    """Return kind, place and text of all that is not read."""
    return [(item.kind, item.place, item.text) for item in document.unread]


GIVEN = [["11", "13"], ["47", "39"]]
UNSEEN = {
    "an invisible copy of the page": (
        TABLE + words(before="3 Tr"),
        "invisible_layer",
        "wskazniki 2020 2021 Liczba rodzin 11 13 Liczba osob 47 39",
    ),
    "an invisible layer that differs": (TABLE + text(AFTER, Y, "1", before="3 Tr"), "invisible_layer", "1"),
    "a digit in white": (TABLE + text(AFTER, Y, "9", before=WHITE), "white_text", "9"),
    "a digit in almost white": (TABLE + text(AFTER, Y, "9", before=".97 .95 1 rg"), "white_text", "9"),
    "a digit in white ink of four": (TABLE + text(AFTER, Y, "9", before="0 0 0 0 k"), "white_text", "9"),
    "black on black": (
        box(2, 2, BLACK) + TABLE.replace("(39)", "()") + text(X + 100, Y, "39"),
        "white_text",
        "39",
    ),
    "a value under a white box": (
        text(X, Y, "50") + box(2, 1, WHITE) + TABLE,
        "hidden_text",
        "50",
    ),
    "a value under a picture": (
        text(X, Y, "50") + picture(X - 3, Y - 5, 60, 20) + TABLE,
        "invisible_layer",
        "50",
    ),
    "no ink": (TABLE + text(AFTER, Y, "9", before="/Clear gs"), "invisible_layer", "9"),
    "outside its clip": (TABLE + f"q 0 0 40 40 re W n {text(AFTER, Y, '9')} Q", "hidden_text", "9"),
    "on a layer that is off": (TABLE + f"/OC /Off BDC {text(AFTER, Y, '9')} EMC", "hidden_text", "9"),
    "outside the page": (TABLE + text(700, Y, "nadruk 9"), "hidden_text", "nadruk 9"),
    "printed twice": (TABLE + text(X + 0.3, Y, "47"), "doubled_letters", "47"),
    "at 45 degrees": (
        TABLE + "q BT /F1 90 Tf .7 .7 -.7 .7 150 550 Tm .6 g (WZOR 2) Tj ET Q",
        "rotated_letters",
        "WZOR 2",
    ),
    "upright": (TABLE + "q BT /F1 9 Tf 0 1 -1 0 262 655 Tm (rok 5) Tj ET Q", "rotated_letters", "rok 5"),
    "large across the table": (text(260, 640, "2 3", 60, ".8 g") + TABLE, "overprinted_letters", "2 3"),
    "struck out": (
        TABLE + text(AFTER + 5, Y, "50") + f"{AFTER + 5} {Y + 3.4} m {AFTER + 17} {Y + 3.4} l S",
        "struck_out_text",
        "50",
    ),
    "struck out by a thin box": (
        TABLE + text(AFTER + 5, Y, "50") + f"{AFTER + 5} {Y + 3} 12 .7 re f",
        "struck_out_text",
        "50",
    ),
    "the mark of a note": (TABLE + text(AFTER, Y + 4, "2", 6.5), "note_mark", "2"),
    "the mark of a note with a bracket": (TABLE + text(AFTER, Y + 4, "1\\)", 7), "note_mark", "1)"),
    "two marks": (TABLE + text(AFTER, Y + 4, "1,2", 6.5), "note_mark", "1,2"),
    "a mark of full size": (TABLE + text(AFTER, Y + 4, "2", 11), "note_mark", "2"),
}


@pytest.mark.parametrize("content", UNSEEN)
def test_what_a_person_does_not_see_or_read_is_told_and_no_value(content: str, tmp_path: Path) -> None:
    drawing, kind, words_told = UNSEEN[content]
    document = read_pdf(write(tmp_path / "report.pdf", drawing))
    expected = [["11", "13"], ["47", ""]] if content == "black on black" else GIVEN
    assert values(document) == expected
    assert (kind, "strona 1", words_told) in told(document)


def test_what_is_not_read_is_told_at_its_line(tmp_path: Path) -> None:
    document = read_pdf(write(tmp_path / "report.pdf", TABLE + text(AFTER, Y, "9", before=WHITE)))
    (item,) = document.unread
    assert document.lines[item.line - 1].text == "\t47"


SEEN = {
    "plain": TABLE,
    "white on a coloured header": "".join(box(0, column, "0 0 .5 rg") for column in (0, 1, 2))
    + rules()
    + words((HEADER,), before=WHITE)
    + words((("",), *ROWS)),
    "white on a shade of many colours": f"q 50 670 400 30 re W n /S sh Q {rules()}"
    + words((HEADER,), before=WHITE)
    + words((("",), *ROWS)),
    "a mark over the text": TABLE + "q /Marker gs 1 1 0 rg 355 640 90 20 re f Q",
    "underlined": TABLE + f"{X} {Y - 1.5} m {X + 12} {Y - 1.5} l S",
    "on a white page": "q 1 g 0 0 595 842 re f Q " + TABLE,
    "slanted": TABLE.replace("(39)", "()") + f"q BT /F1 11 Tf 1 0 .3 1 {X + 100} {Y} Tm (39) Tj ET Q",
    "a large heading": TABLE + text(50, 720, "Raport 2021", 30),
    "outlined": rules() + words(before="1 g 0 G 2 Tr"),
}


@pytest.mark.parametrize("content", SEEN)
def test_what_a_person_sees_is_read_and_nothing_is_told(content: str, tmp_path: Path) -> None:
    document = read_pdf(write(tmp_path / "report.pdf", SEEN[content]))
    assert values(document) == GIVEN
    assert told(document) == []


@pytest.mark.parametrize("more", ["4<0012>", "<0012>", "ok. 4<0012>5"])
def test_a_cell_with_letters_without_a_meaning_gives_no_value(more: str, tmp_path: Path) -> None:
    plain, unnamed = more.split("<")
    code, _, rest = unnamed.partition(">")
    drawing = rules() + words((HEADER, ROWS[0], ("Liczba osob", "", "39")))
    drawing += f"BT {X} {Y} Td /F1 11 Tf ({plain}) Tj /F2 11 Tf <{code}> Tj /F1 11 Tf ({rest}) Tj ET"
    document = read_pdf(write(tmp_path / "report.pdf", drawing))
    assert values(document) == [["11", "13"], ["\ufffd", "39"]]
    assert told(document) == [("unreadable_letters", "strona 1", f"{plain}\ufffd{rest}")]


def test_where_two_digits_lie_on_each_other_nobody_can_tell(tmp_path: Path) -> None:
    document = read_pdf(write(tmp_path / "report.pdf", TABLE + text(X, Y, "8")))
    assert values(document)[1] == ["\ufffd", "39"]
    assert told(document)[0] == ("unreadable_letters", "strona 1", "\ufffd7")


def test_a_scanned_page_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    scan = picture(0, 0, 595, 842)
    document = read_pdf(write(tmp_path / "report.pdf", TABLE, scan, scan + text(50, 50, "99", before="3 Tr")))
    assert values(document) == GIVEN
    assert [item[:2] for item in told(document)] == [
        ("scanned_page", "strona 2"),
        ("invisible_layer", "strona 3"),
        ("scanned_page", "strona 3"),
    ]


def test_a_scan_with_text_that_a_machine_guessed_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "report.pdf", picture(0, 0, 595, 842) + words(before="3 Tr"))
    with pytest.raises(Faults, match="a machine guessed its text"):
        read_pdf(path)


def test_a_picture_beside_text_is_told(tmp_path: Path) -> None:
    document = read_pdf(write(tmp_path / "report.pdf", TABLE + picture(50, 400, 200, 100)))
    assert told(document) == [("picture", "strona 1", "")]


def test_what_somebody_typed_over_the_page_is_told(tmp_path: Path) -> None:
    note = {
        "/Type": Name.Annot,
        "/Subtype": Name.FreeText,
        "/Rect": [300, 600, 400, 620],
        "/Contents": "razem 86",
    }
    document = read_pdf(write(tmp_path / "report.pdf", TABLE, annotations=(note,)))
    assert told(document) == [("text_box", "strona 1", "razem 86")]


def test_text_that_somebody_struck_out_in_a_viewer_is_told(tmp_path: Path) -> None:
    quad = [AFTER + 4, Y + 9, AFTER + 18, Y + 9, AFTER + 4, Y - 2, AFTER + 18, Y - 2]
    note = {"/Type": Name.Annot, "/Subtype": Name.StrikeOut, "/Rect": [0, 0, 9, 9], "/QuadPoints": quad}
    drawing = TABLE + text(AFTER + 5, Y, "50")
    document = read_pdf(write(tmp_path / "report.pdf", drawing, annotations=(note,)))
    assert values(document) == GIVEN
    assert told(document) == [("struck_out_text", "strona 1", "50")]


def test_a_turned_page_is_read_as_it_is_shown(tmp_path: Path) -> None:
    turned = f"q 0 1 -1 0 795 0 cm {TABLE} Q"
    document = read_pdf(write(tmp_path / "report.pdf", turned, Rotate=90))
    assert values(document) == GIVEN


def test_outside_the_part_of_the_page_that_is_shown_nothing_is_read(tmp_path: Path) -> None:
    drawing = TABLE + text(60, 30, "99 osob")
    document = read_pdf(write(tmp_path / "report.pdf", drawing, CropBox=[0, 100, 595, 842]))
    assert told(document) == [("hidden_text", "strona 1", "99 osob")]


def test_a_table_in_small_print_beside_large_prose_is_read_whole(tmp_path: Path) -> None:
    prose = "".join(
        text(50, 500 - 20 * line, "W roku sprawozdawczym miasto prowadzilo dzialania", 18)
        for line in range(9)
    )
    document = read_pdf(write(tmp_path / "report.pdf", TABLE + prose))
    assert values(document) == GIVEN
    assert told(document) == []


def test_digits_far_apart_are_no_thousands(tmp_path: Path) -> None:
    x, y = cell(1, 2)
    table = rules() + words((HEADER, ("Liczba rodzin", "11", ""), ROWS[1]))
    near = read_pdf(write(tmp_path / "near.pdf", table + text(x, y, "1") + text(x + 9, y, "053")))
    far = read_pdf(write(tmp_path / "far.pdf", table + text(x, y, "1") + text(x + 30, y, "053")))
    figures = [table_figures(find_year_tables(document), "x") for document in (near, far)]
    numbers = [[f.number for f in found if f.row_label == "Liczba rodzin"] for found in figures]
    assert normalise("1 053", numbers[0][1]).value == 1053
    assert normalise("1  053", numbers[1][1]).status == "ambiguous"
