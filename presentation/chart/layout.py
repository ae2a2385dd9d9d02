"""Places in a chart that both renderers share: names beside lines, rows of grouped bars, wrapped words."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from presentation.chart.plan import ChartPlan, Mark, PlanPoint, PlanSeries
from presentation.figure.numbers import number, stored_decimals
from presentation.figure.when import sentence
from presentation.language.language import _

NAME_WIDTH = 20
GROUP_NAME_WIDTH = 26
BAR_THICKNESS = 0.8
_SPREAD_OF_KINDS = 0.44  # of a row, from the first kind to the last
_HOVER_WIDTH = 48
_MOST_PRINTED = 200
# The mean width of a letter in relation to the size of the type: enough to keep words apart.
_LETTER = 0.54
_NAME_GAP = 0.4  # of a line, between the names of two series
_GROUP_GAP = 0.6  # of a bar, between two groups
_LINE_OF_NAME = 0.65


@dataclass(frozen=True)
class GroupBar:
    """One bar of grouped bars: `position` is that of its middle, counted in bars from the top."""

    series_index: int
    point: PlanPoint
    position: float
    is_newest: bool
    is_dated: bool = True

    @property
    def label(self) -> str:
        """The direct label: the figure or the reason why there is none, dated where bars differ in time."""
        told = self.point.missing_reason or self.point.label
        return f"{self.point.period_label or self.point.year}: {told}" if self.is_dated else told


def group_bars(plan: ChartPlan, name_width: int) -> tuple[GroupBar, ...]:
    """Return the bars of grouped bars from top to bottom, newest year of each group last.

    A group is as high as its bars or as its name in lines of `name_width` letters, whichever is more.
    """
    times = {point.period_label or str(point.year) for series in plan.series for point in series.points}
    bars, start = [], 0.0
    for index, series in enumerate(plan.series):
        height = max(len(series.points), len(wrapped(series.name, name_width)) * _LINE_OF_NAME)
        first = start + (height - len(series.points)) / 2
        for row, point in enumerate(series.points):
            bars.append(GroupBar(index, point, first + row, point.year == plan.years[-1], len(times) > 1))
        start += height + _GROUP_GAP
    return tuple(bars)


def groups_end(plan: ChartPlan, bars: Sequence[GroupBar], name_width: int) -> float:
    """Return where the last group ends, its name included, counted in bars from the middle of the first."""
    points = len(plan.series[-1].points)
    lines = len(wrapped(plan.series[-1].name, name_width)) * _LINE_OF_NAME
    return bars[-1].position + max(0.0, lines - points) / 2


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


@dataclass(frozen=True)
class Dot:
    """One mark of a row of kinds: `position` is its height, counted in rows from the top."""

    series_index: int
    point: PlanPoint
    position: float


def dots_of(plan: ChartPlan) -> tuple[Dot, ...]:
    """Return the marks of all rows; kinds with equal values stand below each other, so that all are seen."""
    roles = [role for role, _name in plan.kinds]
    spread = _SPREAD_OF_KINDS / max(1, len(roles) - 1)
    return tuple(
        Dot(index, point, index + (roles.index(point.role) - (len(roles) - 1) / 2) * spread)
        for index, series in enumerate(plan.series)
        for point in series.drawn
    )


def text_width(text: str, size: float) -> float:
    """Return about how wide a text will be, in pixels."""
    return len(text) * size * _LETTER


def letters_in(width: float, size: float) -> int:
    """Return about how many letters fit into a width."""
    return max(8, int(width / (size * _LETTER)))


def rows_of(spans: Sequence[tuple[float, float]], gap: float) -> list[int]:
    """Return in which row each word stands, so that none runs into another; `spans` go from left to right."""
    ends: list[float] = []
    rows = []
    for start, end in spans:
        row = next((row for row, last in enumerate(ends) if start >= last + gap), len(ends))
        ends[row : row + 1] = [end]
        rows.append(row)
    return rows


def hover_lines(series: PlanSeries, point: PlanPoint, plan: ChartPlan) -> list[str]:
    """Return what is said when a point is touched: year and figure, what is printed, and where.

    The series is named where there are several.
    """
    told = f"{point.period_label or point.year}: {point.missing_reason or point.text}"
    told = sentence(f"{series.name}, {told}") if len(plan.series) > 1 else told
    printed = (
        _("“{printed}”").format(printed=textwrap.shorten(point.printed, _MOST_PRINTED, placeholder=" …"))
        if point.printed
        else ""
    )
    return [line for text in (told, printed, point.place) if text for line in wrapped(text, _HOVER_WIDTH)]
