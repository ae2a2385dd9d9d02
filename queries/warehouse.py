"""The one module that opens the warehouse.

A build never changes: readers open the build's own file read-only, one cursor per query, and notice a
rebuild because the public name then belongs to another file.
"""

import os
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

QUERIES = Path(__file__).parent
DEFAULT_WAREHOUSE = QUERIES.parent / "data" / "warehouse.duckdb"
Row = Mapping[str, Any]
Parameter = str | int | bool | Sequence[str] | Sequence[int] | None


class WarehouseMissingError(RuntimeError):
    """There is no warehouse to read; the message says what to do."""


def warehouse_path() -> Path:
    """Return the public name of the warehouse."""
    return Path(os.environ.get("BAROMETR_WAREHOUSE", DEFAULT_WAREHOUSE))


def current_build() -> Path:
    """Return the file of the build that now has the public name; raises WarehouseMissingError."""
    public = warehouse_path()
    try:
        now = public.stat()
    except FileNotFoundError:
        message = f"There is no warehouse at {public.name}; run `python -m etl build`."
        raise WarehouseMissingError(message) from None
    return _build_with(public, now.st_ino, now.st_mtime_ns)


@lru_cache(maxsize=4)
def _build_with(public: Path, _inode: int, _modified: int) -> Path:
    builds = (public.parent / ".builds").glob("*.duckdb")
    return next((build for build in builds if build.samefile(public)), public)


def rows(question: str, **parameters: Parameter) -> tuple[Row, ...]:
    """Return the answer to `queries/<question>.sql` as rows with Decimal values and None for null."""
    frozen = tuple(sorted((name, _frozen(value)) for name, value in parameters.items()))
    return _rows(current_build(), question, frozen)


def table(question: str, **parameters: Parameter) -> pa.Table:
    """Return the answer to `queries/<question>.sql` as an Arrow table; decimals stay decimal."""
    return _ask(current_build(), question, parameters)


def table_of(statement: str, parameters: Mapping[str, Any] | None = None) -> pa.Table:
    """Return the answer to a statement of this project's own code, with `$name` parameters."""
    return (
        _connection(current_build()).cursor().sql(statement, params=dict(parameters or {})).to_arrow_table()
    )


@lru_cache(maxsize=512)
def _rows(build: Path, question: str, frozen: tuple[tuple[str, Any], ...]) -> tuple[Row, ...]:
    parameters = {name: list(value) if isinstance(value, tuple) else value for name, value in frozen}
    return tuple(_ask(build, question, parameters).to_pylist())


def _ask(build: Path, question: str, parameters: Mapping[str, Any]) -> pa.Table:
    statement = statement_of(question)
    expected = set(re.findall(r"\$([a-z_]+)", statement))
    if expected != set(parameters):
        raise TypeError(f"queries/{question}.sql takes {sorted(expected)}, got {sorted(parameters)}")
    return _connection(build).cursor().sql(statement, params=dict(parameters)).to_arrow_table()


@lru_cache(maxsize=64)
def statement_of(question: str) -> str:
    """Return the SQL of a question without its header comment."""
    text = (QUERIES / f"{question}.sql").read_text(encoding="utf-8")
    return "\n".join(line for line in text.splitlines() if not line.startswith("--"))


@lru_cache(maxsize=2)
def _connection(build: Path) -> duckdb.DuckDBPyConnection:
    return duckdb.connect(str(build), read_only=True)


def _frozen(value: Parameter) -> Parameter:
    return tuple(value) if isinstance(value, list | set | tuple) else value
