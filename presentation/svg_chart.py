"""Draws a plan as plain SVG: for PDF and Word documents, for print and for the small pictures of rows.

The same points, texts and marks as the interactive chart, because both follow one plan.
"""

from presentation.palette import THEMES, Theme, ThemeName, accent_text
from presentation.plan import ChartPlan
from presentation.plan_layout import wrapped
from presentation.svg_canvas import Canvas, letters_in, text_width
from presentation.svg_groups import draw_groups
from presentation.svg_years import Box, draw_years

TITLE, TEXT, SMALL = 16, 13, 11
_LINE = 1.35


def to_svg(
    plan: ChartPlan, width: int = 640, height: int = 360, theme: ThemeName = "light", *, captions: bool = True
) -> str:
    """Return the plan as an SVG of this size in pixels, with the plan's text alternative inside.

    `captions`: title and subtitle above, note and source below; without them the picture alone, where
    the document around it says these things.
    """
    canvas = Canvas(width, height, plan.title, plan.alt)
    look = THEMES[theme]
    top, bottom = _captions(canvas, plan, look) if captions else (4.0, float(height) - 4)
    box = Box(4, top, width - 4.0, bottom)
    if plan.kind == "card":
        _card(canvas, plan, look, theme, box)
    elif plan.kind == "grouped_bars":
        draw_groups(canvas, plan, look, box)
    else:
        draw_years(canvas, plan, look, box)
    return canvas.markup()


def _captions(canvas: Canvas, plan: ChartPlan, look: Theme) -> tuple[float, float]:
    """Write what stands above and below the picture; return where the picture begins and ends."""
    y = 4.0
    for text, size, color, weight in (
        (plan.title, TITLE, look.text, "600"),
        (plan.subtitle, TEXT, look.muted, ""),
    ):
        for line in wrapped(text, letters_in(canvas.width - 8, size)):
            y += size * _LINE
            canvas.write(line, 4, y, size, color, weight=weight)
    below = [
        line
        for text in (plan.note, plan.source)
        if text
        for line in wrapped(text, letters_in(canvas.width - 8, SMALL))
    ]
    start = canvas.height - 4 - len(below) * SMALL * _LINE
    for row, line in enumerate(below, 1):
        canvas.write(line, 4, start + row * SMALL * _LINE, SMALL, look.muted)
    return y + 10, start - 4


def _card(canvas: Canvas, plan: ChartPlan, look: Theme, theme: ThemeName, box: Box) -> None:
    point = plan.newest
    middle = (box.top + box.bottom) / 2
    if point is None:
        for row, line in enumerate(wrapped(plan.note, letters_in(box.right - box.left, TEXT))):
            canvas.write(line, box.left, middle + row * TEXT * _LINE, TEXT, look.muted)
        return
    size = min(28.0, 28 * (box.right - box.left) / text_width(point.text, 28))
    canvas.write(point.text, box.left, middle, size, accent_text(plan.area, theme), weight="600")
    canvas.write(point.period_label or str(point.year), box.left, middle + 24, TEXT, look.muted)
    if point.value is not None:
        mark = canvas.add(
            "rect", x=box.left, y=middle + 34, width=36, height=3, fill=accent_text(plan.area, theme)
        )
        mark.set("data-series", "0")
        mark.set("data-year", str(point.year))
        mark.set("data-value", format(point.value, "f"))
