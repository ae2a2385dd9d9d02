"""Draws grouped horizontal bars into a box of an SVG: one group per category, one bar per year."""

from presentation.chart.layout import BAR_THICKNESS, GROUP_NAME_WIDTH, group_bars, group_centre, wrapped
from presentation.chart.palette import GREY, Theme, accent
from presentation.chart.plan import ChartPlan
from presentation.chart.svg.canvas import Box, Canvas, Scale, letters_in, text_width
from presentation.chart.svg.marks import bar

TEXT = 12
PITCH = 24.0
_NAMES = 0.4


def groups_height(plan: ChartPlan, width: float) -> float:
    """Return the height at which no name or label is squeezed."""
    bars = group_bars(plan, _name_letters(width))
    return (bars[-1].position + 2) * PITCH if bars else PITCH


def draw_groups(canvas: Canvas, plan: ChartPlan, look: Theme, box: Box) -> None:
    """Draw names at the left, bars from zero, and behind each bar its year and figure."""
    letters = _name_letters(box.right - box.left)
    bars = group_bars(plan, letters)
    if not bars:
        return
    pitch = min(PITCH, (box.bottom - box.top) / (bars[-1].position + 2))
    size = min(float(TEXT), pitch * 0.6)
    zero = box.left + text_width("n" * letters, size) + 8
    label = max(
        text_width(item.label, size) for item in bars if item.point.value is not None or len(bars) == 1
    )
    x = Scale(float(plan.low), float(plan.high), zero, max(zero + 20, box.right - label - 8))
    top = box.top + pitch
    for index, series in enumerate(plan.series):
        _name(
            canvas,
            wrapped(series.name, letters),
            look,
            box.left,
            top + group_centre(bars, index) * pitch,
            size,
        )
    for item in bars:
        middle = top + item.position * pitch
        color = accent(plan.area) if item.is_newest else GREY
        start, end = sorted((x(0), x(float(item.point.value or 0))))
        if item.point.value is not None:
            height = pitch * BAR_THICKNESS
            bar(
                canvas,
                item.point,
                item.series_index,
                color,
                (start, middle - height / 2, end - start, height),
            )
        canvas.write(item.label, end + 6, middle + size * 0.35, size, look.text)
    canvas.line(x(0), top - pitch * 0.6, x(0), top + (bars[-1].position + 0.6) * pitch, GREY)


def _name_letters(width: float) -> int:
    return min(GROUP_NAME_WIDTH, letters_in(width * _NAMES, TEXT))


def _name(canvas: Canvas, lines: list[str], look: Theme, left: float, middle: float, size: float) -> None:
    base = middle - (len(lines) - 1) * size * 0.6 + size * 0.35
    for row, line in enumerate(lines):
        canvas.write(line, left, base + row * size * 1.2, size, look.text)
