"""The document model that every reader (flattened text, Word, PDF, form) fills and the cutter reads."""

from collections.abc import Iterator
from dataclasses import astuple, dataclass, field, fields

from etl.fold import fold_blanks


@dataclass(frozen=True)
class Line:
    """One line of the source: its 1-based number (or ordinal of the paragraph) and its text as printed."""

    number: int
    text: str

    @property
    def is_blank(self) -> bool:
        """Whether the line shows nothing."""
        return not fold_blanks(self.text)


@dataclass(frozen=True)
class Cell:
    """A table cell: its lines in order, empty ones included; an empty cell still has one line."""

    lines: tuple[Line, ...]

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
    """A table row; a merged cell is one cell, without lines where it only continues the one above."""

    cells: tuple[Cell, ...]

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
    """A document as read: every line, and the tables found among them."""

    lines: tuple[Line, ...]
    tables: tuple[Table, ...]


@dataclass(frozen=True)
class FigureRow:
    """One row of figures.csv, columns in file order."""

    figure_id: str
    section: str
    row_label: str
    column_label: str
    line: int
    label: str
    number: str
    printed: str
    locator: str


FIGURE_COLUMNS = tuple(column.name for column in fields(FigureRow))


def figure_values(row: FigureRow) -> tuple[str, ...]:
    """Return the cells of a figures.csv row as text."""
    return tuple(str(value) for value in astuple(row))


@dataclass(frozen=True)
class Flow:
    """Lines that read on as one (a wrapped sentence or list item), with the way back to each line."""

    parts: tuple[Line, ...]
    text: str = field(init=False)
    starts: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Join the parts with one blank and remember where each begins."""
        starts, length = [], 0
        for part in self.parts:
            starts.append(length)
            length += len(part.text) + 1
        object.__setattr__(self, "text", " ".join(part.text for part in self.parts))
        object.__setattr__(self, "starts", tuple(starts))

    def line_at(self, offset: int) -> tuple[Line, int]:
        """Return the line that holds the offset and where in the flow that line begins."""
        found = max(index for index, start in enumerate(self.starts) if start <= offset)
        return self.parts[found], self.starts[found]

    def __iter__(self) -> Iterator[Line]:
        """Yield the lines in order."""
        return iter(self.parts)
