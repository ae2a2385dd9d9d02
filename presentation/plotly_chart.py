"""Draws a plan with plotly: the interactive chart of an open row.

Fonts and their colours are left to the page, so that one figure is right in light and in dark;
marks have colours that hold on both. Numbers come written from the plan, never from plotly.
"""

from collections.abc import Sequence

import plotly.graph_objects as go

from presentation.language import current
from presentation.palette import CLEAR, GREY, accent, stroke
from presentation.plan import ChartPlan, PlanPoint, PlanSeries
from presentation.plan_layout import (
    BAR_THICKNESS,
    GROUP_NAME_WIDTH,
    group_bars,
    group_centre,
    hover_text,
    is_label_below,
    wrapped,
)
from presentation.plotly_frame import draw_frame

_LABEL_ROOM = 1.4


def to_plotly(plan: ChartPlan) -> go.Figure:
    """Return the figure of a plan; its title stands on the page, its text alternative is `plan.alt`."""
    figure = go.Figure()
    draw = {"card": _card, "two_bars": _two_bars, "line": _lines, "grouped_bars": _grouped_bars}
    figure.update_layout(
        paper_bgcolor=CLEAR,
        plot_bgcolor=CLEAR,
        showlegend=False,
        separators=", " if current() == "pl" else ".,",
        hovermode="closest",
        dragmode=False,
    )
    figure.update_xaxes(fixedrange=True)
    figure.update_yaxes(fixedrange=True)
    draw[plan.kind](figure, plan)
    return figure


def _card(figure: go.Figure, plan: ChartPlan) -> None:
    point = plan.newest
    words = f"<b>{point.text}</b><br>{point.period_label or point.year}" if point else plan.note
    place = {"x": 0, "y": 0.5, "xref": "paper", "yref": "paper", "align": "left"}
    figure.add_annotation(text=words, showarrow=False, font_size=24, **place)
    figure.update_xaxes(visible=False)
    figure.update_yaxes(visible=False)
    figure.update_layout(height=140, margin={"l": 0, "r": 0, "t": 0, "b": 0})


def _two_bars(figure: go.Figure, plan: ChartPlan) -> None:
    series = plan.series[0]
    points = series.drawn
    colors = [GREY] * (len(points) - 1) + [accent(plan.area)]
    figure.add_bar(
        x=[point.year for point in points],
        y=[_number(point) for point in points],
        width=0.5,
        text=[point.label for point in points],
        textposition="outside",
        cliponaxis=False,
        marker=_bar_marker(points, colors),
        hovertext=[hover_text(series, point, plan) for point in points],
        hoverinfo="text",
        name=series.name,
    )
    draw_frame(figure, plan)


def _lines(figure: go.Figure, plan: ChartPlan) -> None:
    for series in plan.series:
        look = stroke(series.color_role, plan.area)
        figure.add_scatter(
            **_joined(series),
            mode="lines",
            line={"color": look.color, "dash": look.dash, "width": 2.5},
            hoverinfo="skip",
            showlegend=False,
        )
        shapes = ["diamond" if point.apart else look.symbol for point in series.drawn]
        figure.add_scatter(
            x=[point.year for point in series.drawn],
            y=[_number(point) for point in series.drawn],
            mode="markers+text",
            text=[point.label if point.labelled else "" for point in series.drawn],
            textposition=[
                "bottom center" if is_label_below(plan, series, point) else "top center"
                for point in series.drawn
            ],
            cliponaxis=False,
            marker={
                "color": look.color,
                "size": 10,
                "line": {"width": 2, "color": look.color},
                "symbol": [
                    f"{shape}-open" if point.hollow else shape
                    for shape, point in zip(shapes, series.drawn, strict=True)
                ],
            },
            hovertext=[hover_text(series, point, plan) for point in series.drawn],
            hoverinfo="text",
            name=series.name,
        )
    draw_frame(figure, plan)


def _joined(series: PlanSeries) -> dict[str, list[float | None]]:
    """Return x and y of the runs with a null between them: plotly joins whatever has none."""
    x: list[float | None] = []
    y: list[float | None] = []
    for run in series.runs:
        x += [*(point.year for point in run), None]
        y += [*(_number(point) for point in run), None]
    return {"x": x, "y": y}


def _grouped_bars(figure: go.Figure, plan: ChartPlan) -> None:
    bars = group_bars(plan)
    drawn = [bar for bar in bars if bar.point.value is not None]
    colors = [accent(plan.area) if bar.is_newest else GREY for bar in drawn]
    figure.add_bar(
        orientation="h",
        y=[bar.position for bar in drawn],
        x=[_number(bar.point) for bar in drawn],
        width=BAR_THICKNESS,
        text=[bar.label for bar in drawn],
        textposition="outside",
        cliponaxis=False,
        marker=_bar_marker([bar.point for bar in drawn], colors),
        hovertext=[hover_text(plan.series[bar.series_index], bar.point, plan) for bar in drawn],
        hoverinfo="text",
        customdata=[[bar.series_index, bar.point.year] for bar in drawn],
    )
    for bar in bars:
        if bar.point.value is None:
            figure.add_annotation(x=0, y=bar.position, text=bar.label, xanchor="left", showarrow=False)
    names = ["<br>".join(wrapped(series.name, GROUP_NAME_WIDTH)) for series in plan.series if series.points]
    places = [group_centre(plan, index) for index, series in enumerate(plan.series) if series.points]
    last = bars[-1].position if bars else 0
    figure.update_yaxes(
        tickvals=places,
        ticktext=names,
        range=[last + 0.7, -0.7],
        showgrid=False,
        zeroline=False,
        automargin=True,
        ticklabelstandoff=6,
    )
    reach = [float(plan.low) * _LABEL_ROOM, float(plan.high) * _LABEL_ROOM]
    figure.update_xaxes(range=reach, showticklabels=False, showgrid=False, zeroline=True, zerolinecolor=GREY)
    figure.update_layout(height=60 + round(26 * (last + 1)), margin={"l": 10, "r": 10, "t": 10, "b": 10})


def _bar_marker(points: Sequence[PlanPoint], colors: list[str]) -> dict[str, object]:
    fills = [CLEAR if point.hollow else color for point, color in zip(points, colors, strict=True)]
    return {"color": fills, "line": {"color": colors, "width": 2}}


def _number(point: PlanPoint) -> float:
    """Return the value for plotly, which knows no decimals; texts are made from the exact one."""
    return float(point.value or 0)
