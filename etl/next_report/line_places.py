"""Says of each line of a document which table, row and column it stands in, to tell what is unread there."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from etl.documents.document import Row, SourceDocument, Table
from etl.documents.year_rows import DataRow
from etl.documents.year_tables import YearTable
from etl.figures.sentences import is_too_long
from etl.language.artefacts import clean
from etl.raw.unread import Kind

VALUE_CELL: Kind = "number_not_read"


@dataclass(frozen=True)
class LinePlace:
    """The place of a line in words, and what a number there is that gave no value; None: it is read."""

    kind: Kind | None
    words: str


def line_places(
    document: SourceDocument, tables: Iterable[YearTable], headers: set[str]
) -> dict[int, LinePlace]:
    """Return the place of every line that stands in a table, by its number.

    `headers`: those of the columns that gave figures; their years are read.
    """
    found: dict[int, LinePlace] = {}
    for table in document.tables:
        found |= dict(_plain(table))
    for years in tables:
        found |= dict(_of_years(years, headers))
    return found


def _plain(table: Table) -> Iterator[tuple[int, LinePlace]]:
    for ordinal, row in enumerate(table.rows, 1):
        place = LinePlace("table_left_out", f"tabela w wierszu {table.first_line}, jej wiersz {ordinal}")
        yield from _all(row, place)


def _of_years(table: YearTable, headers: set[str]) -> Iterator[tuple[int, LinePlace]]:
    for row in table.header:
        for cell in row.cells:
            is_read = cell.text and any(f" {cell.text} " in f" {header} " for header in headers)
            place = LinePlace(None if is_read else "number_in_name", f"{table.section}, nagłówek tabeli")
            yield from ((line.number, place) for line in cell.lines)
    for row in table.left_out:
        yield from _all(row, LinePlace("row_left_out", f"{table.section}, wiersz bez wartości"))
    for unclear in table.open_rows:
        yield from _all(unclear.row, LinePlace("row_unclear", f"{table.section}, wiersz {unclear.ordinal}"))
    for data in table.rows:
        yield from _of_row(data, f"{table.section}, wiersz {data.ordinal}")


def _of_row(data: DataRow, place: str) -> Iterator[tuple[int, LinePlace]]:
    columns = {id(cell): column.column_id for column, cell in data.cells}
    for cell in data.row.cells:
        kind: Kind = "number_in_name" if clean(cell.text) == data.label else VALUE_CELL
        column = columns.get(id(cell))
        if column and is_too_long(cell):
            kind, column = "cell_too_long", None
        told = LinePlace(VALUE_CELL, f"{place}, kolumna {column}") if column else LinePlace(kind, place)
        yield from ((line.number, told) for line in cell.lines)


def _all(row: Row, place: LinePlace) -> Iterator[tuple[int, LinePlace]]:
    yield from ((line.number, place) for cell in row.cells for line in cell.lines)
