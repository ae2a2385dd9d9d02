"""The one module that opens the warehouse.

A run of a page, or an answer, reads one build from its start to its end (`one_build`). The newest build is
told by what the file with the public name is (`State`), never by what it is called: a build may be made
again under its id, and a file be put in its place by hand. Each state is opened in an instance of DuckDB of
its own, which takes a second file of one name for the first, and is read whole before anybody sees it: what
is damaged, or made by another version, is "not ready" for everybody.
"""

import os
import re
import stat
from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any

import duckdb
import pyarrow as pa

from queries.not_ready import NotReady, WarehouseMissingError

__all__ = ["Build", "Row", "WarehouseMissingError", "current_build", "one_build", "rows", "table", "table_of"]
QUERIES = Path(__file__).parent
DEFAULT_WAREHOUSE = QUERIES.parent / "data" / "warehouse.duckdb"
Row = Mapping[str, Any]
Parameter = str | int | bool | Sequence[str] | Sequence[int] | None
State = tuple[int, int, int, int]  # device, inode, bytes, time of the last change

MOST_OPEN = 2  # the build in use and the one before it, for those who read it still
_MOST_TRIES = 3  # where the file is replaced while it is being opened


@dataclass(frozen=True)
class Build:
    """A build as it is read: the id that it gives itself, and the state of the file it was read from."""

    id: str
    state: State


@dataclass(frozen=True, eq=False)
class _Opened:
    build: Build
    connection: duckdb.DuckDBPyConnection


class _Run:
    """A run of a page, or an answer: what it reads first it reads to its end."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._opened: _Opened | None = None

    def opened(self) -> _Opened:
        with self._lock:
            self._opened = self._opened or _newest()
            return self._opened


_run: ContextVar[_Run | None] = ContextVar("run", default=None)
_opening = Lock()
_open: OrderedDict[tuple[Path, State], _Opened] = OrderedDict()
_not_ready = NotReady()


def warehouse_path() -> Path:
    """Return the public name of the warehouse."""
    return Path(os.environ.get("BAROMETR_WAREHOUSE", DEFAULT_WAREHOUSE))


@contextmanager
def one_build(*, anew: bool = False) -> Iterator[None]:
    """Read one build inside the block, whatever is built meanwhile; an inner block as the outer.

    `anew`: this is the outermost, though the context may be a copy of another's (a web server may start the
    next request of a connection from the one before).
    """
    if _run.get() and not anew:
        yield
        return
    before = _run.set(_Run())
    try:
        yield
    finally:
        _run.reset(before)


def current_build() -> Build:
    """Return the build that is read here, outside of `one_build` the newest; raises WarehouseMissingError."""
    return _now().build


def rows(question: str, **parameters: Parameter) -> tuple[Row, ...]:
    """Return the answer to `queries/<question>.sql` as rows with Decimal values and None for null."""
    frozen = tuple(sorted((name, _frozen(value)) for name, value in parameters.items()))
    with one_build():
        return _rows(current_build(), question, frozen)


def table(question: str, **parameters: Parameter) -> pa.Table:
    """Return the answer to `queries/<question>.sql` as an Arrow table; decimals stay decimal."""
    statement = statement_of(question)
    expected = set(re.findall(r"\$([a-z_]+)", statement))
    if expected != set(parameters):
        raise TypeError(f"queries/{question}.sql takes {sorted(expected)}, got {sorted(parameters)}")
    return table_of(statement, parameters)


def table_of(statement: str, parameters: Mapping[str, Any] | None = None) -> pa.Table:
    """Return the answer to a statement of this project's own code, with `$name` parameters."""
    opened = _now()
    try:
        cursor = opened.connection.cursor()
        cursor.execute("USE warehouse")
        return cursor.sql(statement, params=dict(parameters or {})).to_arrow_table()
    except duckdb.ProgrammingError:  # a mistake in the statement: it was ours
        raise
    except duckdb.Error as error:
        raise _given_up(warehouse_path(), opened.build.state, str(error)) from error


def made_by_another_version(lacks: str) -> WarehouseMissingError:
    """Return the error that the build read here lacks something that this version of the code reads."""
    sentence = _unusable(warehouse_path(), f"it lacks {lacks}: another version of the program made it")
    return _not_ready.told(current_build(), sentence)


def unreadable(name: str, error: Exception, then: str) -> WarehouseMissingError:
    """Return the error that a file beside the warehouse cannot be read; `then` says what comes of it."""
    reason = getattr(error, "strerror", None) or (str(error).splitlines() or ["no reason given"])[0]
    return _not_ready.told(name, f"{name} cannot be read ({reason}); {then}.")


@lru_cache(maxsize=512)
def _rows(_build: Build, question: str, frozen: tuple[tuple[str, Any], ...]) -> tuple[Row, ...]:
    parameters = {name: list(value) if isinstance(value, tuple) else value for name, value in frozen}
    return tuple(table(question, **parameters).to_pylist())


@lru_cache(maxsize=64)
def statement_of(question: str) -> str:
    """Return the SQL of a question without its header comment."""
    text = (QUERIES / f"{question}.sql").read_text(encoding="utf-8")
    return "\n".join(line for line in text.splitlines() if not line.startswith("--"))


def _now() -> _Opened:
    run = _run.get()
    return run.opened() if run else _newest()


def _newest() -> _Opened:
    """Return what has the public name now, opened and checked; raises WarehouseMissingError."""
    public = warehouse_path()
    state = _state_of(public)
    with _opening:
        return _open.get((public, state)) or _opened_now(public, state)


def _opened_now(public: Path, state: State) -> _Opened:
    for _try in range(_MOST_TRIES):
        _not_ready.check((public, state))
        reason = ""
        try:
            connection = _attached(public)
            if _state_of(public) == state:  # else it was replaced meanwhile
                return _remembered(public, _read_whole(connection, state))
        except (duckdb.Error, ValueError) as error:
            reason = str(error)
        before, state = state, _state_of(public)
        if reason and state == before:
            raise _given_up(public, state, reason)
    raise _not_ready.told((public, None), _unusable(public, "it is replaced again and again"))


def _remembered(public: Path, opened: _Opened) -> _Opened:
    _open[public, opened.build.state] = opened
    while len(_open) > MOST_OPEN:
        _open.popitem(last=False)
    return opened


def _given_up(public: Path, state: State, reason: str) -> WarehouseMissingError:
    """Return the error that a state cannot be used; it is opened anew a little later."""
    _open.pop((public, state), None)
    return _not_ready.remembered((public, state), _unusable(public, reason))


def _state_of(public: Path) -> State:
    """Return what the file with the public name is now; raises WarehouseMissingError where there is none."""
    try:
        found = public.stat()
    except FileNotFoundError:
        sentence = f"There is no warehouse at {public.name}; run `python -m etl build`."
        raise _not_ready.told((public, None), sentence) from None
    except OSError as error:
        raise _not_ready.told((public, None), _unusable(public, error.strerror or str(error))) from error
    if not stat.S_ISREG(found.st_mode):
        raise _not_ready.told((public, None), _unusable(public, "it is no file"))
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns


def _attached(public: Path) -> duckdb.DuckDBPyConnection:
    """Return the file with the public name opened in an instance of its own; raises duckdb.Error."""
    # Nothing is written beside the warehouse: the folder may be another's, and the disk full.
    connection = duckdb.connect(":memory:", config={"temp_directory": ""})
    name = str(public).replace("'", "''")
    connection.execute(f"ATTACH '{name}' AS warehouse (READ_ONLY)")
    connection.execute("USE warehouse")
    return connection


def _read_whole(connection: duckdb.DuckDBPyConnection, state: State) -> _Opened:
    """Return a state that can be used; raises duckdb.Error, ValueError where it is damaged or of no use."""
    tables = connection.sql("SELECT table_name FROM duckdb_tables() WHERE database_name = 'warehouse'")
    for (found,) in tables.fetchall():  # every block has a checksum, which is looked at when it is read
        connection.table(found).aggregate("bit_xor(hash(COLUMNS(*)))").fetchall()
    for question in QUERIES.glob("*.sql"):
        connection.execute(f"PREPARE question AS {statement_of(question.stem)}")
    built = connection.sql("SELECT build_id FROM build").fetchall()
    if len(built) != 1:
        raise ValueError(f"the table build holds {len(built)} rows instead of one")
    return _Opened(Build(built[0][0], state), connection)


def _unusable(public: Path, reason: str) -> str:
    return (
        f"The warehouse {public.name} cannot be used ({reason.splitlines()[0].rstrip('.')}); "
        "it is read as soon as `python -m etl build` has made a new one."
    )


def _frozen(value: Parameter) -> Parameter:
    return tuple(value) if isinstance(value, list | set | tuple) else value
