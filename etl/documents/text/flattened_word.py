"""Rebuilds the tables of a Word document that was flattened to text.

A cell starts with newline + TAB and may run over many lines; a row ends with an empty line, but a
cell may end with an empty line too. So rows are put together by the number of columns that explains
the table best.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from etl.documents.document import Cell, Line, Row, SourceDocument, Table
from etl.documents.header_words import FIRST_CELL
from etl.language.artefacts import clean
from etl.language.folding import fold

_CAPTION = re.compile(r"^\W*(?:tabela|wykres|schemat|zalacznik|rysunek)\b")
_TITLE_CELL = re.compile(r"^obszar\s+[ivx]+\b")
_MAX_GAP = 40
_MAX_COLUMNS = 15


@dataclass(frozen=True)
class _Chunk:
    """Cells with no empty line before any but the first."""

    cells: tuple[Cell, ...]


def read_flattened(lines: tuple[Line, ...]) -> SourceDocument:
    """Return the lines with their tables; text without tables gives none."""
    tables: list[Table] = []
    position = 0
    lead: list[Line] = []
    while position < len(lines):
        if not lines[position].text.startswith("\t"):
            lead.append(lines[position])
            position += 1
            continue
        end = _table_end(lines, position)
        rows = _rows(list(_chunks(lines[position:end])))
        tables.append(Table(tuple(rows), tuple(line for line in lead if not line.is_blank)))
        lead, position = [], end
    return SourceDocument(lines, tuple(tables))


def _table_end(lines: tuple[Line, ...], start: int) -> int:
    """Return the index of the first line after the table that starts at `start`."""
    position = start
    while position < len(lines):
        gap = position
        while gap < len(lines) and lines[gap].is_blank and not lines[gap].text.startswith("\t"):
            gap += 1
        if gap >= len(lines):
            return position
        blanks = gap - position
        if blanks and lines[gap].text.startswith("\t"):
            if blanks >= 2 and _opens_table(lines, gap):
                return position
        elif blanks and _leaves_table(lines, gap, blanks):
            return position
        position = gap + 1
    return position


def _leaves_table(lines: tuple[Line, ...], first: int, blanks: int) -> bool:
    """Say whether the text after `blanks` empty lines stands outside the table."""
    if _is_heading(lines[first]):
        return True
    if blanks < 2:
        return False
    for position in range(first, len(lines)):
        if lines[position].text.startswith("\t"):
            return position - first > _MAX_GAP or _opens_table(lines, position)
        if _is_heading(lines[position]):
            return True
    return True


def _is_heading(line: Line) -> bool:
    letters = [char for char in line.text if char.isalpha()]
    capitals = sum(char.isupper() for char in letters)
    shouted = len(letters) >= 6 and len(line.text) < 120 and capitals >= 0.7 * len(letters)
    return shouted or bool(_CAPTION.match(fold(clean(line.text))))


def _opens_table(lines: tuple[Line, ...], position: int) -> bool:
    first = fold(clean(lines[position].text))
    return bool(_TITLE_CELL.match(first) or FIRST_CELL.match(first))


def _chunks(lines: tuple[Line, ...]) -> Iterator[_Chunk]:
    cells: list[Cell] = []
    current: list[Line] = []
    for index, line in enumerate(lines):
        if not line.text.startswith("\t"):
            current.append(line)
            continue
        if current:
            cells.append(_cell(current))
        if index and lines[index - 1].text == "":
            yield _Chunk(tuple(cells))
            cells = []
        current = [Line(line.number, line.text[1:])]
    cells.append(_cell(current))
    yield _Chunk(tuple(cells))


def _cell(lines: list[Line]) -> Cell:
    kept = list(lines)
    while len(kept) > 1 and kept[-1].is_blank:
        kept.pop()
    return Cell(tuple(kept))


def _rows(chunks: list[_Chunk]) -> list[Row]:
    """Put chunks together to rows of the number of columns that leaves the fewest pieces over."""
    widest = min(_MAX_COLUMNS, max(len(chunk.cells) for chunk in chunks))
    parses = [_parse(chunks, columns) for columns in range(1, widest + 3)]
    return min(parses, key=lambda parse: parse[0])[1]


def _parse(chunks: list[_Chunk], columns: int) -> tuple[float, list[Row]]:
    sizes = [len(chunk.cells) for chunk in chunks]
    header = next((len(chunk.cells) for chunk in chunks if _is_header(chunk)), 0)
    best: list[tuple[float, int]] = [(0.0, 0)] * (len(chunks) + 1)
    for start in range(len(chunks) - 1, -1, -1):
        alone = _cost_alone(sizes[start], columns) + best[start + 1][0]
        best[start] = (alone, start + 1)
        total = sizes[start]
        for end in range(start + 1, min(start + columns, len(chunks))):
            if _stands_alone(chunks[start]) or _stands_alone(chunks[end]):
                break
            if sizes[start] == sizes[end] == header:  # two whole rows
                break
            total += sizes[end]
            joined = 0.3 * (end - start) + best[end + 1][0]
            if total == columns and joined < best[start][0]:
                best[start] = (joined, end + 1)
    rows, start = [], 0
    while start < len(chunks):
        end = best[start][1]
        rows.append(Row(tuple(cell for chunk in chunks[start:end] for cell in chunk.cells)))
        start = end
    return best[0][0], rows


def _stands_alone(chunk: _Chunk) -> bool:
    """Say whether the chunk is a title or a header, which never read on as one row with others."""
    return _is_header(chunk) or bool(_TITLE_CELL.match(fold(clean(chunk.cells[0].text))))


def _is_header(chunk: _Chunk) -> bool:
    return bool(FIRST_CELL.match(fold(clean(chunk.cells[0].text))))


def _cost_alone(size: int, columns: int) -> float:
    if size == columns:
        return 0.0
    return 5.0 if size > columns else 1.0
