"""The grid of a Word table: how wide each cell is, where a row begins, what is merged."""

from pathlib import Path

import pytest

from etl.documents.document import Row, Table
from etl.documents.word.word import read_word
from tests.support.documents.word_file import cell, paragraph, row, run, table, told, write


def span(width: int) -> str:
    return f'<w:gridSpan w:val="{width}"/>'


def read(tmp_path: Path, *rows: str) -> tuple[Row, ...]:
    (found,) = tables(tmp_path, table(*rows))
    return found.rows


def tables(tmp_path: Path, *blocks: str) -> tuple[Table, ...]:
    return read_word(write(tmp_path / "raport.docx", *blocks)).tables


def placed(entry: Row) -> list[tuple[int, int, str]]:
    """Return (first column, width, text) of each cell."""
    return [(start, one.span, one.text) for start, one in zip(entry.starts, entry.cells, strict=True)]


def test_a_cell_over_several_columns_says_so(tmp_path: Path) -> None:
    header, data = read(
        tmp_path, row(cell("wskaźniki", span(2)), "2020", "2021"), row("Nazwa", "liczba", "11", "13")
    )
    assert placed(header) == [(0, 2, "wskaźniki"), (2, 1, "2020"), (3, 1, "2021")]
    assert [start for start, _, _ in placed(data)] == [0, 1, 2, 3]


def test_a_row_that_begins_later_says_so(tmp_path: Path) -> None:
    later = row("Nazwa", "46", "52", properties='<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>')
    assert placed(read(tmp_path, later)[0]) == [(1, 1, "Nazwa"), (2, 1, "46"), (3, 1, "52")]


def test_a_cell_that_only_continues_the_one_above_is_a_cell_without_lines(tmp_path: Path) -> None:
    _, below = read(
        tmp_path,
        row(cell("Nazwa", span(2) + '<w:vMerge w:val="restart"/>'), "11"),
        row(cell("ukryte 7", span(2) + "<w:vMerge/>"), "13"),
    )
    assert [(one.span, len(one.lines)) for one in below.cells] == [(2, 0), (1, 1)]
    assert told(read_word(tmp_path / "raport.docx")) == [("hidden_text", "ukryte 7")]


@pytest.mark.parametrize(
    "above", [row("Nazwa", "11"), row(cell("Nazwa", span(2) + '<w:vMerge w:val="restart"/>'))]
)
def test_a_cell_that_continues_nothing_is_read(tmp_path: Path, above: str) -> None:
    _, below = read(tmp_path, above, row(cell("Druga", '<w:vMerge w:val="continue"/>'), "13"))
    assert placed(below) == [(0, 1, "Druga"), (1, 1, "13")]


def test_the_old_kind_of_merge_joins_cells_of_a_row(tmp_path: Path) -> None:
    (merged,) = read(
        tmp_path,
        row(cell("wskaźniki", '<w:hMerge w:val="restart"/>'), cell("", "<w:hMerge/>"), "2020", "2021"),
    )
    assert placed(merged) == [(0, 2, "wskaźniki"), (2, 1, "2020"), (3, 1, "2021")]


def test_cells_in_content_controls_and_insertions_stand_in_the_grid(tmp_path: Path) -> None:
    boxed = f"<w:sdt><w:sdtPr/><w:sdtContent>{cell('11')}</w:sdtContent></w:sdt>"
    (data,) = read(tmp_path, f"<w:tr>{cell('Nazwa')}{boxed}<w:ins w:id='1'>{cell('13')}</w:ins></w:tr>")
    assert placed(data) == [(0, 1, "Nazwa"), (1, 1, "11"), (2, 1, "13")]


def test_a_deleted_cell_keeps_its_place_and_its_text_is_told(tmp_path: Path) -> None:
    (data,) = read(tmp_path, row("Nazwa", cell("12", '<w:cellDel w:id="1"/>'), "13"))
    assert placed(data) == [(0, 1, "Nazwa"), (1, 1, ""), (2, 1, "13")]
    assert told(read_word(tmp_path / "raport.docx")) == [("deleted_text", "12")]


def test_a_table_that_only_arranges_the_page_is_looked_through(tmp_path: Path) -> None:
    inner = table(row("wskaźniki", "2020"), row("Nazwa", "11")) + paragraph("")
    (found,) = tables(tmp_path, table(row(paragraph(run("Tytuł")), ""), row("", cell(inner))))
    assert [one.text for one in found.rows[1].cells] == ["Nazwa", "11"]


def nested(tmp_path: Path, *rows: str) -> str:
    (found,) = tables(
        tmp_path, table(row("wskaźniki", "2021"), row("Nazwa", cell(table(*rows) + paragraph(""))))
    )
    return found.rows[1].cells[1].text


def test_names_over_numbers_in_a_table_within_a_cell_are_read_together(tmp_path: Path) -> None:
    assert nested(tmp_path, row("KIS", "CIS"), row("8", "105")) == "KIS – 8 CIS – 105"


def test_a_name_beside_its_number_in_a_table_within_a_cell_is_a_line(tmp_path: Path) -> None:
    assert nested(tmp_path, row("KIS", "8"), row("CIS", "5")) == "KIS 8 CIS 5"


def test_a_table_within_a_cell_whose_numbers_have_two_names_is_told(tmp_path: Path) -> None:
    rows = (row("", "kobiety", "mężczyźni"), row("KIS", "3", "5"))
    assert nested(tmp_path, *rows) == "(tabela w komórce)"
    assert told(read_word(tmp_path / "raport.docx")) == [("table_left_out", "kobiety mężczyźni KIS 3 5")]
