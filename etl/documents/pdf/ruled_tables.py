"""Tables of a PDF page that are drawn with lines."""

from typing import Any

from etl.documents.pdf.drawn import page_edges
from etl.documents.pdf.grid import Grid, GridCell, GridRow
from etl.documents.pdf.words import Word, text_lines

_LEAST_COLUMNS = 2
_MOST_PADDING = 8.0
_LEAST_LINES = 2
Box = tuple[float, float, float, float]


def ruled_grids(page: Any, words: list[Word]) -> tuple[list[Grid], list[Word]]:
    """Return the grids that lines draw on a pdfplumber page, and the words outside them."""
    grids = []
    left = words
    for table in _tables(page, page_edges(page)):
        rows = [row.cells for row in table.rows]
        if max((sum(cell is not None for cell in row) for row in rows), default=0) < _LEAST_COLUMNS:
            continue
        edges = [min(row[place][0] for row in rows if row[place]) for place in range(len(rows[0]))]
        filled = tuple(_row(row, edges, left) for row in rows)
        boxes = [box for row in rows for box in row if box]
        left = [word for word in left if not any(_is_inside(word, box) for box in boxes)]
        grids.append(Grid(tuple(row for row in filled if row), table.bbox[1], table.bbox[3]))
    return grids, left


def _tables(page: Any, edges: list[dict[str, Any]]) -> list[Any]:
    upright = [edge for edge in edges if edge["orientation"] == "v"]
    level = [edge for edge in edges if edge["orientation"] == "h"]
    if min(len(upright), len(level)) < _LEAST_LINES:
        return []
    settings = {
        "vertical_strategy": "explicit",
        "horizontal_strategy": "explicit",
        "explicit_vertical_lines": upright,
        "explicit_horizontal_lines": level,
    }
    return list(page.find_tables(settings))


def _row(boxes: list[Box | None], edges: list[float], words: list[Word]) -> GridRow:
    """Return the cells of a row: merged with the left neighbour they vanish, with the row above they stay."""
    drawn = [box for box in boxes if box]
    top, bottom = min(box[1] for box in drawn), max(box[3] for box in drawn)
    near = [word for word in words if word.bottom >= top and word.top <= bottom]
    cells = []
    for box, edge in zip(boxes, edges, strict=True):
        if box is not None:
            cells.append(_cell([word for word in near if _is_inside(word, box)], box))
        elif not any(other and other[0] <= edge + 1 < other[2] for other in boxes):
            cells.append(GridCell((), edge, is_merged=True))
    return tuple(cells) if any(not cell.is_merged for cell in cells) else ()


def _is_inside(word: Word, box: Box) -> bool:
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _cell(words: list[Word], box: Box) -> GridCell:
    padding = min((word.x0 for word in words), default=box[0]) - box[0]
    return GridCell(tuple(text_lines(words)), box[2] - min(max(padding, 0.0), _MOST_PADDING))
