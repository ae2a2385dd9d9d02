"""One measured figure, and how several tries become one."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Measure:
    """A figure with its unit; `what` says what was done, for a reader who was not there."""

    name: str
    value: float
    unit: str
    what: str


def median_ms(action: Callable[[], object], tries: int = 5) -> float:
    """Return the median time of an action in milliseconds, after one try that does not count."""
    action()
    return statistics.median(once_ms(action) for _ in range(tries))


def once_ms(action: Callable[[], object]) -> float:
    """Return the time of one run of an action in milliseconds."""
    started = time.perf_counter()
    action()
    return (time.perf_counter() - started) * 1000
