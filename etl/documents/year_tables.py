"""Finds the tables whose columns are years, by shape and headings; says what each column and row is.

An area table has a title cell or heading «OBSZAR II ...», a header row with «wskaźnik(i)» and value
columns whose header names a year. Other tables of years («Lata | 2010 | 2011») are found likewise.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from etl.documents.document import Row, SourceDocument, Table
from etl.documents.header_words import INDICATORS
from etl.documents.words_over_columns import with_words_over
from etl.documents.year_header import YearColumn, find_header, parted
from etl.documents.year_rows import DataRow, OpenRow, read_rows
from etl.language.artefacts import clean
from etl.language.folding import fold

_AREA = re.compile(r"^(?:obszar\w*)\s+(?P<roman>[ivx]+|\d)\b")
_CONTINUED = "ciag dalszy"
_ROMAN = {"1": "I", "2": "II", "3": "III", "4": "IV"}
_AREA_HEADING = re.compile(
    r"^(?:obszar\s+)?(?P<roman>i|ii|iii|iv|v|vi|vii|viii|ix|x|[1-4])(?:[.:\s]|\s-)\s*\w"
)
_LONGEST_HEADING = 120
_CAPTION = re.compile(r"^tabela\s+(?P<number>\d+)")


@dataclass(frozen=True)
class YearTable:
    """A table of years: its id in figure ids, the section it belongs to, and its rows.

    `open_rows`: those that do not tell which cell belongs to which year; `left_out`: headings and the like;
    `header`: the rows above the first data row.
    """

    key: str
    section: str
    first_line: int
    rows: tuple[DataRow, ...]
    open_rows: tuple[OpenRow, ...] = ()
    left_out: tuple[Row, ...] = ()
    header: tuple[Row, ...] = ()

    @property
    def columns(self) -> set[YearColumn]:
        """Its columns in which any row has a cell, or is asked about."""
        read = {column for row in self.rows for column, _ in row.cells}
        return read | {column for row in self.open_rows for column in row.columns}

    @property
    def labels(self) -> list[str]:
        """The names of its rows in printed order, of those that are read and those that are asked about."""
        rows = [(row.ordinal, row.label) for row in self.rows]
        rows += [(row.ordinal, row.label) for row in self.open_rows]
        return [label for _, label in sorted(rows)]


def find_year_tables(document: SourceDocument, names: Iterable[tuple[str, str]] = ()) -> list[YearTable]:
    """Return the tables of years in document order.

    `names` gives keys to tables without a number: (key, words of the caption).
    """
    named = [(key, fold(words)) for key, words in names]
    above = _headings(document)
    parts = [part for table in document.tables for part in parted(table)]
    tables = [found for part in parts if (found := _year_table(part, named, above))]
    return list(_unique_keys(_joined(tables)))


def area_of(key: str) -> str | None:
    """Return the Roman numeral of an area table's key, None for other tables."""
    return key.removeprefix("obszar-") if key.startswith("obszar-") else None


def _headings(document: SourceDocument) -> list[tuple[int, str]]:
    """Return (line number, Roman numeral) of the area headings between the tables, last first."""
    texts = [(line.number, clean(line.text)) for line in document.lines if line.text[:1] != "\t"]
    found = [(number, heading["roman"]) for number, text in texts if (heading := _area_heading(text))]
    return found[::-1]


def _area_heading(text: str) -> re.Match[str] | None:
    """Return how a line names an area: in capitals, or short, beginning with «Obszar» and no sentence."""
    if not text or len(text) > _LONGEST_HEADING:
        return None
    folded = fold(text)
    is_short = folded.startswith("obszar ") and not text.rstrip().endswith((".", ",", ";"))
    return _AREA_HEADING.match(folded) if is_short or text.upper() == text else None


def _year_table(table: Table, names: list[tuple[str, str]], above: list[tuple[int, str]]) -> YearTable | None:
    header = find_header(table)
    if not header:
        return None
    key, section = _identity(table, header.rows, names, above)
    head = table.rows[: header.rows]
    rows = with_words_over(read_rows(table.rows[header.rows :], header), header, head, table.lead)
    if not rows.read and not rows.unclear:
        return None
    return YearTable(key, section, table.first_line, rows.read, rows.unclear, rows.left_out, head)


def _identity(
    table: Table, first_data: int, names: list[tuple[str, str]], above: list[tuple[int, str]]
) -> tuple[str, str]:
    """Return the table's key and section, from its title cells, its caption or the heading above."""
    titles = [cell.text for row in table.rows[:first_data] for cell in row.cells]
    lead = [clean(line.text) for line in reversed(table.lead)]
    has_indicators = any(INDICATORS.search(fold(title)) for title in titles)
    for title in [*titles, *lead[:1]]:
        area = _AREA.match(fold(title))
        if area:
            return _area(area["roman"])
    caption = lead[0] if lead else ""
    for key, words in names:
        if words in fold(caption):
            return key, _last_sentence(caption)
    number = _CAPTION.match(fold(caption))
    if number:
        return f"tabela-{number['number']}", f"Tabela {number['number']}"
    if has_indicators:
        for line, roman in above:
            if line < table.first_line:
                return _area(roman)
        return _CONTINUED, ""
    return f"tabela-w-wierszu-{table.first_line}", _last_sentence(caption)


def _area(roman: str) -> tuple[str, str]:
    numeral = _ROMAN.get(roman, roman.upper())
    return f"obszar-{numeral}", f"Obszar {numeral}"


def _last_sentence(text: str) -> str:
    sentence = re.split(r"(?<=[.!?])\s+(?=[A-ZĄĆĘŁŃÓŚŹŻ])", text.strip())[-1]
    return sentence.rstrip(" :.")[:80].strip()


def _joined(tables: list[YearTable]) -> list[YearTable]:
    """Put an area's table together again where it is printed in pieces; rows are counted through."""
    joined: list[YearTable] = []
    for table in tables:
        before = joined[-1] if joined and area_of(joined[-1].key) else None
        if before and table.key in (_CONTINUED, before.key):
            joined[-1] = _continued(before, table)
        elif table.key == _CONTINUED:
            name = f"Tabela w wierszu {table.first_line}"
            joined.append(replace(table, key=f"tabela-w-wierszu-{table.first_line}", section=name))
        else:
            joined.append(table)
    return joined


def _continued(before: YearTable, table: YearTable) -> YearTable:
    """Return a table with the rows of its next piece, counted through."""
    count = len(before.rows) + len(before.open_rows)
    return replace(
        before,
        rows=(*before.rows, *(replace(row, ordinal=row.ordinal + count) for row in table.rows)),
        open_rows=(
            *before.open_rows,
            *(replace(row, ordinal=row.ordinal + count) for row in table.open_rows),
        ),
        left_out=(*before.left_out, *table.left_out),
        header=(*before.header, *table.header),
    )


def _unique_keys(tables: list[YearTable]) -> Iterator[YearTable]:
    seen: set[str] = set()
    for table in tables:
        key = table.key if table.key not in seen else f"{table.key}-w-wierszu-{table.first_line}"
        seen.add(key)
        yield replace(table, key=key)
