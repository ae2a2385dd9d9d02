"""Finds the header of a table of years: which columns of its grid hold the values of which year."""

import re
from dataclasses import dataclass

from etl.documents.document import Row, Table
from etl.documents.header_words import NAMES, YEAR
from etl.language.folding import fold, fold_blanks

_SPAN = re.compile(
    r"(?<!\d)(?P<first>(?:19|20)\d{2})(?:\s*[/–-]\s*(?=\d{4})|/)(?P<last>(?:19|20)?\d{2})(?!\d)"
)
_TITLE_ROWS = 4  # a title, a caption and a row of units may stand above the header


@dataclass(frozen=True)
class YearColumn:
    """A value column: the grid columns from `start` to before `end`, its id, its year, its header as printed.

    `column_id` is what figure ids call it: the year, or `2021-2` for a second column of that year.
    """

    start: int
    end: int
    column_id: str
    year: int
    header: str


@dataclass(frozen=True)
class YearHeader:
    """The header of a table of years.

    `rows`: how many rows of the table it takes, with what stands above it; `label`: the grid columns of the
    names; `end`: the grid column behind its last cell.
    """

    rows: int
    label: tuple[int, int]
    columns: tuple[YearColumn, ...]
    end: int


def find_header(table: Table) -> YearHeader | None:
    """Return the header of a table of years, None for a table of other things."""
    for index, row in enumerate(table.rows[:_TITLE_ROWS]):
        place = _label_place(row)
        if place is None:
            continue
        label = row.starts[place], row.starts[place] + row.cells[place].span
        columns = _columns(row, label[0], 0)
        if columns:
            return YearHeader(index + 1, label, columns, row.end)
        if index + 1 < len(table.rows):
            below = _second_header(table, index, label)
            if below:
                return below
    return None


def parted(table: Table) -> list[Table]:
    """Return a table cut before each header below its first one that has other columns of years."""
    header = find_header(table)
    starts = [0]
    for place in range(header.rows if header else len(table.rows), len(table.rows)):
        below = _header_alone(table.rows[place])
        if below and header and below.columns != header.columns:
            starts.append(place)
            header = below
    ends = [*starts[1:], len(table.rows)]
    lead = (table.lead, *[() for _ in ends[1:]])
    bounds = zip(starts, ends, lead, strict=True)
    return [Table(table.rows[start:end], above) for start, end, above in bounds]


def _header_alone(row: Row) -> YearHeader | None:
    """Return the header that a row is by itself: it names the rows, and its years are all its numbers."""
    texts = [fold(cell.text) for cell in row.cells]
    if not any(NAMES.search(text) for text in texts):
        return None
    numbers = [re.findall(r"\d+", text) for text in texts]
    if any(found and (len(found) > 1 or not YEAR.fullmatch(found[0])) for found in numbers):
        return None
    header = find_header(Table((row,)))
    return header if header and sum(map(bool, numbers)) == len(header.columns) > 1 else None


def _label_place(row: Row) -> int | None:
    """Return which cell of a row heads the names, None where none does."""
    texts = [fold(cell.text) for cell in row.cells]
    for place, text in enumerate(texts):
        if NAMES.search(text) and not one_year(text):
            return place
    return 0 if sum(one_year(text) is not None for text in texts[1:]) > 1 else None


def _second_header(table: Table, index: int, label: tuple[int, int]) -> YearHeader | None:
    """Read the years from the row below a merged header.

    Where nobody knows the grid, that row is aligned with the data rows from the right.
    """
    below = table.rows[index + 1]
    if not all(one_year(fold(cell.text)) or cell.is_empty for cell in below.cells[-2:]):
        return None
    shift = 0
    if not any(row.has_grid for row in table.rows):
        widths = sorted(len(row.cells) for row in table.rows[index + 2 :]) or [len(below.cells)]
        shift = max(0, widths[len(widths) // 2] - len(below.cells))
    merged = fold_blanks(table.rows[index].cells[-1].text)
    columns = _columns(below, label[0], shift, merged)
    return YearHeader(index + 2, label, columns, below.end + shift) if columns else None


def _columns(row: Row, label: int, shift: int, merged: str = "") -> tuple[YearColumn, ...]:
    columns: list[YearColumn] = []
    for start, cell in zip(row.starts, row.cells, strict=True):
        year = one_year(fold(cell.text))
        if year is None or start + shift <= label:
            continue
        twins = sum(column.year == year for column in columns)
        column_id = f"{year}-{twins + 1}" if twins else str(year)
        header = fold_blanks(f"{merged} {cell.text}")
        columns.append(YearColumn(start + shift, start + shift + cell.span, column_id, year, header))
    return tuple(columns)


def one_year(header: str) -> int | None:
    """Return the year that a folded header names, the end of a span of two; None for no year or several.

    A span of more years («2017–2021») is that of a sum or a mean, and no year.
    """
    span = _SPAN.search(header)
    if span:
        first, last = int(span["first"]), int(span["first"][: 4 - len(span["last"])] + span["last"])
        return last if last - first <= 1 else None
    years = set(YEAR.findall(header))
    return int(years.pop()) if len(years) == 1 else None
