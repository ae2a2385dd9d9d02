"""What a PDF page shows, from top to bottom: running text and grids of cells, with or without lines."""

from dataclasses import dataclass

from etl.documents.pdf.centred_names import RowSigns
from etl.documents.pdf.words import TextLine

Edges = tuple[float, float]


@dataclass(frozen=True)
class GridCell:
    """The lines of a cell.

    `right`: where a full line of it may end; `is_merged`: it goes on from above; `edges`: where lines draw
    its left and right side, None where none are drawn.
    """

    lines: tuple[TextLine, ...]
    right: float
    is_merged: bool = False
    edges: Edges | None = None

    @property
    def text(self) -> str:
        """All the cell says."""
        return " ".join(line.text for line in self.lines)


GridRow = tuple[GridCell, ...]


@dataclass(frozen=True)
class Grid:
    """A table, or the part of one that stands on a page: rows of cells.

    `continues`: it has no header of its own and stands where the table of the page before goes on.
    `signs`: what its names tell of its rows; None where lines draw them.
    """

    rows: tuple[GridRow, ...]
    top: float
    bottom: float
    continues: bool = False
    signs: RowSigns | None = None

    @property
    def columns(self) -> int:
        """Number of cells of most rows; a title over the whole table is no such row."""
        counts = [len(row) for row in self.rows]
        return max(set(counts), key=lambda count: (counts.count(count), count))


PageItem = TextLine | Grid
