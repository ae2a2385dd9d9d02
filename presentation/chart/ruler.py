"""The ruler of monitoring periods under the axis of years: where each period lies and its name is written."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from presentation.chart.layout import rows_of, text_width
from presentation.chart.plan import Band, ChartPlan

_HALF_YEAR = 0.5
_GAP = 8  # pixels between two names in one row
_BRACKETS = re.compile(r"\s*\([^)]*\)")


@dataclass(frozen=True)
class BandPlace:
    """A period from `left` to `right`; its name stands around `middle` in a row of names; all in pixels."""

    left: float
    right: float
    name: str
    middle: float
    row: int


def ruler(
    plan: ChartPlan, x: Callable[[float], float], edges: tuple[float, float], size: float
) -> tuple[BandPlace, ...]:
    """Return the periods of a chart over years.

    `x` turns a year into pixels; `edges`: how far names may reach, left and right; `size`: of the type.
    """
    ends = [(x(band.first_year - _HALF_YEAR), x(band.last_year + _HALF_YEAR)) for band in plan.bands]
    names = [_name(band, right - left, size) for band, (left, right) in zip(plan.bands, ends, strict=True)]
    middles = _middles(names, ends, edges, size)
    rows = rows_of([_span(*told, size) for told in zip(names, middles, strict=True)], _GAP)
    return tuple(
        BandPlace(left, right, name, middle, row)
        for (left, right), name, middle, row in zip(ends, names, middles, rows, strict=True)
    )


def _middles(
    names: Sequence[str], ends: Sequence[tuple[float, float]], edges: tuple[float, float], size: float
) -> list[float]:
    """Return where each name stands: in the middle of its period, or as far left as the next one needs.

    A name never leaves its period by more than half; then it goes into another row.
    """
    middles: list[float] = []
    limit = edges[1]
    for name, (left, right) in zip(reversed(names), reversed(ends), strict=True):
        half = text_width(name, size) / 2
        middle = min(max((left + right) / 2, edges[0] + half), edges[1] - half)
        pushed = min(middle, limit - half)
        middle = pushed if pushed >= max(left, edges[0] + half) else middle
        middles.insert(0, middle)
        limit = min(limit, middle - half - _GAP)
    return middles


def rows_in(places: Sequence[BandPlace]) -> int:
    """Return how many rows of names a ruler has."""
    return max((place.row + 1 for place in places), default=0)


def _name(band: Band, room: float, size: float) -> str:
    """Return the name of a period; what it says in brackets only where there is room."""
    return band.name if text_width(band.name, size) <= room else _BRACKETS.sub("", band.name)


def _span(name: str, middle: float, size: float) -> tuple[float, float]:
    half = text_width(name, size) / 2
    return middle - half, middle + half
