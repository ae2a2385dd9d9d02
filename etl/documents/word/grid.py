"""The grid of a Word table: how wide each cell is, what is merged, and which rows nobody sees."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from etl.documents.word.formats import value_of
from etl.documents.word.held import shown
from etl.documents.word.names import qn
from etl.raw.unread import Kind

_PASSED = {qn(name) for name in ("w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo", "w:smartTag")}
_BLOCKS = {qn("w:p"), qn("w:tbl"), qn("w:altChunk")}
# A row of fixed height below this shows no letter: three points, in twentieths.
_LOWEST_ROW = 60


@dataclass(frozen=True)
class GridCell:
    """A cell: its elements (several where the old `w:hMerge` joins them), its width, what is merged.

    `is_continued`: whether it only continues the cell above. `is_deleted`: in tracked changes.
    """

    elements: tuple[Any, ...]
    span: int
    is_continued: bool
    is_deleted: bool


class Grid:
    """The rows of one table from the first to the last; remembers which cells reach down."""

    def __init__(self) -> None:
        """Begin above the first row."""
        self._open: set[tuple[int, int]] = set()

    def cells(self, row: Any) -> tuple[int, list[GridCell]]:
        """Return how many columns a row leaves free on the left, and its cells."""
        before = _number(value_of(row.find(qn("w:trPr")), "w:gridBefore"), 0)
        found: list[GridCell] = []
        reaching: set[tuple[int, int]] = set()
        place = before
        for cell in inside(row, qn("w:tc")):
            settings = cell.find(qn("w:tcPr"))
            span = max(1, _number(value_of(settings, "w:gridSpan"), 1))
            if found and _merge(settings, "w:hMerge") == "continue":
                last = found[-1]
                found[-1] = GridCell((*last.elements, cell), last.span + span, last.is_continued, False)
            else:
                merged = _merge(settings, "w:vMerge")
                is_continued = merged == "continue" and (place, span) in self._open
                if merged:
                    reaching.add((place, span))
                is_deleted = settings is not None and settings.find(qn("w:cellDel")) is not None
                found.append(GridCell((cell,), span, is_continued, is_deleted))
            place += span
        self._open = reaching
        return before, found


def is_frame(table: Any) -> bool:
    """Say whether a table only arranges the page: one told cell in a row at most, and a table in one."""
    cells = [list(inside(row, qn("w:tc"))) for row in inside(table, qn("w:tr"))]
    told = [[cell for cell in row if _says_something(cell)] for row in cells]
    return all(len(row) <= 1 for row in told) and any(holds_table(cell) for row in told for cell in row)


def holds_table(cell: Any) -> bool:
    """Say whether a table stands in a cell."""
    return cell.find(f".//{qn('w:tbl')}") is not None


def why_unseen(row: Any) -> Kind | None:
    """Return why nobody sees a row: deleted in tracked changes, hidden, or too low to show a letter."""
    settings = row.find(qn("w:trPr"))
    if settings is None:
        return None
    if settings.find(qn("w:del")) is not None:
        return "deleted_text"
    hidden = settings.find(qn("w:hidden"))
    if hidden is not None and hidden.get(qn("w:val")) not in ("0", "false", "off"):
        return "hidden_text"
    height = settings.find(qn("w:trHeight"))
    is_fixed = height is not None and height.get(qn("w:hRule")) == "exact"
    return "hidden_text" if is_fixed and _number(height.get(qn("w:val")), _LOWEST_ROW) < _LOWEST_ROW else None


def blocks(parent: Any) -> Iterator[Any]:
    """Yield the paragraphs, tables and parts of other files directly under an element.

    Content controls, insertions and alternatives are looked through.
    """
    for child in shown(parent):
        if child.tag in _BLOCKS:
            yield child
        elif child.tag in _PASSED:
            yield from blocks(child)


def inside(parent: Any, tag: str) -> Iterator[Any]:
    """Yield the rows of a table or the cells of a row, looked through alike."""
    for child in shown(parent):
        if child.tag == tag:
            yield child
        elif child.tag in _PASSED:
            yield from inside(child, tag)


def joins_next(paragraph: Any) -> bool:
    """Say whether the end of a paragraph is not seen: deleted or hidden, it reads on in the next one."""
    mark = paragraph.find(f"{qn('w:pPr')}/{qn('w:rPr')}")
    if mark is None:
        return False
    if mark.find(qn("w:del")) is not None or mark.find(qn("w:moveFrom")) is not None:
        return True
    hidden = [mark.find(qn(name)) for name in ("w:vanish", "w:specVanish")]
    return any(entry is not None and entry.get(qn("w:val")) not in ("0", "false", "off") for entry in hidden)


def _says_something(cell: Any) -> bool:
    return any((text.text or "").strip() for text in cell.iter(qn("w:t")))


def _merge(settings: Any, name: str) -> str | None:
    """Return `restart` or `continue` of a merged cell, None for one that is not merged."""
    found = settings.find(qn(name)) if settings is not None else None
    return None if found is None else (found.get(qn("w:val")) or "continue")


def _number(text: str | None, default: int) -> int:
    return int(text) if text and text.isdecimal() else default
