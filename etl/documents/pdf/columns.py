"""The columns of a table that lines draw: the sides of all its cells, over all pages it stands on.

A header cell may be wider than the cells below it; how many columns it takes is told only by the table's
other rows.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property

from etl.documents.pdf.grid import GridRow

_NARROWEST = 6.0  # points; no column of text is narrower, sides drawn nearer are one side drawn twice
_SAME_SIDE = 4.0


class Columns:
    """Where the columns of a table begin, and where the last one ends."""

    def __init__(self, rows: Iterable[GridRow]) -> None:
        """Take all rows of a table; those that no lines draw have no sides."""
        self._edges = [cell.edges for row in rows for cell in row if cell.edges]

    @cached_property
    def starts(self) -> list[float]:
        """The left side of each column; empty for a table without lines."""
        found: list[float] = []
        for side in sorted({side for edges in self._edges for side in edges}):
            if side <= self.end - _NARROWEST and (not found or side - found[-1] >= _NARROWEST):
                found.append(side)
        return found

    @cached_property
    def end(self) -> float:
        """The right side of the last column."""
        return max((right for _, right in self._edges), default=0.0)

    def spans(self, row: GridRow) -> tuple[int, list[int]]:
        """Return how many columns a row leaves free on the left, and how many each of its cells takes."""
        edges = [cell.edges for cell in row if cell.edges]
        if len(edges) < len(row):
            return 0, [1] * len(row)
        taken = [(self._column(left), self._column(right)) for left, right in edges]
        return taken[0][0], [max(after - first, 1) for first, after in taken]

    def _column(self, side: float) -> int:
        """Return the column that begins at a side, the number of columns for the right side of the table."""
        if side > self.end - _NARROWEST:
            return len(self.starts)
        return max(bisect_right(self.starts, side + _NARROWEST / 2) - 1, 0)

    def is_part_of(self, other: "Columns") -> bool:
        """Say whether a grid is as wide as another table, and has no column that the other has not."""
        if not self.starts or not other.starts:
            return False
        shift = other.starts[0] - self.starts[0]
        known = [*other.starts, other.end]
        return abs(self.end + shift - other.end) < _SAME_SIDE and all(
            any(abs(side + shift - place) < _SAME_SIDE for place in known) for side in self.starts
        )

    def moved_to(self, other: "Columns", rows: Sequence[GridRow]) -> list[GridRow]:
        """Return rows with the sides that they would have in another table: pages differ in their margins."""
        if not self.starts or not other.starts:
            return list(rows)
        return [
            tuple(replace(cell, edges=self._moved(cell.edges, other)) if cell.edges else cell for cell in row)
            for row in rows
        ]

    def _moved(self, edges: tuple[float, float], other: "Columns") -> tuple[float, float]:
        return self._side(edges[0], other), self._side(edges[1], other)

    def _side(self, side: float, other: "Columns") -> float:
        if len(self.starts) == len(other.starts):
            return [*other.starts, other.end][self._column(side)]
        scale = (other.end - other.starts[0]) / (self.end - self.starts[0])
        return other.starts[0] + (side - self.starts[0]) * scale
