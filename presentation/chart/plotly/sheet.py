"""A plotly figure under construction as plain dictionaries, handed to plotly once.

plotly checks every single call that changes a figure; a figure made in one go costs a tenth.
"""

from dataclasses import dataclass, field
from html import escape
from typing import Any

import plotly.graph_objects as go

from presentation.chart.palette import CLEAR
from presentation.language.language import current


def words(text: str) -> str:
    """Return words as plotly shows them letter by letter: it takes `<b>` and `<a href>` for markup."""
    return escape(text, quote=False)


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
            "dragmode": False,
            "annotations": self.annotations,
            "shapes": self.shapes,
            "xaxis": {"fixedrange": True, "showgrid": False, **self.xaxis},
            "yaxis": {"fixedrange": True, "showgrid": False, **self.yaxis},
            **self.layout,
        }
        return go.Figure(data=self.traces, layout=layout)
