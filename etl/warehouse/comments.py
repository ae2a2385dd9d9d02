"""Gives every table and column of the warehouse its comment, drawn from `columns.toml`."""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import duckdb

COLUMNS = Path(__file__).with_name("columns.toml")


def comment_statements(connection: duckdb.DuckDBPyConnection) -> Iterator[str]:
    """Yield one COMMENT ON per table and column; raises ValueError for one that has no text."""
    texts = _texts()
    columns = connection.execute(
        "SELECT table_name, column_name FROM duckdb_columns() WHERE NOT internal ORDER BY ALL"
    ).fetchall()
    views = {
        name
        for (name,) in connection.execute(
            "SELECT view_name FROM duckdb_views() WHERE NOT internal"
        ).fetchall()
    }
    for table in dict.fromkeys(table for table, _ in columns):
        kind = "VIEW" if table in views else "TABLE"
        yield f"COMMENT ON {kind} {table} IS {_literal(texts['table'].get(table), table)}"
    for table, column in columns:
        text = texts["column"].get(f"{table}.{column}") or texts["column"].get(column)
        yield f"COMMENT ON COLUMN {table}.{column} IS {_literal(text, f'{table}.{column}')}"


@cache
def _texts() -> dict[str, dict[str, str]]:
    return tomllib.loads(COLUMNS.read_text(encoding="utf-8"))


def _literal(text: str | None, name: str) -> str:
    if not text:
        raise ValueError(f"{name} has no text; say in etl/warehouse/{COLUMNS.name} what it means")
    return "'" + text.replace("'", "''") + "'"
