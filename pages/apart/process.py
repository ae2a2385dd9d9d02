"""The process that long work is done in: it takes one thing after the other, and ends when it is idle.

Started by `pool.py` with the number of its end of a connection. It hears what is to be done as Python objects
and answers with whether that was done, and what came of it.
"""

import os
import pickle
import resource
import signal
import sys
import traceback
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any

from presentation.language.language import using
from queries.warehouse import one_build

NICE = 10  # pages come first
BYTES = 3 << 30  # of addresses; the largest draft takes a fifth of it, and what DuckDB sets aside is not used
IDLE = 120.0  # seconds without work after which its memory is worth more than its start
PREFIX = "BAROMETR_"
OURS = ("etl", "pages", "presentation", "publish", "queries")


@dataclass(frozen=True)
class Job:
    """What is to be done: the function, what it is given, the language and our settings."""

    function: Callable[..., Any]
    given: tuple[Any, ...]
    language: str
    settings: Mapping[str, str]


def main(descriptor: int) -> None:
    """Do what is asked for until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the server's end ends it
    os.nice(NICE)
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    with Connection(descriptor) as connection:
        while connection.poll(IDLE):
            try:
                job: Job = connection.recv()
            except EOFError:  # the server has ended
                return
            connection.send_bytes(_answer(job))


def _answer(job: Job) -> bytes:
    try:
        for name in [name for name in os.environ if name.startswith(PREFIX)]:
            del os.environ[name]
        os.environ.update(job.settings)
        with using(job.language), one_build():
            return pickle.dumps((True, job.function(*job.given)))
    except Exception as error:  # noqa: BLE001 - whoever asked shall have it
        return pickle.dumps((False, _told(error)))


def _told(error: Exception) -> object:
    """Return an error of ours, which whoever asked knows to tell; of another one its words and its place."""
    if type(error).__module__.partition(".")[0] in OURS:
        with suppress(TypeError, AttributeError):  # one that is made of more than its words
            return pickle.loads(pickle.dumps(error))
    return f"{type(error).__name__}: {error}\n{''.join(traceback.format_exception(error))}"


if __name__ == "__main__":
    main(int(sys.argv[1]))
