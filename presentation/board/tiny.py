"""The tiny picture of a series in a cell: its course on a shared axis of years, or two bars from zero.

It is drawn inside the page, so its greys are the colour of the text around it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree import ElementTree

from presentation.chart.palette import accent
from presentation.chart.plan import ChartPlan, PlanPoint
from presentation.chart.svg.canvas import Canvas, Scale

WIDTH, HEIGHT = 132, 26
_EDGE = 5.0
_RADIUS = 2.6
_BAR = 9.0
_SVG = "http://www.w3.org/2000/svg"
_WORDS = (f"{{{_SVG}}}title", f"{{{_SVG}}}desc")
_NOT_INSIDE = ("role", "aria-label", "font-family", "{http://www.w3.org/XML/1998/namespace}lang")
ElementTree.register_namespace("", _SVG)


@dataclass(frozen=True)
class Picture:
    """An SVG to be put into a page, and the words for those who do not see it."""

    svg: str
    alt: str


def tiny(plan: ChartPlan | None, years: Sequence[int]) -> Picture | None:
    """Return the leading series of a plan on an axis from the first to the last of `years`.

    None with fewer than two numbers, where a picture would show no more than the number does.
    """
    points = plan.series[0].drawn if plan and plan.series else ()
    if plan is None or len(points) < 2:
        return None
    canvas = Canvas(WIDTH, HEIGHT, "", "")
    if len(points) == 2:
        _bars(canvas, points, accent(plan.area))
    else:
        _course(canvas, plan, years)
    return Picture(inline(canvas.markup()), plan.alt)


def inline(markup: str) -> str:
    """Return an SVG without its own words: the page gives its alternative beside it."""
    root = ElementTree.fromstring(markup)
    for parent in root.iter():
        for child in [child for child in parent if child.tag in _WORDS]:
            parent.remove(child)
    for name in _NOT_INSIDE:
        root.attrib.pop(name, None)
    return ElementTree.tostring(root, encoding="unicode")


def _bars(canvas: Canvas, points: Sequence[PlanPoint], color: str) -> None:
    """Draw the earlier figure in grey above the newer one; both begin at zero."""
    most = max(float(point.value or 0) for point in points) or 1.0
    for row, point in enumerate(points):
        width = max(1.0, float(point.value or 0) / most * (WIDTH - 2))
        is_newest = row == len(points) - 1
        look: dict[str, str | float] = {"fill": color if is_newest else "currentColor"}
        if point.hollow:
            look = {"fill": "none", "stroke": look["fill"]}
        if not is_newest:
            look["opacity"] = 0.45
        canvas.add("rect", x=1, y=3 + row * (_BAR + 2), width=width, height=_BAR, **look)


def _course(canvas: Canvas, plan: ChartPlan, years: Sequence[int]) -> None:
    series, color = plan.series[0], accent(plan.area)
    x = Scale(min(years[0], plan.years[0]), max(years[-1], plan.years[-1]), _EDGE, WIDTH - _EDGE)
    y = Scale(min(0.0, float(plan.low)), float(plan.high) or 1.0, HEIGHT - 3, _EDGE)
    canvas.line(1, HEIGHT - 1.5, WIDTH - 1, HEIGHT - 1.5, "currentColor", 0.5)
    for run in series.runs:
        path = " ".join(f"{x(point.year):.1f},{y(float(point.value or 0)):.1f}" for point in run)
        canvas.add("polyline", points=path, fill="none", stroke=color, stroke_width=1.8)
    for point in series.drawn:
        canvas.add(
            "circle",
            cx=x(point.year),
            cy=y(float(point.value or 0)),
            r=_RADIUS + (point is series.drawn[-1]),
            fill="none" if point.hollow else color,
            stroke=color,
            stroke_width=1.4,
        )
