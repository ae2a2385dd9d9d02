"""Tables of a PDF page that are drawn with lines."""

from itertools import islice, pairwise
from typing import Any

from etl.documents.pdf.grid import Grid, GridCell, GridRow
from etl.documents.pdf.words import Word, text_lines

_LEAST_COLUMNS = 2
_MOST_PADDING = 8.0
_LEAST_LINES = 2
_SAME_HEIGHT = 0.5
_WIDEST_LINE = 3.0
Box = tuple[float, float, float, float]


def ruled_grids(
    page: Any, words: list[Word], edges: list[dict[str, Any]], pictures: list[Word]
) -> tuple[list[Grid], list[Word]]:
    """Return the grids that the edges on a pdfplumber page draw, and the words outside them.

    `pictures`: words for the pictures of the page; they stand in a cell that holds nothing else.
    """
    grids = []
    left = words
    for table in _tables(page, edges):
        rows = [row.cells for row in table.rows]
        if max((sum(cell is not None for cell in row) for row in rows), default=0) < _LEAST_COLUMNS:
            continue
        filled = [_row(_row_boxes(row, table.cells), left, pictures) for row in rows]
        inside = {id(word) for row in filled for cell in row for line in cell.lines for word in line.words}
        left = [word for word in left if id(word) not in inside]
        grids.append(Grid(tuple(filled), table.bbox[1], table.bbox[3]))
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


def _row_boxes(boxes: list[Box | None], cells: list[Box]) -> list[tuple[Box, bool]]:
    """Return the boxes of a row from left to right, and of each whether it only goes on from a row above.

    Where no box is drawn between two others, the room between them is one.
    """
    own = [box for box in boxes if box]
    top, bottom = own[0][1], max(box[3] for box in own)
    above = [box for box in cells if box[1] < top - _SAME_HEIGHT and box[3] > top + _SAME_HEIGHT]
    found = sorted([(box, False) for box in own] + [(box, True) for box in above])
    holes = [
        ((left[2], top, right[0], bottom), False)
        for (left, _), (right, _) in pairwise(found)
        if right[0] - left[2] > _WIDEST_LINE
    ]
    return sorted(found + holes)


def _row(boxes: list[tuple[Box, bool]], words: list[Word], pictures: list[Word]) -> GridRow:
    """Return the cells of a row: merged with the left neighbour they vanish, with the row above they stay."""
    own = [box for box, is_merged in boxes if not is_merged]
    top, bottom = min(box[1] for box in own), max(box[3] for box in own)
    near = [word for word in words if word.bottom >= top and word.top <= bottom]
    return tuple(
        GridCell((), box[2], is_merged=True, edges=(box[0], box[2]))
        if is_merged
        else _cell([word for word in near if _is_inside(word, box)] or _within(pictures, box), box)
        for box, is_merged in boxes
    )


def _within(pictures: list[Word], box: Box) -> list[Word]:
    """Return the first picture that stands wholly in a box, as a list of none or one."""
    whole = (
        picture
        for picture in pictures
        if picture.x0 >= box[0] - _WIDEST_LINE
        and picture.x1 <= box[2] + _WIDEST_LINE
        and picture.top >= box[1] - _WIDEST_LINE
        and picture.bottom <= box[3] + _WIDEST_LINE
    )
    return [*islice(whole, 1)]


def _is_inside(word: Word, box: Box) -> bool:
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _cell(words: list[Word], box: Box) -> GridCell:
    padding = min((word.x0 for word in words), default=box[0]) - box[0]
    right = box[2] - min(max(padding, 0.0), _MOST_PADDING)
    return GridCell(tuple(text_lines(words)), right, edges=(box[0], box[2]))
