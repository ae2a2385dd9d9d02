"""Draws a chart over years into a box of an SVG: axes, the ruler of periods, breaks, events, lines, key."""

from presentation.chart.layout import is_worded, rows_of, text_width, tick_texts
from presentation.chart.palette import BREAK, FAINT, GREY, Theme
from presentation.chart.plan import ChartPlan, Mark
from presentation.chart.ruler import rows_in, ruler
from presentation.chart.svg.canvas import Box, Canvas, Scale
from presentation.chart.svg.hatch import hatch
from presentation.chart.svg.key import ROW as KEY_ROW
from presentation.chart.svg.key import draw_key, key_rows
from presentation.chart.svg.lines import draw_lines, draw_names, key_of, names_width

SMALL = 11
_ROW = 14
_HEADROOM = 20
_FOOTROOM = 6
_YEARS = 18
_RULER = 5
_TICK = 18  # pixels between two ticks with words
_PLOT = 190
_LEAST_PLOT, _LEAST_OF_SEVERAL = 64, 110
_NARROW = 480
_HALF_YEAR = 0.5
_MARGIN = 0.6  # of a year, before the first and behind the last


def years_height(plan: ChartPlan, width: float) -> float:
    """Return the height at which a chart over years is easily read."""
    plot = _plot(plan, Box(0, 0, width, 0))
    return _PLOT + plot.top - plot.bottom


def least_years_height(plan: ChartPlan, width: float) -> float:
    """Return the height below which the words of a chart over years would leave no room for its points."""
    return years_height(plan, width) - _PLOT + (_LEAST_PLOT if len(plan.series) == 1 else _LEAST_OF_SEVERAL)


def draw_years(canvas: Canvas, plan: ChartPlan, look: Theme, box: Box) -> None:
    """Draw everything; what is behind the data first."""
    plot = _plot(plan, box)
    x = _years(plan, plot)
    low, high = float(plan.low), float(plan.high)
    y = Scale(low, high, plot.bottom - (_FOOTROOM if low < 0 else 0), plot.top + _HEADROOM)
    for mark in plan.marked("event"):
        left, right = x(mark.year - _HALF_YEAR), x(mark.year + _HALF_YEAR)
        hatch(canvas, Box(max(left, plot.left), plot.top, min(right, plot.right), plot.bottom))
    _marks(canvas, plan, look, x, box, plot)
    _axes(canvas, plan, look, x, y, plot)
    _ruler(canvas, plan, look, x, box, plot)
    words = Box(box.left, plot.top, box.right, plot.bottom - 1)
    draw_lines(canvas, plan, look, x, y, words)
    if names_width(plan, box.right - box.left):
        draw_names(canvas, plan, look, x, y)
    entries = key_of(plan, box.right - box.left)
    top = box.bottom - len(key_rows(entries, box.right - box.left)) * KEY_ROW
    draw_key(canvas, entries, look, box, top)


def _plot(plan: ChartPlan, box: Box) -> Box:
    """Return the box of the points: what ticks, names, words of marks, years, ruler and key leave of it."""
    width = box.right - box.left
    left = max((text_width(tick, SMALL) + 8 for tick in tick_texts(plan)), default=0)
    inner = Box(box.left + left, box.top, box.right - names_width(plan, width), box.bottom)
    x = _years(plan, inner)
    above = max((row + 1 for _mark, _middle, row in _worded(plan, x, box)), default=0) * _ROW
    below = rows_in(ruler(plan, x, (box.left, box.right), SMALL)) * _ROW
    below += _YEARS + (_RULER if plan.bands else 0)
    below += len(key_rows(key_of(plan, width), width)) * KEY_ROW
    return Box(inner.left, box.top + above + 2, inner.right, box.bottom - below)


def _years(plan: ChartPlan, plot: Box) -> Scale:
    return Scale(plan.years[0] - _MARGIN, plan.years[-1] + _MARGIN, plot.left, plot.right)


def _worded(plan: ChartPlan, x: Scale, box: Box) -> list[tuple[Mark, float, int]]:
    """Return the marks that are named above the plot, with the middle and the row of their words.

    On a small card the key says already what a break says: which points are not comparable.
    """
    found = []
    is_told_below = box.right - box.left < _NARROW and any(key.sign == "hollow" for key in plan.keys)
    for mark in plan.marks:
        if is_worded(plan, mark) and not (mark.kind == "break" and is_told_below):
            half = text_width(mark.label, SMALL) / 2
            place = x(mark.year - (_HALF_YEAR if mark.kind == "break" else 0))
            found.append((mark, min(max(place, box.left + half), box.right - half), half))
    found.sort(key=lambda told: told[1])
    rows = rows_of([(middle - half, middle + half) for _mark, middle, half in found], _ROW)
    return [(mark, middle, row) for (mark, middle, _half), row in zip(found, rows, strict=True)]


def _marks(canvas: Canvas, plan: ChartPlan, look: Theme, x: Scale, box: Box, plot: Box) -> None:
    for mark in plan.marked("break"):
        place = x(mark.year - _HALF_YEAR)
        canvas.line(place, plot.top, place, plot.bottom, BREAK, 1.5, "6 4")
    for mark, middle, row in _worded(plan, x, box):
        canvas.write(mark.label, middle, plot.top - 4 - row * _ROW, SMALL, look.muted, anchor="middle")


def _axes(canvas: Canvas, plan: ChartPlan, look: Theme, x: Scale, y: Scale, plot: Box) -> None:
    texts = tick_texts(plan)
    every = -(-_TICK // max(1, abs(y(float(plan.ticks[0])) - y(float(plan.ticks[1])))))
    for number, (tick, text) in enumerate(zip(plan.ticks, texts, strict=True)):
        if number % every == 0:
            canvas.line(plot.left, y(float(tick)), plot.right, y(float(tick)), FAINT)
            canvas.write(text, plot.left - 6, y(float(tick)) + 4, SMALL, look.muted, anchor="end")
    base = y(max(float(plan.low), 0))
    canvas.line(plot.left, base, plot.right, base, GREY)
    step = x(plan.years[0] + 1) - x(plan.years[0])
    width = max(text_width(plan.year_text(year), SMALL) for year in plan.years) + 6
    for position, year in enumerate(plan.years):
        is_last = year == plan.years[-1]
        if step < width and not is_last and (position % 2 or plan.years[-1] - year < 2):
            canvas.line(x(year), plot.bottom, x(year), plot.bottom + 4, GREY)
            continue
        color = look.text if is_last else look.muted
        canvas.write(plan.year_text(year), x(year), plot.bottom + 14, SMALL, color, anchor="middle")
    for point in plan.series[0].points if len(plan.series) == 1 else ():
        if point.value is None:
            canvas.write(point.label, x(point.year), plot.bottom - 4, SMALL + 1, look.muted, anchor="middle")


def _ruler(canvas: Canvas, plan: ChartPlan, look: Theme, x: Scale, box: Box, plot: Box) -> None:
    top = plot.bottom + _YEARS + 1
    for place in ruler(plan, x, (box.left, box.right), SMALL):
        left, right = max(place.left, plot.left) + 1, min(place.right, plot.right) - 1
        canvas.line(left, top, right, top, GREY, 2.5)
        base = top + SMALL + 2 + place.row * _ROW
        canvas.write(place.name, place.middle, base, SMALL, look.muted, anchor="middle")
