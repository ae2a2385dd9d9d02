"""Draws two figures as lying bars into a box of an SVG: the year before each bar, the figure behind it."""

from presentation.chart.layout import text_width, wrapped
from presentation.chart.palette import BREAK, GREY, Theme, accent
from presentation.chart.plan import ChartPlan, PlanPoint
from presentation.chart.svg.canvas import Box, Canvas, Scale
from presentation.chart.svg.hatch import hatch
from presentation.chart.svg.key import ROW, draw_key, key_rows
from presentation.chart.svg.marks import bar, bar_gap

TEXT = 13
PITCH = 30.0
_THICKNESS = 0.66
_YEAR_LETTERS = 16
_GAP = 8


def two_bars_height(plan: ChartPlan, width: float) -> float:
    """Return the height of the bars with their key: at most 120 pixels for two of them."""
    return len(_rows(plan)) * PITCH + len(key_rows(plan.keys, width)) * ROW


def draw_two_bars(canvas: Canvas, plan: ChartPlan, look: Theme, box: Box) -> None:
    """Draw one row for each year that the documents speak of, from zero."""
    rows = _rows(plan)
    key = len(key_rows(plan.keys, box.right - box.left)) * ROW
    pitch = min(PITCH, (box.bottom - box.top - key) / len(rows))
    x = _scale(plan, rows, box)
    events = {mark.year for mark in plan.marked("event")}
    breaks = {mark.year for mark in plan.marked("break")}
    for number, point in enumerate(rows):
        top = box.top + number * pitch
        row = Box(box.left, top, box.right, top + pitch)
        if point.year in events and point.value is not None:
            hatch(canvas, Box(x(0), top + 1, box.right, top + pitch - 1))
        if number and any(rows[number - 1].year < year <= point.year for year in breaks):
            canvas.line(box.left, top, box.right, top, BREAK, 1.5, "6 4")
        _row(canvas, plan, look, row, x, point)
    bottom = box.top + len(rows) * pitch
    canvas.line(x(0), box.top, x(0), bottom, GREY)
    draw_key(canvas, plan.keys, look, box, bottom)


def _rows(plan: ChartPlan) -> tuple[PlanPoint, ...]:
    return plan.series[0].points


def _scale(plan: ChartPlan, rows: tuple[PlanPoint, ...], box: Box) -> Scale:
    years = max(text_width(line, TEXT) for point in rows for line in _year(point))
    labels = max(
        text_width(point.label, TEXT) * 1.1 + bar_gap(point) for point in rows if point.value is not None
    )
    start = box.left + years + _GAP
    return Scale(float(plan.low), float(plan.high), start, max(start + 20, box.right - labels))


def _row(canvas: Canvas, plan: ChartPlan, look: Theme, row: Box, x: Scale, point: PlanPoint) -> None:
    middle = (row.top + row.bottom) / 2
    is_newest = point is plan.series[0].drawn[-1]
    lines = _year(point)
    for number, line in enumerate(lines):
        base = middle + 4.5 + (number - (len(lines) - 1) / 2) * TEXT
        canvas.write(line, row.left, base, TEXT if len(lines) == 1 else TEXT - 2, look.muted)
    if point.value is None:
        canvas.write(point.missing_reason, x(0) + _GAP, middle + 4.5, TEXT - 1, look.muted)
        return
    start, end = sorted((x(0), x(float(point.value))))
    half = (row.bottom - row.top) * _THICKNESS / 2
    color = accent(plan.area) if is_newest else GREY
    label = bar(canvas, point, 0, color, Box(start, middle - half, end, middle + half))
    canvas.write(point.label, label, middle + 4.5, TEXT, look.text, weight="600" if is_newest else "")


def _year(point: PlanPoint) -> list[str]:
    return wrapped(point.period_label or str(point.year), _YEAR_LETTERS)
