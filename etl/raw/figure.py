"""One printed figure: as a row of figures.csv, and as read from there with the place of the row."""

import re
from dataclasses import dataclass, field, fields
from pathlib import Path

DOCUMENT_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST = 160  # characters of a label and of a print: as much as a reader takes in beside the number
NEW_ITEM = "*"  # in a form the label is a key; after this sign stands an item that an open list did not have


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
    return tuple(str(getattr(row, column)) for column in FIGURE_COLUMNS)


@dataclass(frozen=True)
class Figure(FigureRow):
    """One printed figure, or one empty cell, as it stands in a document; with the row that says so.

    Where the raw folder lies is no part of what the row says.
    """

    source: Path = field(compare=False)
    source_line: int

    @property
    def document_id(self) -> str:
        """The document the figure is printed in."""
        return self.figure_id.partition(":")[0]

    @property
    def place(self) -> tuple[str, ...]:
        """Table, row, column and ordinal; or `text`, line and ordinal."""
        return tuple(self.figure_id.partition(":")[2].split("."))

    @property
    def is_prose(self) -> bool:
        """Whether the figure stands in running text rather than in a table cell."""
        return self.place[0] == "text"

    @property
    def cell(self) -> tuple[str, ...]:
        """The cell (table, row, column) or the line of prose that holds the figure."""
        return self.place[:-1]
