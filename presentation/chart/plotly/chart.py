"""Draws a plan with plotly: the interactive chart of an open row.

Fonts and their colours are left to the page, so that one figure is right in light and in dark;
marks have colours that hold on both. Numbers come written from the plan, never from plotly.
"""

from collections.abc import Sequence

import plotly.graph_objects as go

from presentation.chart.layout import (
    BAR_THICKNESS,
    GROUP_NAME_WIDTH,
    group_bars,
    group_centre,
    hover_text,
    is_label_below,
    wrapped,
)
from presentation.chart.palette import CLEAR, GREY, accent, stroke
from presentation.chart.plan import ChartPlan, PlanPoint, PlanSeries
from presentation.chart.plotly.frame import draw_frame
from presentation.chart.plotly.sheet import Sheet, words

_LETTER = 8


def to_plotly(plan: ChartPlan) -> go.Figure:
    """Return the figure of a plan; its title stands on the page, its text alternative is `plan.alt`."""
    sheet = Sheet()
    draw = {"card": _card, "two_bars": _two_bars, "line": _lines, "grouped_bars": _grouped_bars}
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


def _two_bars(sheet: Sheet, plan: ChartPlan) -> None:
    series = plan.series[0]
    points = series.drawn
    colors = [GREY] * (len(points) - 1) + [accent(plan.area)]
    sheet.traces.append(
        {
            "type": "bar",
            "x": [point.year for point in points],
            "y": [_number(point) for point in points],
            "width": 0.5,
            "text": [words(point.label) for point in points],
            "hovertext": [words(hover_text(series, point, plan)) for point in points],
            "name": words(series.name),
            **_bar_look(points, colors),
        }
    )
    draw_frame(sheet, plan)


def _lines(sheet: Sheet, plan: ChartPlan) -> None:
    for series in plan.series:
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
        sheet.traces.append(_points(series, plan))
    draw_frame(sheet, plan)


def _joined(series: PlanSeries) -> dict[str, list[float | None]]:
    """Return x and y of the runs with a null between them: plotly joins whatever has none."""
    x: list[float | None] = []
    y: list[float | None] = []
    for run in series.runs:
        x += [*(point.year for point in run), None]
        y += [*(_number(point) for point in run), None]
    return {"x": x, "y": y}


def _points(series: PlanSeries, plan: ChartPlan) -> dict[str, object]:
    look = stroke(series.color_role, plan.area)
    drawn = series.drawn[::-1]  # the legend takes the look of the first: the newest, solid where it can be
    shapes = ["diamond" if point.apart else look.symbol for point in drawn]
    below = [is_label_below(plan, series, point) for point in drawn]
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": [point.year for point in drawn],
        "y": [_number(point) for point in drawn],
        "text": [words(point.label) if point.labelled else "" for point in drawn],
        "textposition": ["bottom center" if is_below else "top center" for is_below in below],
        "cliponaxis": False,
        "marker": {
            "color": look.color,
            "size": 10,
            "line": {"width": 2, "color": look.color},
            "symbol": [
                f"{shape}-open" if point.hollow else shape for shape, point in zip(shapes, drawn, strict=True)
            ],
        },
        "hovertext": [words(hover_text(series, point, plan)) for point in drawn],
        "hoverinfo": "text",
        "name": words(series.name),
    }


def _grouped_bars(sheet: Sheet, plan: ChartPlan) -> None:
    bars = group_bars(plan, GROUP_NAME_WIDTH)
    drawn = [bar for bar in bars if bar.point.value is not None]
    colors = [accent(plan.area) if bar.is_newest else GREY for bar in drawn]
    sheet.traces.append(
        {
            "type": "bar",
            "orientation": "h",
            "y": [bar.position for bar in drawn],
            "x": [_number(bar.point) for bar in drawn],
            "width": BAR_THICKNESS,
            "text": [words(bar.label) for bar in drawn],
            "hovertext": [words(hover_text(plan.series[bar.series_index], bar.point, plan)) for bar in drawn],
            "customdata": [[bar.series_index, bar.point.year] for bar in drawn],
            **_bar_look([bar.point for bar in drawn], colors),
        }
    )
    for bar in bars:
        if bar.point.value is None:
            sheet.note(words(bar.label), x=0, y=bar.position, xanchor="left")
    last = bars[-1].position if bars else 0
    sheet.yaxis = {
        "tickvals": [group_centre(bars, index) for index in range(len(plan.series))],
        "ticktext": [
            "<br>".join(map(words, wrapped(series.name, GROUP_NAME_WIDTH))) for series in plan.series
        ],
        "range": [last + 1, -1],
        "zeroline": False,
        "automargin": True,
        "ticklabelstandoff": 6,
    }
    reach = [float(plan.low), float(plan.high)]
    sheet.xaxis = {"range": reach, "showticklabels": False, "zeroline": True, "zerolinecolor": GREY}
    right = 10 + _LETTER * max((len(bar.label) for bar in drawn), default=0)
    sheet.layout = {"height": 40 + round(26 * (last + 2)), "margin": {"l": 10, "r": right, "t": 10, "b": 10}}


def _bar_look(points: Sequence[PlanPoint], colors: list[str]) -> dict[str, object]:
    fills = [CLEAR if point.hollow else color for point, color in zip(points, colors, strict=True)]
    return {
        "marker": {"color": fills, "line": {"color": colors, "width": 2}},
        "textposition": "outside",
        "cliponaxis": False,
        "hoverinfo": "text",
    }


def _number(point: PlanPoint) -> float:
    """Return the value for plotly, which knows no decimals; texts are made from the exact one."""
    return float(point.value or 0)
