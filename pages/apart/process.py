"""The process that long work is done in: it takes one thing after the other, and ends when it is idle.

Started by `pool.py` with the number of its end of a connection. It hears what is to be done as Python objects
and answers with whether that was done, and what came of it.
"""

import os
import pickle
import resource
import sys
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any

from presentation.language.language import using
from queries.warehouse import one_build

NICE = 10  # pages come first
BYTES = 3 << 30  # of addresses; the largest draft takes a fifth of it, and what DuckDB sets aside is not used
IDLE = 120.0  # seconds without work after which its memory is worth more than its start
PREFIX = "BAROMETR_"


@dataclass(frozen=True)
class Job:
    """What is to be done: the function, what it is given, the language and our settings."""

    function: Callable[..., Any]
    given: tuple[Any, ...]
    language: str
    settings: Mapping[str, str]


def main(descriptor: int) -> None:
    """Do what is asked for until nobody asks any more."""
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
        told = f"{type(error).__name__}: {error}\n{''.join(traceback.format_exception(error))}"
        return pickle.dumps((False, told))


if __name__ == "__main__":
    main(int(sys.argv[1]))
