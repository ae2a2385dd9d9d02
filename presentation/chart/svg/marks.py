"""The marks of points in an SVG: each carries the series, year and value it stands for."""

import math
from xml.etree import ElementTree

from presentation.chart.palette import Stroke
from presentation.chart.plan import PlanPoint
from presentation.chart.svg.canvas import Canvas

RADIUS = 4.5


def marker(canvas: Canvas, point: PlanPoint, index: int, look: Stroke, x: float, y: float) -> None:
    """Draw the marker of a point: its shape tells the series, a diamond a moment, hollow an estimate."""
    shape = "diamond" if point.apart else look.symbol
    fill = "none" if point.hollow else look.color
    outline: dict[str, str | float] = {"fill": fill, "stroke": look.color, "stroke_width": 2.0}
    if shape == "circle":
        element = canvas.add("circle", cx=x, cy=y, r=RADIUS, **outline)
    elif shape == "square":
        element = canvas.add("rect", x=x - 4, y=y - 4, width=8, height=8, **outline)
    else:
        corners = _corners(shape, x, y)
        element = canvas.add("polygon", points=" ".join(f"{a:.2f},{b:.2f}" for a, b in corners), **outline)
    _tell(element, point, index)


def bar(
    canvas: Canvas, point: PlanPoint, index: int, color: str, box: tuple[float, float, float, float]
) -> None:
    """Draw the bar of a point in a box of x, y, width, height; hollow for an estimate."""
    x, y, width, height = box
    fill = "none" if point.hollow else color
    element = canvas.add(
        "rect", x=x, y=y, width=width, height=height, fill=fill, stroke=color, stroke_width=1.5
    )
    _tell(element, point, index)


def _tell(element: ElementTree.Element, point: PlanPoint, index: int) -> None:
    element.set("data-series", str(index))
    element.set("data-year", str(point.year))
    element.set("data-value", format(point.value, "f") if point.value is not None else "")
    ElementTree.SubElement(element, "title").text = f"{point.period_label or point.year}: {point.text}"


def _corners(shape: str, x: float, y: float) -> list[tuple[float, float]]:
    if shape == "triangle-up":
        return [(x, y - 5), (x + 5, y + 4), (x - 5, y + 4)]
    if shape == "star":
        steps = [(6 if step % 2 == 0 else 2.6, math.pi * (step / 5 - 0.5)) for step in range(10)]
        return [(x + radius * math.cos(angle), y + radius * math.sin(angle)) for radius, angle in steps]
    return [(x, y - 6), (x + 6, y), (x, y + 6), (x - 6, y)]
