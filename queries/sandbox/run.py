"""Runs an analyst's SQL: one read-only statement, in a process of its own, under limits.

`repeat('x', 2000000000)` takes DuckDB past its own limits, so a statement never runs in the server. A worker
(`worker.py`) serves one statement and ends: visitors share nothing. One spare worker is kept warm,
because an interpreter with DuckDB and Arrow takes a fifth of a second to start.
"""

import atexit
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pandas as pd
import pyarrow as pa

from queries.sandbox.cells import Shown, unpacked
from queries.sandbox.refusals import QueryRefused
from queries.sandbox.worker import DATABASE, MOST_SECONDS
from queries.warehouse import current_build

__all__ = ["PLACES", "QueryRefused", "places_taken", "run_shown", "run_sql", "run_table", "warm_up"]

WORKER = [sys.executable, "-s", "-P", "-m", "queries.sandbox.worker"]
ROOT = Path(__file__).resolve().parents[2]
# Arrow and DuckDB reserve memory per processor otherwise; nothing of the server's environment goes along.
ENVIRONMENT = {
    "PYTHONPATH": str(ROOT),
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "MALLOC_ARENA_MAX": "2",
}
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
    build = current_build()
    with _turn():
        worker = _workers.take(build)
        try:
            answer = worker.ask(f"{most}\n{sql}")
        finally:
            worker.end()
            _workers.prepare(build)
    return _read(answer)


def places_taken() -> int:
    """Return how many statements are running now; at PLACES the next one waits."""
    return _workers.running


def warm_up() -> None:
    """Have a worker ready for the next statement; call it when the SQL page opens."""
    _workers.prepare(current_build())


def _read(answer: bytes) -> pa.Table:
    """Return the table in a worker's answer; raises QueryRefused."""
    if answer[:1] == b"R":
        try:
            return pa.ipc.open_stream(pa.py_buffer(answer)[1:]).read_all()
        except pa.ArrowException:  # the worker was stopped while it wrote
            raise QueryRefused("stopped") from None
    refusal = json.loads(answer[1:]) if answer[:1] == b"E" else {}
    raise QueryRefused(refusal.get("reason", "stopped"), **refusal.get("values", {}))


class _Worker:
    """A process that waits for one statement on one build of the warehouse."""

    def __init__(self, build: Path) -> None:
        self.build = build
        self.folder = Path(tempfile.mkdtemp(prefix="statement-"))
        try:
            os.link(build, self.folder / DATABASE)
        except OSError:  # another file system
            shutil.copyfile(build, self.folder / DATABASE)
        self.process = subprocess.Popen(
            WORKER,
            cwd=self.folder,
            env=ENVIRONMENT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def ask(self, question: str) -> bytes:
        """Return the raw answer; raises QueryRefused when time is up."""
        try:
            answer, _errors = self.process.communicate(question.encode("utf-8", "replace"), MOST_SECONDS)
        except subprocess.TimeoutExpired:
            raise QueryRefused("time", seconds=MOST_SECONDS) from None
        return answer

    def end(self) -> None:
        """Stop the process, whatever it does, and tidy up."""
        self.process.kill()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe:
                with suppress(BrokenPipeError):
                    pipe.close()
        self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


class _Workers:
    """The spare worker, and the way to a fresh one."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.spare: _Worker | None = None
        self.running = 0

    def take(self, build: Path) -> _Worker:
        """Return a worker for this build: the spare one, else a cold one; raises QueryRefused."""
        with self.lock:
            spare, self.spare = self.spare, None
        if spare and spare.build == build and spare.process.poll() is None:
            return spare
        if spare:
            spare.end()
        try:
            return _Worker(build)
        except OSError:
            raise QueryRefused("absent") from None

    def prepare(self, build: Path) -> None:
        """Start the next worker unless one waits; where that fails, the next statement will say so."""
        with self.lock, suppress(OSError):
            if self.spare is None:
                self.spare = _Worker(build)

    def end(self) -> None:
        """Stop the spare worker."""
        with self.lock:
            spare, self.spare = self.spare, None
        if spare:
            spare.end()


@contextmanager
def _turn() -> Iterator[None]:
    """Wait for one of the places; raises QueryRefused when none comes free."""
    if not _turns.acquire(timeout=PATIENCE):
        raise QueryRefused("busy", places=PLACES)
    with _workers.lock:
        _workers.running += 1
    try:
        yield
    finally:
        with _workers.lock:
            _workers.running -= 1
        _turns.release()


_turns = threading.BoundedSemaphore(PLACES)
_workers = _Workers()
atexit.register(_workers.end)
