"""Draws a plan as plain SVG: for PDF and Word documents, for print and for the small pictures of rows.

The same points, texts and marks as the interactive chart, because both follow one plan.
"""

from collections.abc import Callable

from presentation.chart.layout import letters_in, text_width, wrapped
from presentation.chart.palette import Theme, ThemeName, accent_text, look_of
from presentation.chart.plan import ChartPlan, Kind
from presentation.chart.svg.canvas import Box, Canvas
from presentation.chart.svg.dots import dots_height, draw_dots
from presentation.chart.svg.groups import draw_groups, groups_height, least_groups_height
from presentation.chart.svg.two_bars import draw_two_bars, two_bars_height
from presentation.chart.svg.years import draw_years, least_years_height, years_height

TITLE, TEXT, SMALL = 16, 13, 11
EDGE = 4.0
_LINE = 1.35
_CARD = 90.0
_BOLD = 1.12

Line = tuple[str, int, str, str]


def to_svg(
    plan: ChartPlan,
    width: int = 640,
    height: int | None = None,
    theme: ThemeName = "light",
    *,
    captions: bool = True,
) -> str:
    """Return the plan as an SVG of this size in pixels, with the plan's text alternative inside.

    `height` None: as high as it needs; a picture in which words would run into each other is made higher
    than asked. `captions`: title and subtitle above, note and source below;
    without them the picture alone, where the document around it says these things.
    """
    look = look_of(theme)
    above, below = _captions(plan, look, width) if captions else ([], [])
    top, bottom = EDGE + _height(above), EDGE + _height(below)
    inner = width - 2 * EDGE
    full = max(height or 0, round(top + (_LEAST if height else _NATURAL)[plan.kind](plan, inner) + bottom))
    canvas = Canvas(width, full, plan.title, plan.alt)
    _write(canvas, above, EDGE)
    _write(canvas, below, full - bottom)
    box = Box(EDGE, top, width - EDGE, full - bottom)
    if plan.kind == "card":
        _card(canvas, plan, look, theme, box)
    else:
        _DRAW[plan.kind](canvas, plan, look, box)
    return canvas.markup()


def _captions(plan: ChartPlan, look: Theme, width: int) -> tuple[list[Line], list[Line]]:
    """Return the lines above and below the picture with their size, colour and weight."""
    above = [(plan.title, TITLE, look.text, "600"), (plan.subtitle, TEXT, look.muted, "")]
    below = [(plan.note, SMALL, look.muted, ""), (plan.source, SMALL, look.muted, "")]
    return _lines(above, width), _lines(below, width)


def _lines(texts: list[Line], width: int) -> list[Line]:
    return [
        (line, size, color, weight)
        for text, size, color, weight in texts
        if text
        for line in wrapped(text, letters_in(width - 2 * EDGE, size * (_BOLD if weight else 1)))
    ]


def _height(lines: list[Line]) -> float:
    return sum(size * _LINE for _text, size, _color, _weight in lines) + (EDGE if lines else 0)


def _write(canvas: Canvas, lines: list[Line], y: float) -> None:
    for text, size, color, weight in lines:
        y += size * _LINE
        canvas.write(text, EDGE, y, size, color, weight=weight)


def _card_height(_plan: ChartPlan, _width: float) -> float:
    return _CARD


_DRAW: dict[Kind, Callable[[Canvas, ChartPlan, Theme, Box], None]] = {
    "two_bars": draw_two_bars,
    "line": draw_years,
    "grouped_bars": draw_groups,
    "dots": draw_dots,
}
_NATURAL: dict[Kind, Callable[[ChartPlan, float], float]] = {
    "card": _card_height,
    "two_bars": two_bars_height,
    "line": years_height,
    "grouped_bars": groups_height,
    "dots": dots_height,
}
_LEAST = _NATURAL | {"line": least_years_height, "grouped_bars": least_groups_height}


def _card(canvas: Canvas, plan: ChartPlan, look: Theme, name: ThemeName, box: Box) -> None:
    point = plan.newest
    middle = (box.top + box.bottom) / 2 - 6
    if point is None:
        _write(canvas, _lines([(plan.note, TEXT, look.muted, "")], canvas.width), box.top)
        return
    size = min(28.0, 28 * (box.right - box.left) / text_width(point.text, 28))
    color = accent_text(plan.area, name)
    canvas.write(point.text, box.left, middle, size, color, weight="600")
    canvas.write(point.period_label or str(point.year), box.left, middle + 22, TEXT, look.muted)
    if point.value is not None:
        mark = canvas.add("rect", x=box.left, y=middle + 30, width=36, height=3, fill=color)
        mark.set("data-series", "0")
        mark.set("data-year", str(point.year))
        mark.set("data-value", format(point.value, "f"))
