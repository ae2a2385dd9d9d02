"""Where the label of each point of a line stands, so that no two run into each other or into a mark."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from presentation.chart.layout import text_width
from presentation.chart.plan import ChartPlan, PlanPoint, PlanSeries

ABOVE, BELOW = -10.0, 18.0  # from the point to the base line of its label, in pixels
_LINE = 13.0
_MARK = 6.0
_STEP = 6.0
_ON_WORDS, _OUTSIDE, _ON_MARK, _ON_LINE = 100.0, 80.0, 40.0, 6.0
_LEAST_TO_BLAME = {(0.0, ABOVE): 0.0, (0.0, BELOW): 1.0}
_FARTHER = {(0.5, ABOVE): 4.0, (-0.5, ABOVE): 4.0, (0.5, BELOW): 5.0, (-0.5, BELOW): 5.0} | {
    (0.0, ABOVE - _LINE): 7.0,
    (0.0, BELOW + _LINE): 8.0,
}

Rect = tuple[float, float, float, float]
Scale = Callable[[float], float]


@dataclass(frozen=True)
class Label:
    """The label of a point: the middle of its base line in pixels."""

    series: PlanSeries
    point: PlanPoint
    x: float
    y: float
    is_below: bool


def labels_of(
    plan: ChartPlan, x: Scale, y: Scale, box: Rect, size: float, *, is_free: bool = True
) -> tuple[Label, ...]:
    """Return the labels of all points that have one, the newest placed first.

    `box`: left, top, right, bottom of where words may stand; `is_free`: not only right above or below.
    """
    marks = [_around(x(point.year), y(_value(point))) for series in plan.series for point in series.drawn]
    lines = [spot for series in plan.series for spot in _spots(series, x, y)]
    asked = [(series, point) for series in plan.series for point in series.drawn if point.labelled]
    asked.sort(key=lambda pair: -pair[1].year)
    written: list[Rect] = []
    found = []
    for series, point in asked:
        here = x(point.year), y(_value(point))
        width = text_width(point.label, size)
        ways = _LEAST_TO_BLAME | _FARTHER if is_free else _LEAST_TO_BLAME
        others = [mark for mark in marks if mark != _around(*here)]
        best, least = (0.0, ABOVE), math.inf
        for way, cost in ways.items():  # from the least to blame on
            if cost >= least:
                break
            blame = cost + _blame(_rect(here, way, width, size), written, others, lines, box)
            best, least = (way, blame) if blame < least else (best, least)
        rect = _rect(here, best, width, size)
        written.append(rect)
        found.append(Label(series, point, (rect[0] + rect[2]) / 2, here[1] + best[1], best[1] > 0))
    return tuple(found)


def _rect(here: tuple[float, float], way: tuple[float, float], width: float, size: float) -> Rect:
    middle = here[0] + way[0] * (width + _MARK)
    base = here[1] + way[1]
    return middle - width / 2, base - size * 0.8, middle + width / 2, base + 1


def _blame(rect: Rect, written: list[Rect], marks: list[Rect], lines: list[Rect], box: Rect) -> float:
    left, top, right, bottom = box
    is_outside = rect[0] < left or rect[1] < top or rect[2] > right or rect[3] > bottom
    return (
        _ON_WORDS * sum(_meet(rect, other, 3) for other in written)
        + _ON_MARK * sum(_meet(rect, other, 0) for other in marks)
        + _ON_LINE * any(_meet(rect, other, 0) for other in lines)
        + _OUTSIDE * is_outside
    )


def _meet(one: Rect, other: Rect, gap: float) -> bool:
    return one[0] < other[2] + gap and other[0] < one[2] + gap and one[1] < other[3] and other[1] < one[3]


def _around(x: float, y: float) -> Rect:
    return x - _MARK, y - _MARK, x + _MARK, y + _MARK


def _spots(series: PlanSeries, x: Scale, y: Scale) -> Iterator[Rect]:
    """Yield small squares along the joined line of a series."""
    for run in series.runs:
        for before, after in pairwise(run):
            start, end = (x(before.year), y(_value(before))), (x(after.year), y(_value(after)))
            count = max(2, int((end[0] - start[0]) / _STEP))
            for step in range(1, count):
                part = step / count
                spot = tuple(a + (b - a) * part for a, b in zip(start, end, strict=True))
                yield spot[0] - 1, spot[1] - 1, spot[0] + 1, spot[1] + 1


def _value(point: PlanPoint) -> float:
    return float(point.value or 0)
