"""What else stands over the numbers of a table of years than the year: «w tys. zł», «plan», «kobiety».

It belongs to the header of each column it stands over, wherever it is printed: in a row below the year, in
the row of a title, in the line above the table, or in a column of units beside the name of a row.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from etl.documents.document import Line, Row
from etl.documents.year_header import YearColumn, YearHeader
from etl.documents.year_rows import DataRow, OpenRow, TableRows, overlapping
from etl.language.folding import fold, fold_blanks
from etl.language.quantity import says_scale, says_share

_LINES_ABOVE = 2  # a caption and a line of units
_LONGEST = 80
# In a title or a caption a scale, or what is aimed at, is said of all numbers; «12 tys. osób» is one number.
_OF_ALL = re.compile(
    r"\bw (?:tys|mln|mld|tysiacach|milionach|miliardach)\b|^\W*(?:tys|mln|mld)\b"
    r"|^[^.;]{0,40}\b(?:docelow|planowan|zakladan|prognozowan)\w*\b[^.;]*$"
)


def with_words_over(
    rows: TableRows, header: YearHeader, head: Iterable[Row], lead: Iterable[Line]
) -> TableRows:
    """Return the rows with all that stands over their columns in the headers of these.

    `head`: the rows of the header and above it; `lead`: the lines above the table.
    """
    said = _of_all((*head, *rows.left_out), list(lead)[-_LINES_ABOVE:])
    own = " ".join(column.header for column in header.columns)  # what one of them says is not said of all
    of_all = list(dict.fromkeys(text for text in said if text not in own))
    wider = {column: _column(column, rows.parts, of_all) for column in header.columns}
    return replace(
        rows,
        read=tuple(_row(row, wider) for row in rows.read),
        unclear=tuple(_open(row, wider) for row in rows.unclear),
    )


def _of_all(rows: Iterable[Row], lead: Iterable[Line]) -> Iterator[str]:
    """Yield what titles, headings and captions say of the scale of all numbers."""
    texts = [cell.text for row in rows for cell in row.cells] + [line.text for line in lead]
    for text in texts:
        found = _OF_ALL.search(fold(text))
        if found:
            yield fold_blanks(text)[-_LONGEST:]


def _column(column: YearColumn, parts: tuple[Row, ...], of_all: list[str]) -> YearColumn:
    own = [
        cell.text
        for part in parts
        for _, cell in overlapping(part, column.start, column.end)
        if not cell.is_empty and cell.text not in column.header
    ]
    more = [text for text in of_all if text not in own and text not in column.header]
    return replace(column, header=fold_blanks(" ".join([column.header, *own, *more])))


def _row(row: DataRow, wider: dict[YearColumn, YearColumn]) -> DataRow:
    """Return a row whose columns say all that is over them, and the unit that stands beside its name."""
    beside = [text for text in _beside(row) if says_scale(text) or says_share(text)]
    cells = []
    for column, cell in row.cells:
        told = wider[column]
        more = [text for text in beside if text not in told.header]
        cells.append((replace(told, header=fold_blanks(" ".join([told.header, *more]))), cell))
    return replace(row, cells=tuple(cells))


def _beside(row: DataRow) -> Iterator[str]:
    """Yield the cells of a row that stand neither under a year nor where its name is taken from."""
    values = {id(cell) for _, cell in row.cells}
    for cell in row.row.cells:
        if id(cell) not in values and cell.text and len(cell.text) <= _LONGEST:
            yield cell.text


def _open(row: OpenRow, wider: dict[YearColumn, YearColumn]) -> OpenRow:
    return replace(row, columns=tuple(wider[column] for column in row.columns))
