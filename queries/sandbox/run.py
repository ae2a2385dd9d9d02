"""Runs an analyst's SQL: one read-only statement, in a process of its own, under limits.

`repeat('x', 2000000000)` takes DuckDB past its own limits, so a statement never runs in the server. A worker
(`worker.py`) serves one statement and ends: visitors share nothing but the places, which `turns.py` gives.
"""

import json

import pandas as pd
import pyarrow as pa

from queries.sandbox.cells import Shown, unpacked
from queries.sandbox.refusals import QueryRefused
from queries.sandbox.turns import Turns, Visitor
from queries.sandbox.worker import MOST_PAUSED, MOST_SECONDS
from queries.sandbox.workers import Worker
from queries.warehouse import current_build, warehouse_path

__all__ = ["PLACES", "QueryRefused", "Visitor", "places_taken", "run_shown", "run_sql", "run_table"]

PLACES = 2
MOST_BEGUN = 6  # in work or paused, each of at most 512 MB; those of a flood have their results rarely
MOST_CHARACTERS = 100_000
NOBODY = Visitor()
TURNS = Turns(PLACES, MOST_BEGUN, MOST_PAUSED)


def run_sql(sql: str) -> pd.DataFrame:
    """Run one read-only statement and return its rows, Arrow-backed: decimals stay decimal.

    At most 100,000 rows and 10 seconds. Raises QueryRefused with a sentence, WarehouseMissingError.
    """
    rows: pd.DataFrame = run_table(sql).to_pandas(types_mapper=pd.ArrowDtype)
    return rows


def run_table(sql: str, visitor: Visitor = NOBODY) -> pa.Table:
    """Run one read-only statement as `run_sql` does and return an Arrow table, ready for an export."""
    return _answered(sql, 0, visitor)


def run_shown(sql: str, most: int, visitor: Visitor = NOBODY) -> Shown:
    """Run one read-only statement and return its rows for a page: no cell much longer than `most` letters.

    The cells are cut in the worker, so that the server never holds what no page shows.
    """
    return unpacked(_answered(sql, most, visitor))


def _answered(sql: str, most: int, visitor: Visitor) -> pa.Table:
    if not sql.strip():
        raise QueryRefused("empty")
    if len(sql) > MOST_CHARACTERS:
        raise QueryRefused("long", most=MOST_CHARACTERS)
    current_build()  # raises where there is none to ask
    with TURNS.turn(visitor) as turn:
        try:
            worker = Worker(warehouse_path().resolve(), MOST_SECONDS)
        except OSError:
            raise QueryRefused("absent") from None

        def watch() -> None:
            TURNS.look(turn)
            if turn.seconds > MOST_SECONDS:
                raise QueryRefused("time", seconds=MOST_SECONDS)

        try:
            with TURNS.process_of(turn, worker):
                answer = worker.ask(f"{most}\n{sql}", watch)
        finally:
            worker.end()
    return _read(answer)


def places_taken() -> int:
    """Return how many statements are running now; at PLACES the next one waits, or another is paused."""
    return TURNS.running()


def _read(answer: pa.Buffer) -> pa.Table:
    """Return the table in a worker's answer; raises QueryRefused."""
    kind, told = answer[:1].to_pybytes(), answer[1:]
    if kind == b"R":
        try:
            return pa.ipc.open_stream(told).read_all()
        except pa.ArrowException:  # the worker was stopped while it wrote
            raise QueryRefused("stopped") from None
    refusal = json.loads(told.to_pybytes()) if kind == b"E" else {}
    raise QueryRefused(refusal.get("reason", "stopped"), **refusal.get("values", {}))
