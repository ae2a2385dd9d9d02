"""What tells a reader of the lake which build it is of, what columns mean and whether a file is whole."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from publish.lake.layout import BY_YEAR, MUNICIPALITY, Written
from publish.package.portal import portal
from queries import catalogue

FORMAT = 1  # one more whenever a reader of the last one would go wrong


def manifest(written: Iterable[Written]) -> str:
    """Return the manifest as JSON: build, then columns in their order and files of each table."""
    build = catalogue.build()
    tables: dict[str, dict[str, Any]] = {}
    for file in written:
        table = tables.setdefault(file.table, _described(file.table))
        table["rows"] += file.rows
        table["files"].append({key: value for key, value in asdict(file).items() if key != "table"})
    told = {
        "format": FORMAT,
        "municipality": {"teryt": MUNICIPALITY, "name": portal().place},
        "build_id": build.build_id,
        "built_at": build.built_at.isoformat(),
        "tables": tables,
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _described(table: str) -> dict[str, Any]:
    columns = [found for found in catalogue.columns() if found.table_name == table]
    return {
        "meaning": next((found.meaning.en for found in columns if not found.column_name), ""),
        "partitioned_by": ["municipality", *(["year"] if table in BY_YEAR else [])],
        "columns": [
            {
                "name": found.column_name,
                "type": found.data_type,
                "meaning": found.meaning.pl,
                "meaning_en": found.meaning.en,
            }
            for found in columns
            if found.column_name
        ],
        "rows": 0,
        "files": [],
    }
