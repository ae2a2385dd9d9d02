"""Reads what a department wrote beside its answers in a form: what a figure covers, notes, who gave it."""

from dataclasses import dataclass
from pathlib import Path

from etl.raw.csv_table import csv_rows

NOTE_COLUMNS = ("figure_id", "description", "note", "supplier")


@dataclass(frozen=True)
class FigureNote:
    """The words beside one answer, as the department wrote them; empty where it wrote none."""

    description: str
    note: str
    supplier: str

    @property
    def words(self) -> str:
        """Description and note as one text."""
        return "; ".join(text for text in (self.description, self.note) if text)


def read_notes(path: Path) -> dict[str, FigureNote]:
    """Return {figure id: note} of a `notes.csv`, {} where there is none; raises Faults."""
    if not path.exists():
        return {}
    return {
        row["figure_id"] or "": FigureNote(*(row[column] or "" for column in NOTE_COLUMNS[1:]))
        for _line, row in csv_rows(path, NOTE_COLUMNS)
    }
