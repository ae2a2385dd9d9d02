"""A plotly figure under construction as plain dictionaries, handed to plotly once.

plotly checks every single call that changes a figure; a figure made in one go costs a tenth.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Any

import plotly.graph_objects as go

from presentation.chart.palette import CLEAR, FONT, HATCH
from presentation.language.language import current

_HOVER = "#1f2a30"  # white words are read on it, in a light page and in a dark one
_STEP = 8  # pixels between two lines of a hatched field


def words(text: str) -> str:
    """Return words as plotly shows them letter by letter: it takes `<b>` and `<a href>` for markup."""
    return escape(text, quote=False)


def hover(lines: Sequence[str]) -> str:
    """Return lines of words as plotly shows them beside a point."""
    return "<br>".join(map(words, lines))


@dataclass
class Sheet:
    """Traces and layout in plotly's own names; annotations and shapes never show an arrow or a border."""

    traces: list[dict[str, Any]] = field(default_factory=list)
    annotations: list[dict[str, Any]] = field(default_factory=list)
    shapes: list[dict[str, Any]] = field(default_factory=list)
    layout: dict[str, Any] = field(default_factory=dict)
    xaxis: dict[str, Any] = field(default_factory=dict)
    yaxis: dict[str, Any] = field(default_factory=dict)

    def note(self, text: str, **place: object) -> None:
        """Write words at a place."""
        self.annotations.append({"text": text, "showarrow": False, **place})

    def shape(self, kind: str, **look: object) -> None:
        """Draw a line or a rect below the points."""
        self.shapes.append({"type": kind, "layer": "below", "line": {"width": 0}, **look})

    def figure(self) -> go.Figure:
        """Return the finished figure: no background, no zooming by accident, numbers in the language."""
        layout = {
            "paper_bgcolor": CLEAR,
            "plot_bgcolor": CLEAR,
            "showlegend": False,
            "separators": ", " if current() == "pl" else ".,",
            "hovermode": "closest",
            "hoverlabel": {"align": "left", "bgcolor": _HOVER, "font": {"color": "#ffffff", "family": FONT}},
            "dragmode": False,
            "annotations": self.annotations,
            "shapes": self.shapes,
            "xaxis": {"fixedrange": True, "showgrid": False, **self.xaxis},
            "yaxis": {"fixedrange": True, "showgrid": False, **self.yaxis},
            **self.layout,
        }
        return go.Figure(data=self.traces, layout=layout)


@dataclass(frozen=True)
class Field:
    """A part of the sheet: its ends on both axes, each in the measure of `xref` and `yref`."""

    x: tuple[float, float]
    y: tuple[float, float]
    xref: str = "x"
    yref: str = "paper"


def hatch(sheet: Sheet, field: Field, room: tuple[float, float]) -> None:
    """Fill a field with slanting lines behind the data; `room`: its width and height in pixels, about."""
    width, height = room
    parts = []
    start = _STEP - height
    while start < width:
        left, right = max(start, 0), min(start + height, width)
        ends = [(place / width, (place - start) / height) for place in (left, right)]
        points = [
            f"{field.x[0] + across * (field.x[1] - field.x[0]):.4f},"
            f"{field.y[0] + up * (field.y[1] - field.y[0]):.4f}"
            for across, up in ends
        ]
        parts.append("M" + "L".join(points))
        start += _STEP
    line = {"color": HATCH, "width": 1}
    sheet.shape("path", path="".join(parts), xref=field.xref, yref=field.yref, line=line)
