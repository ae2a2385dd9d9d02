"""The picture of a page, as it stands in a message or a search that points at the page."""

from collections.abc import Sequence
from datetime import date
from xml.etree import ElementTree

from babel.dates import format_date

from presentation.board.tale import tale_of
from presentation.chart.layout import letters_in, wrapped
from presentation.chart.palette import THEMES
from presentation.chart.plan import ChartPlan
from presentation.chart.svg.canvas import Canvas
from presentation.chart.svg.chart import to_svg
from presentation.language.language import _, current
from presentation.view.indicator_view import IndicatorView
from publish.chart_png import WIDTH, chart_png
from publish.documents.typeset import shown_png_of

HEIGHT = 420
_EDGE, _GAP = 24, 24
_TITLE, _TEXT = 26, 15
_LINE = 1.35
_CHART_HEIGHT = 150
_MOST_CHARTS = 2


def plan_of(view: IndicatorView) -> ChartPlan | None:
    """Return the first chart of an indicator, None where there is nothing to draw."""
    if view.main is None:
        return None
    return view.main.plan or (view.main.parts[0].plan if view.main.parts else None)


def indicator_png(view: IndicatorView, made_on: date) -> bytes:
    """Return the first chart of an indicator as a PNG, or its sentence where there is none."""
    if plan := plan_of(view):
        return chart_png(plan, made_on)
    return page_png(f"{view.code} {view.indicator.short_name}", view.judged_sentence, (), made_on)


def page_png(title: str, told: str, views: Sequence[IndicatorView], made_on: date) -> bytes:
    """Return a sheet with a title, what is told and the first two charts of these views, as a PNG."""
    look = THEMES["light"]
    canvas = Canvas(WIDTH, HEIGHT, title, told)
    canvas.add("rect", x=0, y=0, width=WIDTH, height=HEIGHT, fill="#ffffff")
    y = _write(canvas, title, _EDGE, _EDGE, WIDTH - 2 * _EDGE, (_TITLE, look.text, "600"))
    y = _write(canvas, told, _EDGE, y + 4, WIDTH - 2 * _EDGE, (_TEXT, look.muted, ""))
    width = (WIDTH - 2 * _EDGE - _GAP) // 2
    for place, view in enumerate(views[:_MOST_CHARTS]):
        _chart(canvas, view, _EDGE + place * (width + _GAP), y + 14, width)
    day = format_date(made_on, "d MMMM y", locale=current())
    origin = _("Barometr Sopotu, data as of {day}.").format(day=day)
    canvas.write(origin, _EDGE, HEIGHT - _EDGE, _TEXT - 2, look.muted)
    ((made,), _replaced) = shown_png_of([canvas.markup()])
    return made


def _chart(canvas: Canvas, view: IndicatorView, x: float, y: float, width: int) -> None:
    """Draw what a view counts and its two figures, and its course at the same height in every chart."""
    look = THEMES["light"]
    plan = view.main.course if view.main else None
    tale = tale_of(view, tuple(plan.years) if plan else ())
    y = _write(canvas, tale.line.name, x, y, width, (_TEXT, look.muted, ""))
    _write(canvas, tale.title, x, y, width, (_TITLE - 4, look.text, "600"))
    if plan:
        top = HEIGHT - 2 * _EDGE - _CHART_HEIGHT
        canvas.root.append(_inside(to_svg(plan, width, _CHART_HEIGHT, captions=False), x, top))


def _write(canvas: Canvas, text: str, x: float, y: float, width: float, look: tuple[int, str, str]) -> float:
    """Write a text in lines and return where the next may begin."""
    size, color, weight = look
    for line in wrapped(text, letters_in(width, size)):
        y += size * _LINE
        canvas.write(line, x, y, size, color, weight=weight)
    return y


def _inside(markup: str, x: float, y: float) -> ElementTree.Element:
    """Return an SVG to be put into another at a place."""
    root = ElementTree.fromstring(markup)
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]
    root.set("x", f"{x:.0f}")
    root.set("y", f"{y:.0f}")
    return root
