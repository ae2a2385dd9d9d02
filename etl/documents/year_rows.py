"""Reads the rows of a table of years on the grid of its header.

A cell belongs to a year where it takes exactly the grid columns of that year. A row of which that cannot be
said is never read by guess: it stays open, and a person says which cell belongs to which year.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from etl.documents.document import Cell, Row
from etl.documents.year_header import YearColumn, YearHeader
from etl.language.artefacts import clean
from etl.language.folding import fold
from etl.language.number_places import holds_number

Problem = Literal["several_cells", "one_cell_for_years", "cut_otherwise", "over_rows"]
WORD = re.compile(r"[^\W\d_]{2}")
# A row of units may have a name of its own; «tysięcy» in it is no number.
_UNIT_NAME = re.compile(r"\W*(?:jedn(?:ostk\w*|\.)?|j\. ?m\.)")
_SCALE = re.compile(r"\W*(?:w )?(?:tys|mln|mld|milion|miliard)[^\d]*$")


@dataclass(frozen=True)
class DataRow:
    """A data row: its 1-based ordinal, its printed name, the cell under each year column, and all of it."""

    ordinal: int
    label: str
    cells: tuple[tuple[YearColumn, Cell], ...]
    row: Row


@dataclass(frozen=True)
class OpenRow:
    """A row that does not tell which of its cells belongs to which year.

    `parts`: the rows below the header that name parts of its columns: «ogółem», «w tym kobiety».
    """

    ordinal: int
    label: str
    row: Row
    columns: tuple[YearColumn, ...]
    problem: Problem
    parts: tuple[Row, ...] = ()


@dataclass(frozen=True)
class TableRows:
    """The rows below a header: those read, those left open, and those that are no data rows.

    `parts`: the rows of these last that name parts or units of the columns.
    """

    read: tuple[DataRow, ...]
    unclear: tuple[OpenRow, ...]
    left_out: tuple[Row, ...]
    parts: tuple[Row, ...] = ()


def read_rows(rows: tuple[Row, ...], header: YearHeader) -> TableRows:
    """Read the rows below a header; `left_out` are headings, empty rows and second lines of the header."""
    read: list[DataRow] = []
    unclear: list[OpenRow] = []
    left_out: list[Row] = []
    parts: list[Row] = []
    label = ""
    for place, row in enumerate(rows):
        own = _own_label(row, header)
        if not read and not unclear and _is_second_header(row, own):
            parts.append(row)
            continue
        label = own or (label if overlapping(row, *header.label) else "")
        if _is_heading(row, header):
            left_out.append(row)
            continue
        problem = _problem(row, header) or _over_rows(row, rows[place + 1 : place + 2], header)
        if problem and not _says_more(row, header):
            left_out.append(row)
            continue
        ordinal = len(read) + len(unclear) + 1
        if problem is None:
            read.append(DataRow(ordinal, label, tuple(_under(row, header)), row))
        else:
            unclear.append(OpenRow(ordinal, label, row, header.columns, problem, tuple(parts)))
    return TableRows(tuple(read), tuple(unclear), (*parts, *left_out), tuple(parts))


def overlapping(row: Row, start: int, end: int) -> list[tuple[int, Cell]]:
    """Return (grid column, cell) of the cells that take any of the grid columns from `start` to `end`."""
    return [
        (place, cell)
        for place, cell in zip(row.starts, row.cells, strict=True)
        if place < end and place + cell.span > start
    ]


def _own_label(row: Row, header: YearHeader) -> str:
    """Return what stands in the columns of the names: the words, not the number of the row beside them.

    '' where the name goes on from above: what then stands beside it is a part of it or its unit.
    """
    first = header.columns[0].start
    cells = [cell for start, cell in overlapping(row, *header.label) if start < first]
    if cells and not cells[0].lines:
        return ""
    names = [clean(cell.text) for cell in cells]
    return next((name for name in names if WORD.search(name)), next(filter(None, names), ""))


def _is_heading(row: Row, header: YearHeader) -> bool:
    """Say whether a row says nothing beside its name, or is one cell only."""
    if row.is_empty:
        return True
    said = [start for start, cell in zip(row.starts, row.cells, strict=True) if not cell.is_empty]
    if len(said) == 1 and said[0] <= header.label[0]:
        wide = next(cell for cell in row.cells if not cell.is_empty)
        return len(row.cells) == 1 or said[0] + wide.span > header.columns[0].start
    return len(row.cells) > 1 and said[-1] < header.label[0]


def _says_more(row: Row, header: YearHeader) -> bool:
    """Say whether anything stands to the right of the row's name."""
    said = [start for start, cell in zip(row.starts, row.cells, strict=True) if not cell.is_empty]
    return said[-1] >= header.label[1]


def _is_second_header(row: Row, label: str) -> bool:
    """Say whether a row below the header only names parts or units of its columns: «ogółem», «w tys.»."""
    if label and not _UNIT_NAME.match(fold(label)):
        return False
    return not any(holds_number(cell.text) and not _SCALE.match(fold(cell.text)) for cell in row.cells)


def _problem(row: Row, header: YearHeader) -> Problem | None:
    if row.end != header.end or not overlapping(row, *header.label):
        return "cut_otherwise"
    for column in header.columns:
        cells = overlapping(row, column.start, column.end)
        if not cells:
            return "cut_otherwise"
        if _takes(cells, column) or _is_blank(cells, header):
            continue
        wide = [start for start, cell in cells if _years(start, cell, header.columns) > 1]
        inside = all(column.start <= start and start + cell.span <= column.end for start, cell in cells)
        return "one_cell_for_years" if wide else "several_cells" if inside else "cut_otherwise"
    return None


def _takes(cells: list[tuple[int, Cell]], column: YearColumn) -> bool:
    """Say whether one cell takes exactly the grid columns of a year."""
    return len(cells) == 1 and (cells[0][0], cells[0][0] + cells[0][1].span) == (column.start, column.end)


def _is_blank(cells: list[tuple[int, Cell]], header: YearHeader) -> bool:
    """Say whether nothing is printed under a year, in whatever cells."""
    return all(cell.is_empty and start >= header.label[1] for start, cell in cells)


def _years(start: int, cell: Cell, columns: Iterable[YearColumn]) -> int:
    return sum(start < column.end and start + cell.span > column.start for column in columns)


def _over_rows(row: Row, below: tuple[Row, ...], header: YearHeader) -> Problem | None:
    """Tell a value that stands in one cell for several rows, the next of which says something of its own."""
    if not below or all(cell.is_empty for cell in below[0].cells):
        return None
    merged = (
        not cell.lines and any(not above.is_empty for _, above in overlapping(row, start, start + cell.span))
        for column in header.columns
        for start, cell in overlapping(below[0], column.start, column.end)
    )
    return "over_rows" if any(merged) else None


def _under(row: Row, header: YearHeader) -> Iterable[tuple[YearColumn, Cell]]:
    """Yield the cell of each year; a cell that only continues the one above has no lines and is none."""
    for column in header.columns:
        cell = overlapping(row, column.start, column.end)[0][1]
        if cell.lines:
            yield column, cell
