"""What stands around the points of a plotly chart over years: axes, periods, marks, names, missing years."""

import plotly.graph_objects as go

from presentation.palette import BAND, BREAK, CLEAR, EVENT, FAINT, GREY
from presentation.plan import ChartPlan
from presentation.plan_layout import BAND_WIDTH, NAME_WIDTH, end_labels, hover_text, tick_texts, wrapped

_HEADROOM = 0.1
_SMALL = 12
_ROW = 18
_PLOT = 260


def draw_frame(figure: go.Figure, plan: ChartPlan) -> None:
    """Add axes, bands, marks, names of lines and missing years to a chart of years."""
    names = end_labels(plan)
    top = _bands(figure, plan)
    top += _marks(figure, plan, top)
    for series, point, height in names:
        label = "<br>".join(wrapped(series.name, NAME_WIDTH))
        place = {"x": point.year, "y": height / (1 + _HEADROOM), "yref": "y domain", "xshift": 12}
        figure.add_annotation(text=label, showarrow=False, xanchor="left", align="left", **place)
    _missing(figure, plan)
    _axes(figure, plan)
    right = 9 * max(
        (len(line) for series, _, _ in names for line in wrapped(series.name, NAME_WIDTH)), default=1
    )
    margin = {"l": 10, "r": right, "t": 12 + top, "b": 30}
    figure.update_layout(height=_PLOT + top, margin=margin)


def _axes(figure: go.Figure, plan: ChartPlan) -> None:
    low, high = float(plan.low), float(plan.high)
    figure.update_xaxes(
        range=[plan.years[0] - 0.6, plan.years[-1] + 0.6],
        dtick=1,
        tickformat="d",
        tickvals=list(plan.years),
        ticktext=[plan.year_text(year) for year in plan.years],
        showgrid=False,
        zeroline=False,
    )
    bars = plan.kind == "two_bars"
    figure.update_yaxes(
        range=[low, high + (high - low) * _HEADROOM],
        tickvals=[float(tick) for tick in plan.ticks],
        ticktext=tick_texts(plan),
        showticklabels=not bars,
        showgrid=not bars,
        gridcolor=FAINT,
        zeroline=True,
        zerolinecolor=GREY,
        automargin=True,
    )


def _bands(figure: go.Figure, plan: ChartPlan) -> int:
    """Draw the periods, every other one shaded; return the height their names take above the plot."""
    rows = 0
    for position, band in enumerate(plan.bands):
        first, last = band.first_year - 0.5, band.last_year + 0.5
        fill = BAND if position % 2 == 0 else CLEAR
        figure.add_vrect(x0=first, x1=last, fillcolor=fill, line_width=0, layer="below")
        lines = wrapped(band.name, BAND_WIDTH)
        rows = max(rows, len(lines))
        place = {"x": (first + last) / 2, "y": 1, "yref": "paper", "yanchor": "bottom"}
        figure.add_annotation(text="<br>".join(lines), showarrow=False, font_size=_SMALL, **place)
    return rows * _ROW


def _marks(figure: go.Figure, plan: ChartPlan, bottom: int) -> int:
    """Draw breaks between years and events in them, one row of words each kind; return their height."""
    rows = 0
    for kind, color, shift, dash in (("event", EVENT, 0.0, "dot"), ("break", BREAK, -0.5, "dash")):
        marks = [mark for mark in plan.marks if mark.kind == kind]
        for mark in marks:
            if plan.kind == "line" or kind == "break":
                figure.add_vline(
                    x=mark.year + shift, line={"color": color, "dash": dash, "width": 1.5}, layer="below"
                )
            place = {"x": mark.year + shift, "y": 1, "yref": "paper", "yanchor": "bottom"}
            place["yshift"] = bottom + rows * _ROW
            figure.add_annotation(
                text=mark.label, hovertext=mark.text, showarrow=False, font_size=_SMALL, **place
            )
        rows += bool(marks)
    return rows * _ROW


def _missing(figure: go.Figure, plan: ChartPlan) -> None:
    """Name the years without a number on the axis: a dash, with its reason when touched."""
    for series in plan.series:
        for point in series.points:
            if point.value is None and len(plan.series) == 1:
                place = {"x": point.year, "y": 0, "yref": "y domain", "yanchor": "bottom"}
                words = hover_text(series, point, plan)
                figure.add_annotation(text=point.label, hovertext=words, showarrow=False, **place)
