"""Tables that lines draw in a PDF: header and rows lie on one grid, over the ends of pages too."""

from pathlib import Path
from typing import Any

import pytest
import typst

from etl.documents.document import SourceDocument
from etl.documents.pdf.pdf import read_pdf
from etl.documents.year_tables import find_year_tables

_PAGE = """
#set page(width: 16cm, height: {height}cm, margin: {margin})
#set text(size: 9pt, lang: "pl", hyphenate: false)
OBSZAR II INFRASTRUKTURA SPOŁECZNA
#table(columns: {columns}, stroke: {stroke}, {cells})
"""


def read(folder: Path, columns: str, cells: str, **layout: Any) -> SourceDocument:
    """Print a table with typst and return what is read."""
    layout = {"height": 20, "margin": "1cm", "stroke": "0.5pt", **layout}
    source: Any = _PAGE.format(columns=columns, cells=cells, **layout).encode()
    typst.compile(source, output=str(folder / "report.pdf"))
    return read_pdf(folder / "report.pdf")


def grid(document: SourceDocument) -> list[tuple[int, list[tuple[int, str]]]]:
    """Return of each row the free columns before it and the (columns, text) of its cells."""
    (table,) = document.tables
    return [(row.before, [(cell.span, cell.text) for cell in row.cells]) for row in table.rows]


def values(document: SourceDocument) -> list[list[tuple[int, str]]]:
    """Return (year, text) of each data row of the only table."""
    (table,) = find_year_tables(document)
    return [[(column.year, cell.text) for column, cell in row.cells] for row in table.rows]


NAME_AND_UNIT = """
table.cell(colspan: 2)[wskaźniki], [2020], [2021],
[Liczba rodzin zastępczych], [rodziny], [11], [13],
[Liczba programów], [programy], [8], [9],
"""


def test_a_header_over_name_and_unit_moves_no_year(tmp_path: Path) -> None:
    document = read(tmp_path, "(5cm, 2cm, 3cm, 3cm)", NAME_AND_UNIT)
    assert values(document) == [[(2020, "11"), (2021, "13")], [(2020, "8"), (2021, "9")]]
    assert grid(document)[0] == (0, [(2, "wskaźniki"), (1, "2020"), (1, "2021")])


def test_a_cell_that_reaches_beyond_the_header_is_not_its_last_year(tmp_path: Path) -> None:
    cells = """
    [wskaźniki], [2020], [2021], table.cell(stroke: none)[],
    [Liczba osób], [47], table.cell(colspan: 2)[39],
    """
    document = read(tmp_path, "4", cells)
    assert values(document) == []


def test_a_year_over_two_columns_takes_both(tmp_path: Path) -> None:
    cells = """
    [wskaźniki], table.cell(colspan: 2)[2020], table.cell(colspan: 2)[2021],
    [Liczba osób], [47], [20], [39], [18],
    """
    spans = [[span for span, _ in row] for _, row in grid(read(tmp_path, "5", cells))]
    assert spans == [[1, 2, 2], [1, 1, 1, 1, 1]]


def test_a_cell_for_both_years_takes_both_columns(tmp_path: Path) -> None:
    cells = (
        "[wskaźniki], [2020], [2021], [Liczba osób], table.cell(colspan: 2)[47], [Liczba rodzin], [1], [2],"
    )
    assert grid(read(tmp_path, "3", cells))[1] == (0, [(1, "Liczba osób"), (2, "47")])


def test_a_cell_over_two_rows_goes_on_once_in_the_second(tmp_path: Path) -> None:
    cells = """
    table.cell(rowspan: 2, colspan: 2)[wskaźniki], table.cell(colspan: 2)[wartość],
    [2020], [2021],
    [Liczba osób], [osoby], [47], [39],
    """
    document = read(tmp_path, "4", cells)
    assert grid(document)[1] == (0, [(2, ""), (1, "2020"), (1, "2021")])
    assert not document.tables[0].rows[1].cells[0].lines
    assert values(document) == [[(2020, "47"), (2021, "39")]]


WIDE_ONLY = """
[wskaźniki], table.cell(colspan: 2)[2020], table.cell(colspan: 2)[2021],
[Liczba osób], [47], [20], [39], [18],
[Liczba rodzin], [11], [5], [13], [6],
[Liczba klubów], table.cell(colspan: 2)[2], table.cell(colspan: 2)[3],
[Liczba kart], table.cell(colspan: 2)[4], table.cell(colspan: 2)[5],
"""


@pytest.mark.parametrize("margin", ["1cm", "(inside: 1.5cm, outside: 0.5cm, y: 1cm)"])
def test_rows_on_the_next_page_lie_on_the_grid_of_the_first(margin: str, tmp_path: Path) -> None:
    document = read(tmp_path, "(4cm, 2cm, 2cm, 2cm, 2cm)", WIDE_ONLY, height=4.2, margin=margin)
    assert [[span for span, _ in row] for _, row in grid(document)] == [
        [1, 2, 2],
        [1, 1, 1, 1, 1],
        [1, 1, 1, 1, 1],
        [1, 2, 2],
        [1, 2, 2],
    ]


def test_a_table_without_lines_has_one_column_a_cell(tmp_path: Path) -> None:
    cells = "[wskaźniki], [2020], [2021], [Liczba osób], [47], [39], [Liczba rodzin], [1], [2],"
    document = read(tmp_path, "(5cm, 4cm, 4cm)", cells, stroke="none")
    assert all((before, {span for span, _ in row}) == (0, {1}) for before, row in grid(document))
