"""Draws grouped horizontal bars into a box of an SVG: one group per category, one bar per year."""

from presentation.palette import GREY, Theme, accent
from presentation.plan import ChartPlan
from presentation.plan_layout import BAR_THICKNESS, group_bars, group_centre, wrapped
from presentation.svg_canvas import Canvas, Scale, letters_in, text_width
from presentation.svg_marks import bar
from presentation.svg_years import Box

TEXT = 12
_NAMES = 0.34


def draw_groups(canvas: Canvas, plan: ChartPlan, look: Theme, box: Box) -> None:
    """Draw names at the left, bars from zero, and behind each bar its year and figure."""
    bars = group_bars(plan)
    if not bars:
        return
    zero = box.left + (box.right - box.left) * _NAMES
    label = max(
        text_width(item.label, TEXT) for item in bars if item.point.value is not None or len(bars) == 1
    )
    x = Scale(float(plan.low), float(plan.high), zero, max(zero + 20, box.right - label - 8))
    pitch = min(26.0, (box.bottom - box.top) / (bars[-1].position + 1))
    size = min(float(TEXT), pitch * 0.75)
    for index, series in enumerate(plan.series):
        if series.points:
            _name(
                canvas, series.name, look, zero - box.left - 8, box, (group_centre(plan, index) + 0.5) * pitch
            )
    for item in bars:
        top = box.top + item.position * pitch
        color = accent(plan.area) if item.is_newest else GREY
        start, end = sorted((x(0), x(float(item.point.value or 0))))
        if item.point.value is not None:
            height = pitch * BAR_THICKNESS
            bar(canvas, item.point, item.series_index, color, (start, top, end - start, height))
        canvas.write(item.label, end + 6, top + pitch * 0.4 + size * 0.35, size, look.text)
    bottom = box.top + (bars[-1].position + 1) * pitch
    canvas.line(x(0), box.top - 2, x(0), bottom, GREY)


def _name(canvas: Canvas, name: str, look: Theme, width: float, box: Box, middle: float) -> None:
    lines = wrapped(name, letters_in(width, TEXT))
    base = box.top + middle - (len(lines) - 1) * TEXT * 0.6 + TEXT * 0.2
    for row, line in enumerate(lines):
        canvas.write(line, box.left, base + row * TEXT * 1.2, TEXT, look.text)
