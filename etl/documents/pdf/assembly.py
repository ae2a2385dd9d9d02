"""Puts what the pages of a PDF show together to paragraphs and tables, over the ends of pages."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from etl.documents.document import SourceDocument
from etl.documents.pdf.columns import Columns
from etl.documents.pdf.entries import ends_open
from etl.documents.pdf.grid import Grid, GridCell, GridRow, PageItem
from etl.documents.pdf.numbered import Block, numbered
from etl.documents.pdf.plain_rows import is_name_start
from etl.documents.pdf.plain_tables import is_header_text
from etl.documents.pdf.seen.skipped import Skipped
from etl.documents.pdf.words import TextLine
from etl.language.folding import fold

_HEADER_ROWS = 3
_TITLE_LINES = 3
_BLANK = 0.3
_TITLE = re.compile(r"^obszar\b")
_OPEN_END = re.compile(r"(?:[,(-]|\b(?:i|oraz|w|z|ze|na|do|od|lub|dla|przez))$")


@dataclass
class _OpenTable:
    """A table to which the grids of further pages may be added."""

    rows: list[GridRow]
    columns: int
    header: list[str]
    title: list[str] = field(default_factory=list)


def assemble(items: Iterable[PageItem], skipped: Iterable[Skipped]) -> SourceDocument:
    """Return the document that the items show, in reading order, and what of its pages is not read."""
    blocks: list[list[TextLine] | _OpenTable] = []
    for item in items:
        last = blocks[-1] if blocks else None
        if isinstance(item, TextLine):
            if isinstance(last, list):
                last.append(item)
            else:
                blocks.append([item])
        elif table := _open_before(blocks, item):
            del blocks[blocks.index(table) + 1 :]
            rows = Columns(item.rows).moved_to(Columns(table.rows), item.rows)
            _extend(table, rows[_repeated_rows(table, item) :])
        else:
            blocks.append(_opened(item, last if isinstance(last, list) else []))
    found: list[Block] = [block if isinstance(block, list) else tuple(block.rows) for block in blocks]
    return numbered(found, skipped)


def _open_before(blocks: list[list[TextLine] | _OpenTable], grid: Grid) -> _OpenTable | None:
    """Return the table that a grid goes on with; between them may stand only its title, printed again."""
    for block in reversed(blocks[-2:]):
        if isinstance(block, _OpenTable):
            between = blocks[-1] if isinstance(blocks[-1], list) else []
            is_title = all(fold(line.text) in block.title for line in between)
            is_next = not between or (is_title and _repeated_rows(block, grid) > 0)
            return block if is_next and _goes_on(block, grid) else None
    return None


def _opened(grid: Grid, above: list[TextLine]) -> _OpenTable:
    header = [_row_text(row) for row in grid.rows[:_HEADER_ROWS]]
    table = _OpenTable([], grid.columns, header, [fold(line.text) for line in above[-_TITLE_LINES:]])
    _extend(table, grid.rows)
    return table


def _row_text(row: GridRow) -> str:
    return fold(" | ".join(cell.text for cell in row))


def _goes_on(table: _OpenTable, grid: Grid) -> bool:
    """Say whether a grid is the next part of the table: the same columns and no header of its own."""
    if grid.columns != table.columns and not Columns(grid.rows).is_part_of(Columns(table.rows)):
        return False
    return grid.continues or _repeated_rows(table, grid) > 0 or not _is_head(grid.rows[0])


def _is_head(row: GridRow) -> bool:
    text = " ".join(cell.text for cell in row)
    return bool(_TITLE.match(fold(text))) or is_header_text(text)


def _repeated_rows(table: _OpenTable, grid: Grid) -> int:
    """Return how many rows at the top of the grid only repeat the table's header."""
    for count in range(min(_HEADER_ROWS, len(grid.rows)), 0, -1):
        rows = [_row_text(row) for row in grid.rows[:count]]
        if rows == table.header[:count] and _is_head(grid.rows[count - 1]):
            return count
    return 0


def _extend(table: _OpenTable, rows: Iterable[GridRow]) -> None:
    """Add rows; one that only continues the row above is put into its cells."""
    for place, row in enumerate(rows):
        before = table.rows[-1] if table.rows else None
        is_same_width = before is not None and len(before) == len(row)
        if (
            before
            and is_same_width
            and (_continues(before, row) or (place == 0 and _name_goes_on(before, row)))
        ):
            table.rows[-1] = tuple(
                replace(above, lines=(*above.lines, *below.lines))
                for above, below in zip(before, row, strict=True)
            )
        else:
            table.rows.append(row)


def _continues(before: GridRow, row: GridRow) -> bool:
    """Say whether a row is the rest of the one above: no name, or a name that begins within a sentence."""
    if _is_head(before) or row[0].is_merged:
        return False
    name = row[0].text.strip()
    if not name:
        return any(cell.lines for cell in row)
    return name[0].islower() or _ends_open(before[0])


def _ends_open(name: GridCell) -> bool:
    """Say whether a name ends with a word that no name ends with, and that is no rest of a divided word."""
    *above, last = [line.text for line in name.lines] or [""]
    is_rest = bool(above) and above[-1].endswith("-") and " " not in last
    return not is_rest and _OPEN_END.search(fold(last)) is not None


def _name_goes_on(before: GridRow, row: GridRow) -> bool:
    """Say whether a page begins within a name, at a word in capitals: «tworzeniu Krajowej» / «Mapy»."""
    if _is_head(before) or row[0].is_merged or not (before[0].lines and row[0].lines):
        return False
    last, first = before[0].lines[-1], row[0].lines[0].words[0]
    pairs = [
        (above.text, below.text) for above, below in zip(before[1:], row[1:], strict=True) if below.lines
    ]
    if is_name_start(row[0].text) or before[0].right - last.x1 > first.x1 - first.x0 + _BLANK * first.size:
        return False
    if not all(above for above, _ in pairs):
        return False
    return not pairs or any(_reads_on(above, below) for above, below in pairs)


def _reads_on(above: str, below: str) -> bool:
    return below[0].islower() or ends_open(above, below)
