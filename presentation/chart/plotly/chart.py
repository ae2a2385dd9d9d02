"""Draws a plan with plotly: the interactive chart of an open row.

Fonts and their colours are left to the page, so that one figure is right in light and in dark;
marks have colours that hold on both. Numbers come written from the plan, never from plotly.
"""

import plotly.graph_objects as go

from presentation.chart.palette import stroke
from presentation.chart.plan import ChartPlan, PlanPoint, PlanSeries
from presentation.chart.plotly.bars import grouped_bars, two_bars
from presentation.chart.plotly.dots import dots
from presentation.chart.plotly.frame import draw_frame, labels_below
from presentation.chart.plotly.sheet import Sheet, words
from presentation.chart.plotly.told import number, told


def to_plotly(plan: ChartPlan) -> go.Figure:
    """Return the figure of a plan; its title stands on the page, its text alternative is `plan.alt`."""
    sheet = Sheet()
    draw = {
        "card": _card,
        "two_bars": two_bars,
        "line": _lines,
        "grouped_bars": grouped_bars,
        "dots": dots,
    }
    draw[plan.kind](sheet, plan)
    return sheet.figure()


def _card(sheet: Sheet, plan: ChartPlan) -> None:
    point = plan.newest
    text = words(plan.note)
    if point:
        text = f"<b>{words(point.text)}</b><br>{words(point.period_label or str(point.year))}"
    sheet.note(text, x=0, y=0.5, xref="paper", yref="paper", align="left", font={"size": 24})
    sheet.xaxis = sheet.yaxis = {"visible": False}
    sheet.layout = {"height": 140, "margin": {"l": 0, "r": 0, "t": 0, "b": 0}}


def _lines(sheet: Sheet, plan: ChartPlan) -> None:
    below = labels_below(plan)
    for index, series in enumerate(plan.series):
        look = stroke(series.color_role, plan.area)
        line = {"color": look.color, "dash": look.dash, "width": 2.5}
        sheet.traces.append(
            {
                "type": "scatter",
                "mode": "lines",
                "line": line,
                "hoverinfo": "skip",
                "showlegend": False,
                **_joined(series),
            }
        )
        sheet.traces.append(_points(index, plan, below[index]))
    draw_frame(sheet, plan)


def _joined(series: PlanSeries) -> dict[str, list[float | None]]:
    """Return x and y of the runs with a null between them: plotly joins whatever has none."""
    x: list[float | None] = []
    y: list[float | None] = []
    for run in series.runs:
        x += [*(point.year for point in run), None]
        y += [*(number(point) for point in run), None]
    return {"x": x, "y": y}


def _points(index: int, plan: ChartPlan, below: frozenset[PlanPoint]) -> dict[str, object]:
    series = plan.series[index]
    look = stroke(series.color_role, plan.area)
    # The legend takes the look of the first: the newest, solid where it can be.
    drawn = series.drawn[::-1]
    shapes = ["diamond" if point.estimated else look.symbol for point in drawn]
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": [point.year for point in drawn],
        "y": [number(point) for point in drawn],
        "text": [words(point.label) if point.labelled else "" for point in drawn],
        "textposition": ["bottom center" if point in below else "top center" for point in drawn],
        "cliponaxis": False,
        "marker": {
            "color": look.color,
            "size": 10,
            "line": {"width": 2, "color": look.color},
            "symbol": [
                f"{shape}-open" if point.hollow else shape for shape, point in zip(shapes, drawn, strict=True)
            ],
        },
        "name": words(series.name),
        **told(plan, [(index, point) for point in drawn]),
    }
