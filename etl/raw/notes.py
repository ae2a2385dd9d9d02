"""Reads what a department wrote beside its answers in a form: what a figure covers, notes, who gave it."""

import csv
import io
from dataclasses import dataclass
from pathlib import Path

from etl.faults import Fault, Faults

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
    try:
        reader = csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline=""))
        rows = list(reader)
    except UnicodeDecodeError as error:
        raise Faults([Fault(path, None, f"the file is not UTF-8 ({error.reason}); save it so")]) from error
    missing = [column for column in NOTE_COLUMNS if column not in (reader.fieldnames or [])]
    if missing:
        raise Faults([Fault(path, 1, f"the column {', '.join(missing)} is missing; add it to the header")])
    return {
        row["figure_id"]: FigureNote(row["description"] or "", row["note"] or "", row["supplier"] or "")
        for row in rows
    }
