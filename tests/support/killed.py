"""A draft that is taken in by a process of its own, which is killed after some time or at a change it makes.

The processes are forked from one that has built once already, so that sixty are cheap.
"""

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.context import ForkServerContext, ForkServerProcess
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any
from unittest.mock import patch

from etl.build import build
from etl.next_report.take_in import take_in
from tests.support.small_raw import small_raw

_CHANGES = ("os.rename", "os.link", "os.remove", "os.rmdir", "os.mkdir", "os.utime")
with TemporaryDirectory() as _folder:  # what a build reads and makes only once is there before the fork
    build(small_raw(Path(_folder) / "raw"), Path(_folder) / "warehouse.duckdb")


def killable() -> ForkServerContext:
    """Return what makes the processes."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    return context


def taken_in(raw: Path, warehouse: Path, draft: Path, kill_at: int, changes: Path) -> None:
    """Take a draft in; write down how many changes of the file system that was, or die just before one."""
    with killed_at(kill_at, changes):
        take_in(raw, warehouse, draft)


@contextmanager
def killed_at(kill_at: int, changes: Path) -> Iterator[None]:
    """Count the changes of the file system in the block, and die just before one of them; 0 before none."""
    count = 0

    def watched(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal count
        if event not in _CHANGES and not (event == "open" and _writes(arguments)):
            return
        count += 1
        if count == kill_at:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(watched)
    yield
    changes.write_text(str(count), encoding="utf-8")


def _writes(arguments: tuple[Any, ...]) -> bool:
    """Return whether a file is opened to be written."""
    return bool(arguments[2] & (os.O_WRONLY | os.O_RDWR)) if isinstance(arguments[2], int) else False


def run(
    context: ForkServerContext, target: Callable[..., None], *arguments: Any, seconds: float | None = None
) -> int | None:
    """Run a function in a process of its own, killed after some seconds; return its exit code."""
    process = started(context, target, *arguments)
    process.join(seconds)
    process.kill()
    process.join()
    return process.exitcode


def started(context: ForkServerContext, target: Callable[..., None], *arguments: Any) -> ForkServerProcess:
    """Start a function in a process of its own."""
    process = context.Process(target=target, args=arguments)
    # A page that was tried before is the main module of this process, and the new one would run it again.
    with patch.dict(sys.modules, {"__main__": ModuleType("__main__")}):
        process.start()
    return process
