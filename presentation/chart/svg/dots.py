"""Draws rows of kinds into a box of an SVG: a mark for each kind on one line, their figures in columns."""

from presentation.chart.layout import GROUP_NAME_WIDTH, dots_of, letters_in, text_width, wrapped
from presentation.chart.palette import FAINT, GREY, Theme, stroke
from presentation.chart.plan import ChartPlan, PlanSeries, Role
from presentation.chart.svg.canvas import Box, Canvas, Scale
from presentation.chart.svg.key import ROW, Sample, draw_key, key_rows
from presentation.chart.svg.marks import marker, shape

TEXT = 12
PITCH = 34.0
_NAMES = 0.36
_SIGN = 12
_GAP = 8


def dots_height(plan: ChartPlan, width: float) -> float:
    """Return the height at which no name and no mark is squeezed."""
    return len(plan.series) * _pitch(plan, width) + len(key_rows(_key(plan), width)) * ROW + 4


def draw_dots(canvas: Canvas, plan: ChartPlan, look: Theme, box: Box) -> None:
    """Draw names at the left, marks from zero, and behind them each figure beside its sign."""
    entries = _key(plan)
    width = box.right - box.left
    letters = _letters(width)
    names = max(text_width(line, TEXT) for series in plan.series for line in wrapped(series.name, letters))
    columns = _columns(plan, box.right)
    zero = box.left + names + _GAP + 6
    x = Scale(float(plan.low), float(plan.high), zero, max(zero + 20, min(columns.values()) - 2 * _GAP))
    pitch = min(
        _pitch(plan, width),
        (box.bottom - box.top - len(key_rows(entries, width)) * ROW - 4) / len(plan.series),
    )
    middles = [box.top + (number + 0.5) * pitch for number in range(len(plan.series))]
    for series, middle in zip(plan.series, middles, strict=True):
        _name(canvas, wrapped(series.name, letters), look, box.left, middle)
        canvas.line(x(0), middle, x(max(float(point.value or 0) for point in series.drawn)), middle, FAINT, 2)
        _figures(canvas, plan, series, look, columns, middle)
    for dot in dots_of(plan):
        height = box.top + (dot.position + 0.5) * pitch
        style = stroke(dot.point.role, plan.area)
        marker(canvas, dot.point, dot.series_index, style, x(float(dot.point.value or 0)), height)
    bottom = box.top + len(plan.series) * pitch
    canvas.line(x(0), box.top, x(0), bottom, GREY)
    draw_key(canvas, entries, look, box, bottom + 4)


def _columns(plan: ChartPlan, right: float) -> dict[Role, float]:
    """Return where the column of figures of each kind begins, the last one ending at the right edge."""
    points = [point for series in plan.series for point in series.drawn]
    columns = {}
    for role, _name_of_kind in reversed(plan.kinds):
        labels = [text_width(point.label, TEXT) for point in points if point.role == role]
        right -= _SIGN + 2 + max(labels, default=0)
        columns[role] = right
        right -= _GAP
    return columns


def _name(canvas: Canvas, lines: list[str], look: Theme, left: float, middle: float) -> None:
    for number, line in enumerate(lines):
        base = middle + 4 + (number - (len(lines) - 1) / 2) * TEXT * 1.1
        canvas.write(line, left, base, TEXT, look.text)


def _figures(
    canvas: Canvas,
    plan: ChartPlan,
    series: PlanSeries,
    look: Theme,
    columns: dict[Role, float],
    middle: float,
) -> None:
    for point in series.drawn:
        style = stroke(point.role, plan.area)
        shape(canvas, style.symbol, style.color, columns[point.role] + 5, middle)
        canvas.write(point.label, columns[point.role] + _SIGN + 2, middle + 4, TEXT, look.text)


def _letters(width: float) -> int:
    return min(GROUP_NAME_WIDTH, letters_in(width * _NAMES, TEXT))


def _pitch(plan: ChartPlan, width: float) -> float:
    """Return the height of a row: that of the longest name, or of its marks."""
    lines = max(len(wrapped(series.name, _letters(width))) for series in plan.series)
    return max(PITCH, lines * TEXT * 1.1 + 6)


def _key(plan: ChartPlan) -> list[Sample]:
    return [Sample(stroke(role, plan.area), name, is_line=False) for role, name in plan.kinds]
