"""Draws grouped horizontal bars into a box of an SVG: one group per category, one bar per year."""

from presentation.chart.layout import (
    BAR_THICKNESS,
    GROUP_NAME_WIDTH,
    group_bars,
    group_centre,
    groups_end,
    letters_in,
    text_width,
    wrapped,
)
from presentation.chart.palette import GREY, Theme, accent
from presentation.chart.plan import ChartPlan
from presentation.chart.svg.canvas import Box, Canvas, Scale
from presentation.chart.svg.hatch import hatch
from presentation.chart.svg.key import ROW, draw_key, key_rows
from presentation.chart.svg.marks import bar, bar_gap

TEXT = 12
PITCH = 24.0
_LEAST_PITCH = 19.0
_NAMES = 0.4


def groups_height(plan: ChartPlan, width: float) -> float:
    """Return the height at which no name or label is squeezed."""
    letters = _name_letters(width)
    bars = group_bars(plan, letters)
    key = len(key_rows(plan.keys, width)) * ROW
    return (groups_end(plan, bars, letters) + 1.6) * PITCH + key if bars else PITCH


def least_groups_height(plan: ChartPlan, width: float) -> float:
    """Return the height below which the letters would be too small to read."""
    key = len(key_rows(plan.keys, width)) * ROW
    return (groups_height(plan, width) - key) * _LEAST_PITCH / PITCH + key


def draw_groups(canvas: Canvas, plan: ChartPlan, look: Theme, box: Box) -> None:
    """Draw names at the left, bars from zero, and behind each bar its year and figure."""
    letters = _name_letters(box.right - box.left)
    bars = group_bars(plan, letters)
    if not bars:
        return
    key = len(key_rows(plan.keys, box.right - box.left)) * ROW
    pitch = min(PITCH, (box.bottom - box.top - key) / (groups_end(plan, bars, letters) + 1.6))
    size = min(float(TEXT), pitch * 0.6)
    zero = box.left + text_width("n" * letters, size) + 8
    label = max(
        text_width(item.label, size) + bar_gap(item.point) for item in bars if item.point.value is not None
    )
    x = Scale(float(plan.low), float(plan.high), zero, max(zero + 20, box.right - label))
    top = box.top + pitch * 0.8
    for index, series in enumerate(plan.series):
        _name(
            canvas,
            wrapped(series.name, letters),
            look,
            box.left,
            top + group_centre(bars, index) * pitch,
            size,
        )
    events = {mark.year for mark in plan.marked("event")}
    for item in bars:
        middle = top + item.position * pitch
        if item.point.year in events and item.point.value is not None:
            hatch(canvas, Box(x(0), middle - pitch * 0.45, box.right, middle + pitch * 0.45))
        color = accent(plan.area) if item.is_newest else GREY
        label = x(0) + bar_gap(item.point)
        if item.point.value is not None:
            start, end = sorted((x(0), x(float(item.point.value))))
            half = pitch * BAR_THICKNESS / 2
            place = Box(start, middle - half, end, middle + half)
            label = bar(canvas, item.point, item.series_index, color, place)
        canvas.write(item.label, label, middle + size * 0.35, size, look.text)
    last = top + (bars[-1].position + 0.6) * pitch
    canvas.line(x(0), top - pitch * 0.6, x(0), last, GREY)
    draw_key(canvas, plan.keys, look, box, box.bottom - key)


def _name_letters(width: float) -> int:
    return min(GROUP_NAME_WIDTH, letters_in(width * _NAMES, TEXT))


def _name(canvas: Canvas, lines: list[str], look: Theme, left: float, middle: float, size: float) -> None:
    base = middle - (len(lines) - 1) * size * 0.6 + size * 0.35
    for row, line in enumerate(lines):
        canvas.write(line, left, base + row * size * 1.2, size, look.text)
