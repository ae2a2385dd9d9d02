"""Processes beside the server for work that takes the processor: two at a time, in fair turns.

Python does one thing at a time in a process, so twenty documents made in the server would be twenty documents
that every page waits for.
"""

import atexit
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from multiprocessing import Pipe
from pathlib import Path
from typing import Any, TypeVar, cast

from pages.apart.process import PREFIX, Job
from presentation.language.language import current
from queries.sandbox.refusals import QueryRefused
from queries.sandbox.turns import LOOK, Turn, Turns, Visitor

ROOT = Path(__file__).resolve().parents[2]
PLACES = 2  # as statements have
SECONDS = 180.0  # for one piece of work; a draft of 26,000 figures takes a third of it on a busy machine
PATIENCE = 120.0  # seconds to wait for a turn: twenty documents before one's own
T = TypeVar("T")


class ApartError(RuntimeError):
    """Work beside the server that came to no end; the message says why."""


class _Process:
    def __init__(self) -> None:
        self.connection, its_end = Pipe()
        with its_end:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "pages.apart.process", str(its_end.fileno())],
                cwd=ROOT,
                pass_fds=[its_end.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
            )
        self.started_with = 0.0

    def do(self, job: Job, watch: Callable[[], None]) -> tuple[bool, Any]:
        """Return whether it was done, and what came of it; raises EOFError, OSError where it ended."""
        self.started_with = self._processor_seconds()
        self.connection.send(job)
        while not self.connection.poll(LOOK):
            watch()
        done, found = self.connection.recv()
        return done, found

    def end(self) -> None:
        self.process.kill()
        self.process.wait()
        self.connection.close()

    def is_alive(self) -> bool:
        return self.process.poll() is None

    def pause(self) -> None:
        self.process.send_signal(signal.SIGSTOP)

    def go_on(self) -> None:
        self.process.send_signal(signal.SIGCONT)

    def give_way(self) -> None:
        """Come behind what is short: it does so already, as all work of its kind."""

    def used(self) -> float:
        return self._processor_seconds() - self.started_with

    def _processor_seconds(self) -> float:
        try:
            fields = Path(f"/proc/{self.process.pid}/stat").read_text("utf-8").rpartition(")")[2].split()
        except OSError:  # it has ended
            return self.started_with
        return sum(map(int, fields[11:13])) / os.sysconf("SC_CLK_TCK")


_idle: list[_Process] = []
_lock = threading.Lock()
_turns = Turns(PLACES, PLACES, PATIENCE)


def apart(visitor: Visitor, function: Callable[..., T], *given: Any) -> T:
    """Return what a function of a module returns, called in a process beside the server.

    It speaks the current language and reads one build. Raises what the function raises of ours, and
    ApartError for everything else, also where it takes too long.
    """
    settings = {name: value for name, value in os.environ.items() if name.startswith(PREFIX)}
    job = Job(function, given, current(), settings)
    try:
        with _turns.turn(visitor) as turn:
            done, found = _done(job, turn)
    except QueryRefused as refused:
        raise ApartError(str(refused)) from None
    if isinstance(found, Exception):
        raise found
    if not done:
        raise ApartError(f"what was done beside the server failed: {found}")
    return cast(T, found)


def _done(job: Job, turn: Turn) -> tuple[bool, Any]:
    """Do it in a process that is there already, else in a new one."""

    def watch() -> None:
        _turns.look(turn)
        if turn.seconds > SECONDS:
            raise ApartError(f"it was stopped after {SECONDS:.0f} seconds")

    while True:
        process, is_new = _process()
        try:
            with _turns.process_of(turn, process):
                found = process.do(job, watch)
        except (EOFError, ConnectionError) as problem:
            process.end()
            if is_new:
                raise ApartError("the process that did it has ended") from problem
            continue  # it was just ending, having been idle
        except BaseException:
            process.end()
            raise
        with _lock:
            _idle.append(process)
        return found


def _process() -> tuple[_Process, bool]:
    """Return a process that waits for work, and whether it is new."""
    with _lock:
        while _idle:
            process = _idle.pop()
            if process.is_alive():
                return process, False
            process.end()
    return _Process(), True


@atexit.register
def end_all() -> None:
    """End the processes that wait for work."""
    with _lock:
        while _idle:
            _idle.pop().end()
