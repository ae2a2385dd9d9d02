"""Finds the tables whose columns are years, by shape and headings; says what each column and row is.

An area table has a title cell or heading «OBSZAR II ...», a header row with «wskaźnik(i)» and value
columns whose header names a year. Other tables of years («Lata | 2010 | 2011») are found likewise.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from etl.documents.document import Cell, Row, SourceDocument, Table
from etl.language.artefacts import clean
from etl.language.folding import fold, fold_blanks

_AREA = re.compile(r"^(?:obszar\w*)\s+(?P<roman>[ivx]+|\d)\b")
_INDICATORS = re.compile(r"wskaznik|miernik")
_CONTINUED = "ciag dalszy"
_ROMAN = {"1": "I", "2": "II", "3": "III", "4": "IV"}
_AREA_HEADING = re.compile(
    r"^(?:obszar\s+)?(?P<roman>i|ii|iii|iv|v|vi|vii|viii|ix|x|[1-4])(?:[.:\s]|\s-)\s*\w"
)
_LONGEST_HEADING = 120
_CAPTION = re.compile(r"^tabela\s+(?P<number>\d+)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_SPAN = re.compile(
    r"(?<!\d)(?P<first>(?:19|20)\d{2})(?:\s*[/–-]\s*(?=\d{4})|/)(?P<last>(?:19|20)?\d{2})(?!\d)"
)
_LABEL_HEADER = re.compile(r"wskaznik|miernik|^rok$|^lata$|^nazwa|wyszczegolnienie")


@dataclass(frozen=True)
class YearColumn:
    """A value column: where it stands, its id in figure ids, its year and its header as printed."""

    index: int
    column_id: str
    year: int
    header: str


@dataclass(frozen=True)
class DataRow:
    """A data row: its 1-based ordinal, its printed name and the cell under each year column."""

    ordinal: int
    label: str
    cells: tuple[tuple[YearColumn, Cell], ...]


@dataclass(frozen=True)
class YearTable:
    """A table of years: its id in figure ids, the section it belongs to, and its data rows."""

    key: str
    section: str
    first_line: int
    rows: tuple[DataRow, ...]
    odd_rows: tuple[str, ...] = ()


def find_year_tables(document: SourceDocument, names: Iterable[tuple[str, str]] = ()) -> list[YearTable]:
    """Return the tables of years in document order.

    `names` gives keys to tables without a number: (key, words of the caption).
    """
    named = [(key, fold(words)) for key, words in names]
    above = _headings(document)
    tables = [found for table in document.tables if (found := _year_table(table, named, above))]
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
    header = _header(table)
    if not header:
        return None
    first_data, label_index, columns = header
    key, section = _identity(table, first_data, names, above)
    rows: list[DataRow] = []
    odd: list[str] = []
    for row in table.rows[first_data:]:
        if _says_nothing(row, label_index) or (
            len(row.cells) < len(columns) + label_index + 1 and not _is_short_row(row, columns)
        ):
            continue
        if len(row.cells) <= columns[-1].index:
            odd.append(f"line {row.first_line}: {len(row.cells)} cells, the header has more")
            continue
        label = _row_label(row, label_index) or (rows[-1].label if rows else "")
        cells = tuple((column, cell) for column in columns if (cell := row.cells[column.index]).lines)
        rows.append(DataRow(len(rows) + 1, label, cells))
    return YearTable(key, section, table.first_line, tuple(rows), tuple(odd)) if rows else None


def _says_nothing(row: Row, label_index: int) -> bool:
    return row.is_empty or (len(row.cells) > 1 and all(cell.is_empty for cell in row.cells[label_index:]))


def _is_short_row(row: Row, columns: tuple[YearColumn, ...]) -> bool:
    """Say whether a row with too few cells still holds values, rather than being a merged heading."""
    return len(row.cells) > 1 and len(row.cells) > columns[0].index


def _row_label(row: Row, label_index: int) -> str:
    return clean(row.cells[label_index].text)


def _header(table: Table) -> tuple[int, int, tuple[YearColumn, ...]] | None:
    """Return (index of the first data row, index of the label column, the year columns)."""
    for index, row in enumerate(table.rows[:4]):
        texts = [fold(cell.text) for cell in row.cells]
        labels = [
            place for place, text in enumerate(texts) if _LABEL_HEADER.search(text) and not _one_year(text)
        ]
        if not labels and texts and sum(_one_year(text) is not None for text in texts[1:]) > 1:
            labels = [0]
        if not labels:
            continue
        columns = _columns(row.cells, labels[0], 0)
        if columns:
            return index + 1, labels[0], columns
        if index + 1 < len(table.rows):
            columns = _second_header(table, index, labels[0])
            if columns:
                return index + 2, labels[0], columns
    return None


def _second_header(table: Table, index: int, label_index: int) -> tuple[YearColumn, ...]:
    """Read the years from the row below a merged header, aligned with the data rows from the right."""
    below = table.rows[index + 1]
    if not all(_one_year(fold(cell.text)) or cell.is_empty for cell in below.cells[-2:]):
        return ()
    widths = sorted(len(row.cells) for row in table.rows[index + 2 :]) or [len(below.cells)]
    width = widths[len(widths) // 2]
    merged = fold_blanks(table.rows[index].cells[-1].text)
    return _columns(below.cells, label_index, max(0, width - len(below.cells)), merged)


def _columns(
    cells: tuple[Cell, ...], label_index: int, shift: int, merged: str = ""
) -> tuple[YearColumn, ...]:
    columns: list[YearColumn] = []
    for place, cell in enumerate(cells):
        year = _one_year(fold(cell.text))
        if year is None or place + shift <= label_index:
            continue
        twins = sum(column.year == year for column in columns)
        column_id = f"{year}-{twins + 1}" if twins else str(year)
        columns.append(YearColumn(place + shift, column_id, year, fold_blanks(f"{merged} {cell.text}")))
    return tuple(columns)


def _one_year(header: str) -> int | None:
    """Return the year a header names, the end of a span of two; None for no year or several."""
    span = _SPAN.search(header)
    if span:
        return int(span["first"][: 4 - len(span["last"])] + span["last"])
    years = set(_YEAR.findall(header))
    return int(years.pop()) if len(years) == 1 else None


def _identity(
    table: Table, first_data: int, names: list[tuple[str, str]], above: list[tuple[int, str]]
) -> tuple[str, str]:
    """Return the table's key and section, from its title cells, its caption or the heading above."""
    titles = [cell.text for row in table.rows[:first_data] for cell in row.cells]
    lead = [clean(line.text) for line in reversed(table.lead)]
    has_indicators = any(_INDICATORS.search(fold(title)) for title in titles)
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
            more = (replace(row, ordinal=row.ordinal + len(before.rows)) for row in table.rows)
            odd = (*before.odd_rows, *table.odd_rows)
            joined[-1] = replace(before, rows=(*before.rows, *more), odd_rows=odd)
        elif table.key == _CONTINUED:
            name = f"Tabela w wierszu {table.first_line}"
            joined.append(replace(table, key=f"tabela-w-wierszu-{table.first_line}", section=name))
        else:
            joined.append(table)
    return joined


def _unique_keys(tables: list[YearTable]) -> Iterator[YearTable]:
    seen: set[str] = set()
    for table in tables:
        key = table.key if table.key not in seen else f"{table.key}-w-wierszu-{table.first_line}"
        seen.add(key)
        yield replace(table, key=key)
