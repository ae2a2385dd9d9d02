"""Builds the warehouse beside the old one, verifies it and only then swaps it in.

The public name is a second name (hard link) of a file in `.builds/`, given in one step. Whoever works here
holds the lock of the folder (`etl/locked.py`), so that whatever is unfinished in it is a killed build's.
"""

import os
import time
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import duckdb
import pyarrow as pa

from etl.warehouse.comments import comment_statements

SCHEMA = Path(__file__).with_name("schema.sql")
KEPT_BUILDS = 2
# Each column of a table takes a block at least; with the usual 256 KiB a warehouse of our size is nine times
# as large and takes a third longer to write.
_BLOCK = 16_384  # bytes, the least there is


def builds_folder(warehouse: Path) -> Path:
    """Return the folder of the builds' own files, made where there is none; raises OSError."""
    builds = warehouse.parent / ".builds"
    builds.mkdir(parents=True, exist_ok=True)
    return builds


def write_build(tables: Mapping[str, list[dict[str, Any]]], build_id: str, warehouse: Path) -> Path:
    """Write every table into a file of its own and return it; raises OSError, duckdb.Error, ValueError."""
    target = builds_folder(warehouse) / f"{build_id}.duckdb"
    draft = target.with_suffix(".draft")
    try:
        _write(tables, draft)
        make_newest(draft, target.parent.glob("*.duckdb"))
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
        draft.with_name(draft.name + ".wal").unlink(missing_ok=True)
    return target


def publish(build: Path, warehouse: Path) -> None:
    """Give a build the public name, in one step; raises OSError."""
    link = warehouse.with_name(f".{warehouse.name}.next")
    link.unlink(missing_ok=True)
    os.link(build, link)
    link.replace(warehouse)


def forget_old_builds(newest: Path) -> None:
    """Delete all builds but the newest and those before it."""
    for path in by_age(newest, newest.parent.glob("*.duckdb"))[KEPT_BUILDS:]:
        path.unlink(missing_ok=True)


def forget_killed_builds(warehouse: Path) -> None:
    """Delete what builds that were killed have left behind."""
    left = [*builds_folder(warehouse).glob("*.draft*"), *warehouse.parent.glob(f".{warehouse.name}.*")]
    for path in left:
        path.unlink(missing_ok=True)


def make_newest(path: Path, others: Iterable[Path]) -> None:
    """Date a file after all others, also after those of a time when the clock was ahead."""
    latest = max((other.stat().st_mtime_ns for other in others), default=0)
    now = max(time.time_ns(), latest + 1_000_000)
    os.utime(path, ns=(now, now))


def by_age(newest: Path, paths: Iterable[Path]) -> list[Path]:
    """Return files, the one that is known to be the newest first, then by their dates."""
    others = [path for path in paths if path != newest]
    return [newest, *sorted(others, key=lambda path: path.stat().st_mtime_ns, reverse=True)]


def _write(tables: Mapping[str, list[dict[str, Any]]], path: Path) -> None:
    path.write_bytes(empty_warehouse())
    with duckdb.connect(str(path)) as connection:
        connection.execute("BEGIN")
        for name, rows in tables.items():
            _insert(connection, name, rows)
        connection.execute("COMMIT")
        _verify(connection, tables)
        connection.execute("CHECKPOINT")


@cache
def empty_warehouse() -> bytes:
    """Return a warehouse without rows, kept: tables, views and comments are half of the work of a build."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "warehouse.duckdb"
        with duckdb.connect(str(path), config={"default_block_size": _BLOCK}) as connection:
            connection.execute(SCHEMA.read_text(encoding="utf-8"))
            connection.execute(";\n".join(comment_statements(connection)))
        return path.read_bytes()


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
