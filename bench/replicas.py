"""What a second server process on the same build is worth: the same crowd, before one and before two."""

import asyncio
import statistics
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

from bench import crowd
from bench.measure import Measure
from tests.support.running_server import running_server

VISITORS, WITHIN = 300, 2.0  # more than one process carries: with sixty, one is as good as two


def measure(warehouse: Path, folder: Path) -> Iterator[Measure]:
    """Let a crowd come to the overview of one server, then of two of which each gets every other visitor."""
    for replicas in (1, 2):
        with ExitStack() as stack:
            logs = [folder / f"replica-{number}.log" for number in range(replicas)]
            servers = [stack.enter_context(running_server(warehouse, log)) for log in logs]
            times = asyncio.run(crowd.arriving(servers, "", VISITORS, WITHIN))
        what = f"{VISITORS} visitors within {WITHIN:g} s, first page, median"
        yield Measure(f"replicas {replicas}", round(statistics.median(times) * 1000), "ms", what)
