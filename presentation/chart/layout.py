"""Places in a chart that both renderers share: names beside lines, rows of grouped bars, wrapped words."""

import re
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from presentation.chart.plan import Band, ChartPlan, Mark, PlanPoint, PlanSeries
from presentation.figure.numbers import number, stored_decimals
from presentation.figure.unit import NBSP
from presentation.figure.when import sentence

NAME_WIDTH = 20
GROUP_NAME_WIDTH = 26
BAND_WIDTH = 15
BAR_THICKNESS = 0.8
NARROW_BAND_WIDTH = 9
_NARROW = 0.2
_CLOSE = 0.12
_NAME_GAP = 0.4  # of a line, between the names of two series
_GROUP_GAP = 0.6  # of a bar, between two groups
_LINE_OF_NAME = 0.65
_FEW_YEARS = 4
_BRACKETS = re.compile(r"\([^)]*\)")


@dataclass(frozen=True)
class GroupBar:
    """One bar of grouped bars: `position` is that of its middle, counted in bars from the top."""

    series_index: int
    point: PlanPoint
    position: float
    is_newest: bool

    @property
    def label(self) -> str:
        """The direct label: the year with the figure, or with the reason why there is none."""
        return (
            f"{self.point.period_label or self.point.year}: {self.point.missing_reason or self.point.label}"
        )


def group_bars(plan: ChartPlan, name_width: int) -> tuple[GroupBar, ...]:
    """Return the bars of grouped bars from top to bottom, newest year of each group last.

    A group is as high as its bars or as its name in lines of `name_width` letters, whichever is more.
    """
    bars, start = [], 0.0
    for index, series in enumerate(plan.series):
        height = max(len(series.points), len(wrapped(series.name, name_width)) * _LINE_OF_NAME)
        first = start + (height - len(series.points)) / 2
        for row, point in enumerate(series.points):
            bars.append(GroupBar(index, point, first + row, point.year == plan.years[-1]))
        start += height + _GROUP_GAP
    return tuple(bars)


def group_centre(bars: Sequence[GroupBar], index: int) -> float:
    """Return the position beside which the name of a group stands: the middle of its bars."""
    positions = [bar.position for bar in bars if bar.series_index == index]
    return (positions[0] + positions[-1]) / 2


def end_labels(plan: ChartPlan, line_height: float) -> list[tuple[PlanSeries, PlanPoint, float]]:
    """Return each series with its last point and the height of its name, spread so that none overlap.

    Heights are shares of the value axis, 0 at its low end; `line_height` is that of a line of words in
    the same measure. Only charts of several series have names.
    """
    if len(plan.series) < 2:
        return []
    ends = [(series, series.drawn[-1]) for series in plan.series if series.drawn]
    ends.sort(key=lambda end: share(plan, end[1]))
    placed: list[tuple[PlanSeries, PlanPoint, float]] = []
    floor = 0.0
    for series, point in ends:
        half = (len(wrapped(series.name, NAME_WIDTH)) + _NAME_GAP) * line_height / 2
        height = max(share(plan, point), floor + half)
        placed.append((series, point, height))
        floor = height + half
    return placed


def is_label_below(plan: ChartPlan, series: PlanSeries, point: PlanPoint) -> bool:
    """Whether the label goes under its point, because the label of another series stands right above."""
    own = share(plan, point)
    others = [
        share(plan, other)
        for one in plan.series
        if one is not series
        for other in one.drawn
        if other.year == point.year
    ]
    return any(0 <= height - own < _CLOSE for height in others)


def band_lines(plan: ChartPlan, band: Band) -> list[str]:
    """Return the name of a period in lines; a period of few years of many is broken at its dash.

    What stands in brackets is kept together.
    """
    name = _BRACKETS.sub(lambda found: found[0].replace(" ", NBSP), band.name)
    if (band.last_year - band.first_year + 1) / len(plan.years) < _NARROW:
        return wrapped(name.replace("–", "– "), NARROW_BAND_WIDTH)
    return wrapped(name, BAND_WIDTH)


def is_late(plan: ChartPlan, mark: Mark) -> bool:
    """Whether a mark stands so far right that its words must end at it."""
    return len(plan.years) > _FEW_YEARS and mark.year > plan.years[0] + (len(plan.years) - 1) * 0.7


def is_worded(plan: ChartPlan, mark: Mark) -> bool:
    """Whether the words of a mark are written: not where they would stand on or against the same words."""
    same = [other for other in plan.marks if (other.kind, other.label) == (mark.kind, mark.label)]
    return mark == next(other for other in same if other.year == mark.year) and all(
        other.year != mark.year - 1 for other in same
    )


def share(plan: ChartPlan, point: PlanPoint) -> float:
    """Return where a point stands on the value axis: 0 at its low end, 1 at its high end."""
    return float(((point.value or Decimal(0)) - plan.low) / (plan.high - plan.low))


def tick_texts(plan: ChartPlan) -> list[str]:
    """Return the words of the ticks, all with the same number of decimals."""
    decimals = max((stored_decimals(tick) for tick in plan.ticks), default=0)
    return [number(tick, decimals) for tick in plan.ticks]


def wrapped(text: str, width: int) -> list[str]:
    """Return the text in lines of at most so many letters, never cut inside a word."""
    return textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False) or [""]


def hover_text(series: PlanSeries, point: PlanPoint, plan: ChartPlan) -> str:
    """Return what is said when a point is touched: year, figure, and the series where there are several."""
    text = f"{point.period_label or point.year}: {point.missing_reason or point.text}"
    return sentence(f"{series.name}, {text}") if len(plan.series) > 1 else text
