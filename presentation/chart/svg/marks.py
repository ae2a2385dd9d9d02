"""The marks of points in an SVG: each carries the series, year and value it stands for."""

import math
from xml.etree import ElementTree

from presentation.chart.palette import Stroke
from presentation.chart.plan import PlanPoint
from presentation.chart.svg.canvas import Box, Canvas

RADIUS = 4.5
SIGN_ROOM = 14.0
_GAP = 6.0


def marker(canvas: Canvas, point: PlanPoint, index: int, look: Stroke, x: float, y: float) -> None:
    """Draw the marker of a point: its shape tells the series, a diamond that we computed or estimated it."""
    symbol = "diamond" if point.estimated else look.symbol
    element = shape(canvas, symbol, look.color, x, y, is_hollow=point.hollow)
    _tell(element, point, index)


def shape(
    canvas: Canvas, symbol: str, color: str, x: float, y: float, *, is_hollow: bool = False
) -> ElementTree.Element:
    """Draw one mark around a place."""
    outline: dict[str, str | float] = {
        "fill": "none" if is_hollow else color,
        "stroke": color,
        "stroke_width": 2.0,
    }
    if symbol == "circle":
        return canvas.add("circle", cx=x, cy=y, r=RADIUS, **outline)
    if symbol == "square":
        return canvas.add("rect", x=x - 4, y=y - 4, width=8, height=8, **outline)
    corners = " ".join(f"{a:.2f},{b:.2f}" for a, b in _corners(symbol, x, y))
    return canvas.add("polygon", points=corners, **outline)


def bar(canvas: Canvas, point: PlanPoint, index: int, color: str, box: Box) -> float:
    """Draw a lying bar with the signs of a marker; return where its label begins."""
    element = canvas.add(
        "rect",
        x=box.left,
        y=box.top,
        width=box.right - box.left,
        height=box.bottom - box.top,
        fill="none" if point.hollow else color,
        stroke=color,
        stroke_width=1.5,
    )
    _tell(element, point, index)
    if point.estimated:
        shape(canvas, "diamond", color, box.right + SIGN_ROOM / 2 + 2, (box.top + box.bottom) / 2)
    return box.right + bar_gap(point)


def bar_gap(point: PlanPoint) -> float:
    """Return the room between the end of a bar and its label."""
    return _GAP + (SIGN_ROOM if point.estimated else 0)


def _tell(element: ElementTree.Element, point: PlanPoint, index: int) -> None:
    element.set("data-series", str(index))
    element.set("data-year", str(point.year))
    element.set("data-value", format(point.value, "f") if point.value is not None else "")
    ElementTree.SubElement(element, "title").text = f"{point.period_label or point.year}: {point.text}"


def _corners(symbol: str, x: float, y: float) -> list[tuple[float, float]]:
    if symbol == "triangle-up":
        return [(x, y - 5), (x + 5, y + 4), (x - 5, y + 4)]
    if symbol == "triangle-down":
        return [(x, y + 5), (x + 5, y - 4), (x - 5, y - 4)]
    if symbol == "star":
        steps = [(6 if step % 2 == 0 else 2.6, math.pi * (step / 5 - 0.5)) for step in range(10)]
        return [(x + radius * math.cos(angle), y + radius * math.sin(angle)) for radius, angle in steps]
    return [(x, y - 6), (x + 6, y), (x, y + 6), (x - 6, y)]
