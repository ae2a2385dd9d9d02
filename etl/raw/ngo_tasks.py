"""Reads the table of tasks done by NGOs that a report prints: name, organisation, result."""

from pathlib import Path
from typing import Any

from etl.catalogue.catalogue import Catalogue
from etl.faults import Fault, Faults
from etl.raw.csv_table import csv_rows
from etl.raw.document import Document
from etl.raw.known_years import odd_years

COLUMNS = ("task_order", "year", "name", "organisation", "result", "is_carried_out", "line", "locator")


def task_rows(documents: list[Document], catalogue: Catalogue) -> list[dict[str, Any]]:
    """Return one row per task of every `ngo_tasks.csv`; raises Faults."""
    rows: list[dict[str, Any]] = []
    for document in documents:
        path = document.figures[0].source.with_name("ngo_tasks.csv") if document.figures else None
        if path and path.exists():
            found = _read(path, document.document_id)
            if odd := odd_years(path, (row["year"] for row in found), catalogue):
                raise Faults(odd)
            rows += found
    return rows


def _read(path: Path, document_id: str) -> list[dict[str, Any]]:
    return [
        _row({column: row[column] or "" for column in COLUMNS}, document_id, path, line)
        for line, row in csv_rows(path, COLUMNS)
    ]


def _row(row: dict[str, str], document_id: str, path: Path, line: int) -> dict[str, Any]:
    for column in ("task_order", "year", "line"):
        if not row[column].isdigit():
            raise Faults(
                [Fault(path, line, f"«{row[column]}» in the column {column} is no number; correct it")]
            )
    return {
        "task_id": f"{document_id}:{row['task_order']}",
        "document_id": document_id,
        "task_order": int(row["task_order"]),
        "year": int(row["year"]),
        "name": row["name"],
        "organisation": row["organisation"],
        "result": row["result"] or None,
        "is_carried_out": row["is_carried_out"] == "true",
        "line": int(row["line"]),
        "locator": row["locator"],
    }
