"""Builds the warehouse beside the old one, verifies it and only then swaps it in.

The public name is a second name (hard link) of a file in `.builds/`. Readers open that file by its own
path, so a rebuild never changes what they hold and DuckDB never mistakes the new file for the old one.
"""

import os
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from etl.warehouse.comments import comment_statements

SCHEMA = Path(__file__).with_name("schema.sql")
KEPT_BUILDS = 2


def load(tables: Mapping[str, list[dict[str, Any]]], build_id: str, warehouse: Path) -> None:
    """Write every table into a new file, then give it the name `warehouse`; raises OSError, duckdb.Error."""
    builds = warehouse.parent / ".builds"
    builds.mkdir(parents=True, exist_ok=True)
    target = builds / f"{build_id}.duckdb"
    _forget_dead_drafts(builds)
    draft = builds / f"{build_id}.{os.getpid()}.draft"
    try:
        _write(tables, draft)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
        draft.with_name(draft.name + ".wal").unlink(missing_ok=True)
    _publish(target, warehouse)
    _forget_old_builds(builds, target)


def _write(tables: Mapping[str, list[dict[str, Any]]], path: Path) -> None:
    connection = duckdb.connect(str(path))
    try:
        connection.execute("BEGIN")
        connection.execute(SCHEMA.read_text(encoding="utf-8"))
        for name, rows in tables.items():
            _insert(connection, name, rows)
        connection.execute(";\n".join(comment_statements(connection)))
        connection.execute("COMMIT")
        _verify(connection, tables)
        connection.execute("CHECKPOINT")
    finally:
        connection.close()


def _insert(connection: duckdb.DuckDBPyConnection, name: str, rows: list[dict[str, Any]]) -> None:
    if not rows:
        return
    schema = connection.table(name).limit(0).to_arrow_table().schema
    unknown = set(rows[0]) - set(schema.names)
    if unknown:
        raise ValueError(
            f"table {name} has no column {', '.join(sorted(unknown))}; add it to etl/warehouse/schema.sql"
        )
    batch = pa.Table.from_pylist(rows, schema=schema)
    connection.from_arrow(batch).insert_into(name)


def _verify(connection: duckdb.DuckDBPyConnection, tables: Mapping[str, list[dict[str, Any]]]) -> None:
    counted = [f"SELECT '{name}', count(*) FROM {name}" for name in tables]  # noqa: S608 - names of ours
    for name, count in connection.execute("\nUNION ALL\n".join(counted)).fetchall():
        if count != len(tables[name]):
            raise ValueError(
                f"table {name} holds {count} rows instead of {len(tables[name])}; the new file is not used"
            )


def _publish(target: Path, warehouse: Path) -> None:
    """Give the build the public name, in one step."""
    link = warehouse.with_name(f".{warehouse.name}.{os.getpid()}")
    link.unlink(missing_ok=True)
    os.link(target, link)
    link.replace(warehouse)


def _forget_dead_drafts(builds: Path) -> None:
    """Delete what builds that were killed have left behind."""
    for path in builds.glob("*.draft*"):
        process = path.name.removesuffix(".wal").split(".")[-2]
        if process.isdigit() and not _is_alive(int(process)):
            path.unlink(missing_ok=True)


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _forget_old_builds(builds: Path, newest: Path) -> None:
    os.utime(newest)
    by_age = sorted(builds.glob("*.duckdb"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in by_age[KEPT_BUILDS:]:
        path.unlink()


def build_row(
    build_id: str, code_version: str, data_version: str, counts: Mapping[str, int]
) -> dict[str, Any]:
    """Return the one row of the table `build`; times are UTC."""
    now = datetime.now(UTC).replace(tzinfo=None, microsecond=0)
    return {
        "build_id": build_id,
        "built_at": now,
        "code_version": code_version,
        "data_version": data_version,
        **counts,
    }
