"""Gives every table and column of the warehouse its comment, drawn from `columns.toml`."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import duckdb

COLUMNS = Path(__file__).with_name("columns.toml")


def comment_statements(connection: duckdb.DuckDBPyConnection) -> Iterator[str]:
    """Yield one COMMENT ON per table and column; raises KeyError for one that has no entry."""
    texts = tomllib.loads(COLUMNS.read_text(encoding="utf-8"))
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
        yield f"COMMENT ON {kind} {table} IS {_literal(texts['table'][table])}"
    for table, column in columns:
        text = texts["column"].get(f"{table}.{column}") or texts["column"][column]
        yield f"COMMENT ON COLUMN {table}.{column} IS {_literal(text)}"


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
