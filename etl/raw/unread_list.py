"""`unread.csv` of a document's folder: what the document holds and gave no value, each with its place."""

import csv
import io
from collections.abc import Iterable
from dataclasses import astuple, fields
from pathlib import Path

from etl.faults import Fault, Faults
from etl.raw.table import read_table
from etl.raw.unread import KINDS, Unread

FILE = "unread.csv"
COLUMNS = tuple(column.name for column in fields(Unread))


def write_unread(folder: Path, found: Iterable[Unread]) -> None:
    """Write the list; a document of which everything was read has an empty one."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(astuple(item) for item in found)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / FILE).write_text(buffer.getvalue(), encoding="utf-8", newline="")


def read_unread(folder: Path) -> list[Unread]:
    """Return the list of a document's folder, none where there is no such file; raises Faults."""
    if not (folder / FILE).exists():
        return []
    faults: list[Fault] = []
    found = list(read_table(folder / FILE, COLUMNS, _unread, faults))
    if faults:
        raise Faults(faults)
    return found


def _unread(row: dict[str, str], path: Path, line: int) -> Unread | Fault:
    kinds = [kind for kind in KINDS if kind == row["kind"]]
    if not kinds or not row["line"].isdigit():
        return Fault(
            path, line, "this is no line of the list of what is not read; extract the document again"
        )
    return Unread(kinds[0], int(row["line"]), row["place"], row["text"])
