"""Runs one visitor's statement in a process of its own, then ends.

Its working folder holds nothing but a second name of the warehouse; the name and the folder are gone as
soon as the file is open, so that there is no path to be told. DuckDB's own locks forbid files, network and
settings; the limits of the process hold where DuckDB's do not (`repeat('x', 2000000000)`).

It hears a line with how many letters of a cell are wanted (0: whole cells), then the statement (UTF-8). It
answers `R` and an Arrow stream, or `E` and a JSON object with the reason of the refusal and its values.
"""

import contextlib
import json
import os
import resource
import socket
import sys
from itertools import count
from pathlib import Path
from typing import BinaryIO, NoReturn

import duckdb
import pyarrow as pa

from queries.sandbox.cells import packed
from queries.sandbox.refusals import QueryRefused
from queries.sandbox.rules import readable

MOST_ROWS = 100_000
MOST_SECONDS = 10  # that a statement runs; the server counts them
MOST_PAUSED = 15  # seconds that it waits beside, in all; DuckDB's own clock does not stop then
MOST_MEGABYTES = 50  # of the result
MEMORY = 512 * 2**20  # that a statement may add to the process
DATABASE = "warehouse.duckdb"
CONFIGURATION: dict[str, str | bool | int | float | list[str]] = {
    "access_mode": "read_only",
    "enable_external_access": False,
    "autoload_known_extensions": False,
    "autoinstall_known_extensions": False,
    "python_enable_replacements": False,
    "temp_directory": "",
    "max_temp_directory_size": "0KB",
    "memory_limit": "256MB",
    "threads": 1,
    "async_threads": 1,
    "max_execution_time": (MOST_SECONDS + MOST_PAUSED) * 1000,
    "lock_configuration": True,
}


def open_warehouse(folder: Path, seconds: int) -> duckdb.DuckDBPyConnection:
    """Open the warehouse in the folder, which becomes the working folder, and take its name away."""
    os.chdir(folder)
    most = (seconds + MOST_PAUSED) * 1000
    connection = duckdb.connect(DATABASE, config=CONFIGURATION | {"max_execution_time": most})
    with contextlib.suppress(OSError):  # whoever made the folder tidies up once more
        (folder / DATABASE).unlink()
        folder.rmdir()
    return connection


def limit_process(seconds: int) -> None:
    """Bound the memory, processor time and files of this process."""
    now = int(Path("/proc/self/statm").read_text("ascii").split()[0]) * resource.getpagesize()
    for limit, most in {
        resource.RLIMIT_AS: now + MEMORY,
        resource.RLIMIT_CPU: 2 * seconds,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
    }.items():
        resource.setrlimit(limit, (most, most))


def answer(connection: duckdb.DuckDBPyConnection, text: str) -> pa.Table:
    """Return the answer to one statement; raises QueryRefused, or what DuckDB and Arrow raise."""
    reader = connection.sql(readable(connection, text)).to_arrow_reader(10_000)
    batches: list[pa.RecordBatch] = []
    rows = size = 0
    for batch in reader:
        rows += batch.num_rows
        size += batch.nbytes
        if rows > MOST_ROWS:
            raise QueryRefused("rows", most=MOST_ROWS)
        if size > MOST_MEGABYTES * 2**20:
            raise QueryRefused("size", most=MOST_MEGABYTES)
        batches.append(batch)
    return _plain(pa.Table.from_batches(batches, schema=reader.schema))


def _plain(table: pa.Table) -> pa.Table:
    """Return the table with text for types that no screen and no CSV knows, and each name once."""
    for position, field in enumerate(table.schema):
        if pa.types.is_dictionary(field.type):
            column = table.column(position).cast(field.type.value_type)
        elif isinstance(field.type, pa.BaseExtensionType):
            column = table.column(position).cast(field.type.storage_type)
        elif _holds_union(field.type) or pa.types.is_interval(field.type):
            texts = [None if item is None else str(item) for item in table.column(position).to_pylist()]
            column = pa.chunked_array([texts], pa.string())
        else:
            continue
        table = table.set_column(position, field.name, column)
    return table.rename_columns(_distinct(table.column_names))


def _holds_union(kind: pa.DataType) -> bool:
    """Whether the type is a union or nests one, however deep."""
    if pa.types.is_union(kind):
        return True
    return any(_holds_union(kind.field(place).type) for place in range(kind.num_fields))


def _distinct(names: list[str]) -> list[str]:
    """Return the names with a number behind a repeated one, as data frames and file formats need."""
    distinct: list[str] = []
    for name in names:
        numbered = (name if number == 1 else f"{name}_{number}" for number in count(1))
        distinct.append(next(candidate for candidate in numbered if candidate not in distinct))
    return distinct


def refusal_of(error: BaseException) -> QueryRefused:
    """Return what to tell the visitor of an error; only words about his own statement are passed on."""
    text = str(error).partition("\n\nPossible solutions")[0].strip()
    if isinstance(error, QueryRefused):
        return error
    if isinstance(error, MemoryError | duckdb.OutOfMemoryException):  # Arrow's is a MemoryError too
        return QueryRefused("memory")
    if isinstance(error, duckdb.InterruptException):
        return QueryRefused("time", seconds=MOST_SECONDS)
    if isinstance(error, RecursionError) or "Max expression depth" in text:
        return QueryRefused("deep")
    if isinstance(error, duckdb.PermissionException | duckdb.IOException) or "Traceback" in text:
        return QueryRefused("outside")
    if isinstance(error, duckdb.ProgrammingError | duckdb.DataError | duckdb.NotSupportedError):
        return QueryRefused("mistake", detail=text)
    return QueryRefused("stopped")


def run(connection: duckdb.DuckDBPyConnection, text: str, most: int, output: BinaryIO) -> None:
    """Write the answer to the statement, its cells cut to `most` letters unless 0, or the refusal."""
    try:
        table = answer(connection, text)
        table = packed(table, most) if most else table
    except (QueryRefused, duckdb.Error, pa.ArrowException, MemoryError, RecursionError) as error:
        refusal = refusal_of(error)
        output.write(b"E" + json.dumps({"reason": refusal.reason, "values": refusal.values}).encode())
        return
    output.write(b"R")
    with pa.ipc.new_stream(output, table.schema) as stream:
        stream.write_table(table)


def serve(conversation: socket.socket, folder: str, seconds: int) -> NoReturn:
    """Open the warehouse in the folder, wait for the statement, answer it within the seconds, end."""
    try:
        sys.setrecursionlimit(20_000)
        connection = open_warehouse(Path(folder), seconds)
        limit_process(seconds)
        with conversation.makefile("rb") as question:
            most, _line, text = question.read().decode("utf-8", "replace").partition("\n")
        if text:
            with conversation.makefile("wb") as output:
                run(connection, text, int(most), output)
    finally:
        os._exit(0)  # never back to the template; nothing to tidy up: the process held nothing but memory
