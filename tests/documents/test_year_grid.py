"""Tables on their grid: a cell belongs to the year whose columns it takes, else it is a question."""

import pytest

from etl.documents.document import Cell, Line, Row, SourceDocument, Table
from etl.documents.row_questions import row_questions
from etl.documents.year_tables import YearTable, find_year_tables

Cells = list[str | tuple[str, int]]


def row(cells: Cells, before: int = 0) -> Row:
    """Return a row; a cell is its text, or its text and how many columns it takes; «^» goes on from above."""
    made = []
    for cell in cells:
        text, span = (cell, 1) if isinstance(cell, str) else cell
        made.append(Cell(() if text == "^" else (Line(1, text),), span))
    return Row(tuple(made), before)


def read(*rows: Row) -> YearTable:
    (table,) = find_year_tables(SourceDocument((), (Table((row([("OBSZAR II", 3)]), *rows)),)))
    return table


def values(table: YearTable) -> list[tuple[str, dict[str, str]]]:
    return [(item.label, {column.column_id: cell.text for column, cell in item.cells}) for item in table.rows]


def problems(table: YearTable) -> list[tuple[int, str, str]]:
    return [(item.ordinal, item.label, item.problem) for item in table.open_rows]


HEADER = row(["wskaźnik", "2020", "2021"])


@pytest.mark.parametrize(
    ("header", "below"),
    [
        (row([("wskaźnik", 2), "2020", "2021"]), row(["Kwota", "zł", "5", "6"])),
        (row([("Lp. i wskaźnik", 2), "2020", "2021"]), row(["1.", "Kwota", "5", "6"])),
        (row(["wskaźnik", "jednostka", "2020", "2021"]), row([("Kwota", 2), "5", "6"])),
        (row(["Lp.", "wskaźnik", "2020", "2021"]), row([("Kwota", 2), "5", "6"])),
        (row(["Lp.", "wskaźnik", "2020", "2021"]), row(["Kwota", "5", "6"], before=1)),
        (row(["wskaźnik", ("2020", 2), "2021"]), row(["Kwota", ("5", 2), "6"])),
        (row(["wskaźnik", "2020", "2021", "uwagi"]), row(["Kwota", "5", "6", "z 2019: 7"])),
        (row([("wskaźnik", 2), ("2020", 3), ("2021", 2)]), row(["Kwota", "zł", ("5", 3), ("6", 2)])),
    ],
)
def test_spans_over_names_and_units_change_no_value(header: Row, below: Row) -> None:
    table = read(header, below)
    assert values(table) == [("Kwota", {"2020": "5", "2021": "6"})]
    assert problems(table) == []


@pytest.mark.parametrize(
    ("header", "below", "problem"),
    [
        (row(["wskaźnik", ("2020", 2), ("2021", 2)]), row(["Kwota", "5", "1", "6", "2"]), "several_cells"),
        (row(["wskaźnik", ("2020", 2), "2021"]), row(["Kwota", "5", "1", "6"]), "several_cells"),
        (HEADER, row(["Kwota", ("6", 2)]), "one_cell_for_years"),
        (HEADER, row(["Kwota", "5"]), "cut_otherwise"),
        (HEADER, row(["Kwota", "zł", "5", "6"]), "cut_otherwise"),
        (HEADER, row(["5", "6"], before=1), "cut_otherwise"),
        (row(["wskaźnik", ("2020", 2), ("2021", 2)]), row(["Kwota", ("5", 3), "6"]), "one_cell_for_years"),
        (row(["wskaźnik", ("2020", 2), "2021"]), row([("Kwota", 2), "5", "6"]), "cut_otherwise"),
        (row([("wskaźnik", 2), "2020", "2021"]), row(["Kwota", ("5", 2), "6"]), "cut_otherwise"),
    ],
)
def test_a_row_that_does_not_tell_its_years_gives_no_value(header: Row, below: Row, problem: str) -> None:
    plain = row(
        [
            ("Inna", header.cells[0].span),
            *((str(place), cell.span) for place, cell in enumerate(header.cells[1:], 7)),
        ]
    )
    table = read(header, plain, below, plain)
    assert [label for label, _ in values(table)] == ["Inna", "Inna"]
    ((ordinal, _, found),) = problems(table)
    assert (ordinal, found) == (2, problem)
    assert [item.ordinal for item in table.rows] == [1, 3]


def test_one_cell_beside_several_rows_with_names_is_a_question() -> None:
    table = read(HEADER, row(["Kwota", "5", "6"]), row(["Liczba", "7", "^"]), row(["Inna", "8", "9"]))
    assert problems(table) == [(1, "Kwota", "over_rows")]
    assert values(table) == [("Liczba", {"2020": "7"}), ("Inna", {"2020": "8", "2021": "9"})]


def test_a_row_of_one_name_goes_on_below_it() -> None:
    table = read(HEADER, row(["Kwota", "5", "6"]), row(["^", "7", "8"]))
    assert values(table) == [("Kwota", {"2020": "5", "2021": "6"}), ("Kwota", {"2020": "7", "2021": "8"})]


def test_what_stands_beside_a_name_that_goes_on_is_no_name() -> None:
    header = row([("wskaźnik", 2), "2020", "2021"])
    table = read(header, row(["Kwota", "miasto", "5", "6"]), row(["^", "gmina", "7", "8"]))
    assert [label for label, _ in values(table)] == ["Kwota", "Kwota"]


def test_a_name_without_values_goes_on_below_it_too() -> None:
    below = row(["Osoby", ("", 2)]), row(["^", "7", "8"])
    assert values(read(HEADER, row(["Kwota", "5", "6"]), *below))[1][0] == "Osoby"


def test_a_header_below_with_other_years_heads_what_follows() -> None:
    swapped = row(["wskaźnik", "2021", "2020"])
    table = read(HEADER, row(["Kwota", "5", "6"]), swapped, row(["Osoby", "7", "8"]))
    assert values(table) == [("Kwota", {"2020": "5", "2021": "6"}), ("Osoby", {"2021": "7", "2020": "8"})]
    assert [item.ordinal for item in table.rows] == [1, 2]


def test_empty_cells_however_cut_are_empty_under_their_years() -> None:
    table = read(row(["wskaźnik", ("2020", 2), "2021"]), row(["Kwota", "", "", "6"]), row(["Inna", ("", 3)]))
    assert values(table) == [("Kwota", {"2020": "", "2021": "6"}), ("Inna", {"2020": "", "2021": ""})]


def test_a_second_header_that_names_parts_and_headings_are_no_rows() -> None:
    header = row(["wskaźnik", ("2020", 2), ("2021", 2)])
    parts = row(["", "ogółem", "w tym kobiety", "ogółem", "w tym kobiety"])
    table = read(header, parts, row([("Zdrowie", 5)]), row(["Kwota", "5", "1", "6", "2"]))
    assert table.left_out == (parts, row([("Zdrowie", 5)]))
    assert problems(table) == [(1, "Kwota", "several_cells")]
    (question,) = row_questions([table])
    assert question.years == (
        "",
        "2020, ogółem",
        "2020, w tym kobiety",
        "2021, ogółem",
        "2021, w tym kobiety",
    )
    assert question.proposals[0] == (("2020", 2), ("2021", 4))


def test_years_below_a_merged_header_stand_where_the_grid_puts_them() -> None:
    top = row(["Lp.", "wskaźnik", ("Wartość", 2), "uwagi"])
    table = read(top, row(["^", "^", "2020", "2021", "^"]), row(["1.", "Kwota", "5", "6", "7"]))
    assert values(table) == [("Kwota", {"2020": "5", "2021": "6"})]
