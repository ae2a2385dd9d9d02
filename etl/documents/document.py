"""The document model that every reader (flattened text, Word, PDF, form) fills and the cutter reads."""

from dataclasses import dataclass
from itertools import accumulate

from etl.language.artefacts import visible
from etl.language.folding import fold_blanks
from etl.raw.unread import Unread


@dataclass(frozen=True)
class Line:
    """One line of the source: its 1-based number (or ordinal of the paragraph) and its text as printed.

    What a person cannot see on paper, such as a zero-width space within a number, is no part of it.
    """

    number: int
    text: str

    def __post_init__(self) -> None:
        """Leave out the characters without width, whichever reader found them."""
        object.__setattr__(self, "text", visible(self.text))

    @property
    def is_blank(self) -> bool:
        """Whether the line shows nothing."""
        return not fold_blanks(self.text)


@dataclass(frozen=True)
class Cell:
    """A table cell: its lines in order, empty ones included; an empty cell still has one line.

    `span`: how many columns of the table's grid it is wide.
    """

    lines: tuple[Line, ...]
    span: int = 1

    @property
    def text(self) -> str:
        """All the cell says, on one line, blanks folded."""
        return fold_blanks(" ".join(line.text for line in self.lines))

    @property
    def is_empty(self) -> bool:
        """Whether nothing is printed in the cell."""
        return not self.text


@dataclass(frozen=True)
class Row:
    """A table row; a merged cell is one cell, without lines where it only continues the one above.

    `before`: how many columns of the table's grid the row leaves free on the left.
    """

    cells: tuple[Cell, ...]
    before: int = 0

    @property
    def starts(self) -> tuple[int, ...]:
        """The grid column at which each cell begins, from 0."""
        return tuple(accumulate((cell.span for cell in self.cells), initial=self.before))[:-1]

    @property
    def end(self) -> int:
        """The grid column behind the last cell."""
        return self.before + sum(cell.span for cell in self.cells)

    @property
    def has_grid(self) -> bool:
        """Whether the row tells more of the table's grid than one column a cell."""
        return self.before > 0 or any(cell.span > 1 for cell in self.cells)

    @property
    def first_line(self) -> int:
        """Line number at which the row begins, 0 if it holds no line."""
        return next((line.number for cell in self.cells for line in cell.lines), 0)

    @property
    def is_empty(self) -> bool:
        """Whether no cell of the row says anything."""
        return all(cell.is_empty for cell in self.cells)


@dataclass(frozen=True)
class Table:
    """A table with the paragraph lines that stand between it and the table before it."""

    rows: tuple[Row, ...]
    lead: tuple[Line, ...] = ()

    @property
    def first_line(self) -> int:
        """Line number at which the table begins."""
        return next((row.first_line for row in self.rows if row.first_line), 0)


@dataclass(frozen=True)
class SourceDocument:
    """A document as read: every line, the tables found among them, and what no reader takes as text."""

    lines: tuple[Line, ...]
    tables: tuple[Table, ...]
    unread: tuple[Unread, ...] = ()
