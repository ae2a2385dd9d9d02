"""Reads a raw folder: figures as printed, the origin card and the editorial decisions of each document."""

import re
import tomllib
from pathlib import Path
from typing import Any

from etl.faults import Fault, Faults
from etl.raw.consistency import contradicting_ids
from etl.raw.document import Decision, Document
from etl.raw.figure import FIGURE_COLUMNS, Figure
from etl.raw.notes import FigureNote, read_notes
from etl.raw.remarks import RecordedRemark, read_remarks
from etl.raw.table import read_table

__all__ = ["Decision", "Document", "Figure", "read_decisions", "read_figures", "read_raw"]

DECISION_COLUMNS = ("figure_id", "action", "argument", "expects", "reason_pl", "reason_en", "decided_on")
# May be absent: what a reader must know of the figure itself, where the reason only says how it was placed.
DECISION_NOTES = ("note_pl", "note_en")
ORIGIN_KEYS = ("title", "publisher", "period", "date", "source_file", "sha256")
ACTIONS = ("assign", "year", "exclude", "ambiguous", "derive", "count")
NO_DOCUMENT = "no document folder here; put data/raw/<document-id>/ with figures.csv"
MOST_LETTERS = 10_000  # of a cell; the longest name of a row in a report has about 300
_LINE = re.compile(r"[0-9]{1,9}")
_FIGURE_ID = re.compile(r"^[a-z0-9-]+:(text\.\d+\.\d+|[a-z0-9IVX-]+\.\d+\.[^.]+\.\d+)$")


def read_raw(folder: Path, draft: Path | None = None) -> list[Document]:
    """Read every document folder in order of the documents' dates; raises Faults.

    A draft folder stands in place of the folder of its name, or beside all of them.
    """
    folders = sorted(folder.glob("[!.]*/")) if folder.is_dir() else []
    if draft:
        folders = [path for path in folders if path.name != draft.name] + [draft]
    if not folders:
        raise Faults([Fault(folder, None, NO_DOCUMENT)])
    faults: list[Fault] = []
    documents = [_read_document(path, faults) for path in folders]
    faults += contradicting_ids(documents)
    if faults:
        raise Faults(faults)
    return sorted(documents, key=lambda document: (str(document.origin["date"]), document.document_id))


def read_figures(path: Path) -> list[Figure]:
    """Read one figures.csv; raises Faults."""
    faults: list[Fault] = []
    figures = list(read_table(path, FIGURE_COLUMNS, _figure, faults))
    if faults:
        raise Faults(faults)
    return figures


def read_decisions(path: Path) -> list[Decision]:
    """Read one decisions.csv; raises Faults."""
    faults: list[Fault] = []
    decisions = list(read_table(path, DECISION_COLUMNS, _decision, faults))
    if faults:
        raise Faults(faults)
    return decisions


def _read_document(folder: Path, faults: list[Fault]) -> Document:
    origin = _read_origin(folder / "origin.toml", faults)
    remarks: tuple[RecordedRemark, ...] = ()
    notes: dict[str, FigureNote] = {}
    try:
        remarks = read_remarks(folder / "remarks.toml")
        notes = read_notes(folder / "notes.csv")
    except Faults as found:
        faults += found.faults
    figures = list(read_table(folder / "figures.csv", FIGURE_COLUMNS, _figure, faults))
    decisions: list[Decision] = []
    if (folder / "decisions.csv").exists():
        decisions = list(read_table(folder / "decisions.csv", DECISION_COLUMNS, _decision, faults))
    return Document(folder.name, origin, tuple(figures), tuple(decisions), remarks, notes)


def _read_origin(path: Path, faults: list[Fault]) -> dict[str, Any]:
    if not path.exists():
        faults.append(Fault(path, None, "the document has no origin card; add origin.toml"))
        return {}
    try:
        origin = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        at_line = re.search(r"line (\d+)", str(error))
        line = int(at_line.group(1)) if at_line else None
        faults.append(Fault(path, line, f"this is not valid TOML ({error}); mend the line"))
        return {}
    missing = [key for key in ORIGIN_KEYS if key not in origin]
    faults += [Fault(path, None, f"the card lacks «{key}»; add it") for key in missing]
    origin.setdefault("short_title", origin.get("title", path.parent.name))
    return origin


def _figure(row: dict[str, str], path: Path, line: int) -> Figure | Fault:
    cells = {column: row[column] for column in FIGURE_COLUMNS}
    figure_id = cells["figure_id"]
    if not _FIGURE_ID.match(figure_id) or not figure_id.startswith(f"{path.parent.name}:"):
        return Fault(
            path, line, f"«{figure_id}» is no figure id of the document «{path.parent.name}»; correct it"
        )
    if not _LINE.fullmatch(cells["line"]):
        return Fault(path, line, f"the line «{cells['line']}» is no number; give the line of the document")
    if any(len(cell) > MOST_LETTERS for cell in cells.values()):
        return Fault(path, line, f"a cell is longer than {MOST_LETTERS} characters; shorten it")
    if len(cells["printed"]) > 160:
        return Fault(
            path, line, "«printed» is longer than 160 characters; keep the figure with its own words"
        )
    if cells["number"] and cells["number"] not in cells["printed"]:
        return Fault(
            path, line, f"the number «{cells['number']}» is not part of «{cells['printed']}»; correct it"
        )
    return Figure(**{**cells, "line": int(cells["line"])}, source=path, source_line=line)  # type: ignore[arg-type]


def _decision(row: dict[str, str], path: Path, line: int) -> Decision | Fault:
    cells = {column: row[column] for column in DECISION_COLUMNS}
    if cells["action"] not in ACTIONS:
        known = ", ".join(ACTIONS)
        return Fault(path, line, f"the action «{cells['action']}» is unknown; use one of {known}")
    if not (cells["reason_pl"] and cells["reason_en"]):
        return Fault(
            path,
            line,
            f"the decision about «{cells['figure_id']}» gives no reason; give it in both languages",
        )
    notes = {column: row.get(column) or "" for column in DECISION_NOTES}
    if bool(notes["note_pl"]) != bool(notes["note_en"]):
        sentence = f"the note on «{cells['figure_id']}» stands in one language only; write it in both"
        return Fault(path, line, sentence)
    return Decision(**cells, source=path, source_line=line, **notes)
