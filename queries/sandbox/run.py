"""Runs an analyst's SQL: one read-only statement, in a process of its own, under limits.

`repeat('x', 2000000000)` takes DuckDB past its own limits, so a statement never runs in the server. A worker
(`worker.py`) serves one statement and ends: visitors share nothing.
"""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pandas as pd
import pyarrow as pa

from queries.sandbox.cells import Shown, unpacked
from queries.sandbox.refusals import QueryRefused
from queries.sandbox.worker import MOST_SECONDS
from queries.sandbox.workers import Worker
from queries.warehouse import current_build, warehouse_path

__all__ = ["PLACES", "QueryRefused", "places_taken", "run_shown", "run_sql", "run_table"]

PATIENCE = 15.0  # seconds that a statement waits for its turn
PLACES = 2
MOST_CHARACTERS = 100_000


def run_sql(sql: str) -> pd.DataFrame:
    """Run one read-only statement and return its rows, Arrow-backed: decimals stay decimal.

    At most 100,000 rows and 10 seconds. Raises QueryRefused with a sentence, WarehouseMissingError.
    """
    rows: pd.DataFrame = run_table(sql).to_pandas(types_mapper=pd.ArrowDtype)
    return rows


def run_table(sql: str) -> pa.Table:
    """Run one read-only statement as `run_sql` does and return an Arrow table, ready for an export."""
    return _answered(sql, 0)


def run_shown(sql: str, most: int) -> Shown:
    """Run one read-only statement and return its rows for a page: no cell much longer than `most` letters.

    The cells are cut in the worker, so that the server never holds what no page shows.
    """
    return unpacked(_answered(sql, most))


def _answered(sql: str, most: int) -> pa.Table:
    if not sql.strip():
        raise QueryRefused("empty")
    if len(sql) > MOST_CHARACTERS:
        raise QueryRefused("long", most=MOST_CHARACTERS)
    current_build()  # raises where there is none to ask
    with _turn():
        try:
            worker = Worker(warehouse_path().resolve(), MOST_SECONDS)
        except OSError:
            raise QueryRefused("absent") from None
        try:
            answer = worker.ask(f"{most}\n{sql}")
        finally:
            worker.end()
    return _read(answer)


def places_taken() -> int:
    """Return how many statements are running now; at PLACES the next one waits."""
    return len(_running)


def _read(answer: bytes) -> pa.Table:
    """Return the table in a worker's answer; raises QueryRefused."""
    if answer[:1] == b"R":
        try:
            return pa.ipc.open_stream(pa.py_buffer(answer)[1:]).read_all()
        except pa.ArrowException:  # the worker was stopped while it wrote
            raise QueryRefused("stopped") from None
    refusal = json.loads(answer[1:]) if answer[:1] == b"E" else {}
    raise QueryRefused(refusal.get("reason", "stopped"), **refusal.get("values", {}))


@contextmanager
def _turn() -> Iterator[None]:
    """Wait for one of the places; raises QueryRefused when none comes free."""
    if not _turns.acquire(timeout=PATIENCE):
        raise QueryRefused("busy", places=PLACES)
    _running.append(None)  # an append and a pop are whole whatever another thread does
    try:
        yield
    finally:
        _running.pop()
        _turns.release()


_turns = threading.BoundedSemaphore(PLACES)
_running: list[None] = []
