"""Draws the charts over years, lines and two bars, into a box of an SVG."""

from presentation.chart.layout import (
    NAME_WIDTH,
    band_lines,
    end_labels,
    is_label_below,
    is_worded,
    tick_texts,
    wrapped,
)
from presentation.chart.palette import BAND, BREAK, EVENT, FAINT, GREY, Theme, accent, stroke
from presentation.chart.plan import ChartPlan, PlanPoint
from presentation.chart.svg.canvas import Box, Canvas, Scale, text_width
from presentation.chart.svg.marks import RADIUS, bar, marker

TEXT, SMALL = 12, 11
_ROW = 15
_HEADROOM = 26
_CROWDED = 34
_PLOT = 220
_EVENT_STUB = 8


def years_height(plan: ChartPlan) -> float:
    """Return the height at which a chart over years is easily read."""
    return _PLOT + (_band_rows(plan) + len({mark.kind for mark in plan.marks})) * _ROW


def draw_years(canvas: Canvas, plan: ChartPlan, look: Theme, box: Box) -> None:
    """Draw axes, periods, marks and points of a line or of two bars."""
    plot = _plot(plan, box)
    x = Scale(plan.years[0] - 0.6, plan.years[-1] + 0.6, plot.left, plot.right)
    low, high = float(plan.low), float(plan.high)
    y = Scale(low, high, plot.bottom, plot.top + _HEADROOM)
    _bands(canvas, plan, look, x, plot)
    _marks(canvas, plan, look, x, plot)
    _axes(canvas, plan, look, x, y, plot)
    if plan.kind == "two_bars":
        _bars(canvas, plan, look, x, y)
    else:
        _lines(canvas, plan, look, x, y)
    for series, point, height in end_labels(plan, _ROW / (plot.bottom - plot.top - _HEADROOM)):
        lines = wrapped(series.name, NAME_WIDTH)
        base = y(low + height * (high - low)) - (len(lines) - 1) * _ROW / 2 + 4
        for row, line in enumerate(lines):
            canvas.write(line, x(point.year) + 18, base + row * _ROW, TEXT, look.text)


def _plot(plan: ChartPlan, box: Box) -> Box:
    """Return the box of the points: what is left of the sheet by ticks, names, periods and marks."""
    several = plan.series if len(plan.series) > 1 else ()
    names = [line for series in several for line in wrapped(series.name, NAME_WIDTH)]
    right = max((text_width(name, TEXT) + 8 for name in names), default=0)
    ticks = tick_texts(plan) if plan.kind == "line" else []
    left = max((text_width(tick, SMALL) + 8 for tick in ticks), default=0)
    rows = _band_rows(plan) + len({mark.kind for mark in plan.marks})
    return Box(box.left + left, box.top + rows * _ROW + 4, box.right - right, box.bottom - 20)


def _band_rows(plan: ChartPlan) -> int:
    return max((len(band_lines(plan, band)) for band in plan.bands), default=0)


def _bands(canvas: Canvas, plan: ChartPlan, look: Theme, x: Scale, plot: Box) -> None:
    for position, band in enumerate(plan.bands):
        left, right = max(plot.left, x(band.first_year - 0.5)), min(plot.right, x(band.last_year + 0.5))
        if position % 2 == 0:
            canvas.add(
                "rect", x=left, y=plot.top, width=right - left, height=plot.bottom - plot.top, fill=BAND
            )
        lines = band_lines(plan, band)
        for row, line in enumerate(reversed(lines)):
            canvas.write(
                line, (left + right) / 2, plot.top - 4 - row * _ROW, SMALL, look.muted, anchor="middle"
            )


def _marks(canvas: Canvas, plan: ChartPlan, look: Theme, x: Scale, plot: Box) -> None:
    rows = _band_rows(plan)
    for kind, color, shift, dash in (("event", EVENT, 0.0, ""), ("break", BREAK, -0.5, "6 4")):
        marks = [mark for mark in plan.marks if mark.kind == kind]
        for mark in marks:
            place = x(mark.year + shift)
            foot = plot.bottom if kind == "break" else plot.top + _EVENT_STUB
            canvas.line(place, plot.top, place, foot, color, 1.5, dash)
            half = text_width(mark.label, SMALL) / 2
            middle = min(max(place, half), canvas.width - half)
            if is_worded(plan, mark):
                height = plot.top - 4 - rows * _ROW
                canvas.write(mark.label, middle, height, SMALL, look.muted, anchor="middle")
        rows += bool(marks)


def _axes(canvas: Canvas, plan: ChartPlan, look: Theme, x: Scale, y: Scale, plot: Box) -> None:
    if plan.kind == "line":
        for tick, text in zip(plan.ticks, tick_texts(plan), strict=True):
            canvas.line(plot.left, y(float(tick)), plot.right, y(float(tick)), FAINT)
            canvas.write(text, plot.left - 6, y(float(tick)) + 4, SMALL, look.muted, anchor="end")
    base = y(max(float(plan.low), 0))
    canvas.line(plot.left, base, plot.right, base, GREY)
    step = x(plan.years[0] + 1) - x(plan.years[0])
    for position, year in enumerate(plan.years):
        is_last = year == plan.years[-1]
        if step < _CROWDED and not is_last and (position % 2 or plan.years[-1] - year < 2):
            canvas.line(x(year), plot.bottom, x(year), plot.bottom + 4, GREY)
            continue
        color = look.text if is_last else look.muted
        canvas.write(plan.year_text(year), x(year), plot.bottom + 16, SMALL, color, anchor="middle")
    for point in plan.series[0].points if len(plan.series) == 1 else ():
        if point.value is None:
            canvas.write(point.label, x(point.year), plot.bottom - 4, TEXT, look.muted, anchor="middle")


def _bars(canvas: Canvas, plan: ChartPlan, look: Theme, x: Scale, y: Scale) -> None:
    points = plan.series[0].drawn
    width = min(90.0, (x(plan.years[0] + 1) - x(plan.years[0])) * 0.5)
    for point in points:
        color = accent(plan.area) if point is points[-1] else GREY
        tip, base = sorted((y(_value(point)), y(0)))
        bar(canvas, point, 0, color, (x(point.year) - width / 2, tip, width, base - tip))
        canvas.write(point.label, x(point.year), tip - 6, TEXT, look.text, anchor="middle", weight="600")


def _lines(canvas: Canvas, plan: ChartPlan, look: Theme, x: Scale, y: Scale) -> None:
    for index, series in enumerate(plan.series):
        style = stroke(series.color_role, plan.area)
        for run in series.runs:
            path = " ".join(f"{x(point.year):.2f},{y(_value(point)):.2f}" for point in run)
            line = canvas.add("polyline", points=path, fill="none", stroke=style.color, stroke_width=2.5)
            line.set("data-run", " ".join(str(point.year) for point in run))
            if style.pattern:
                line.set("stroke-dasharray", style.pattern)
        for point in series.drawn:
            marker(canvas, point, index, style, x(point.year), y(_value(point)))
            if point.labelled:
                shift = RADIUS + 13 if is_label_below(plan, series, point) else -RADIUS - 5
                base = y(_value(point)) + shift
                canvas.write(point.label, x(point.year), base, TEXT, look.text, anchor="middle")


def _value(point: PlanPoint) -> float:
    return float(point.value or 0)
