"""What stands around the points of a plotly chart over years: axes, periods, marks, names, missing years."""

import plotly.graph_objects as go

from presentation.palette import BAND, BREAK, CLEAR, EVENT, FAINT, GREY
from presentation.plan import ChartPlan
from presentation.plan_layout import NAME_WIDTH, band_lines, end_labels, hover_text, is_late, tick_texts

_HEADROOM = 0.1
_SMALL = 12
_ROW = 18
_PLOT = 260
_EVENT_FOOT = 0.95


def draw_frame(figure: go.Figure, plan: ChartPlan) -> None:
    """Add axes, bands, marks, names of lines and missing years to a chart of years."""
    top = _bands(figure, plan)
    top += _marks(figure, plan, top)
    right, below = _names(figure, plan)
    _missing(figure, plan)
    _axes(figure, plan)
    margin = {"l": 10, "r": right, "t": 12 + top, "b": 30 + below}
    figure.update_layout(height=_PLOT + top + below, margin=margin)


def _names(figure: go.Figure, plan: ChartPlan) -> tuple[int, int]:
    """Name the lines at their ends, or below where a name is long; return the room taken right and below."""
    if len(plan.series) < 2:
        return 10, 0
    if any(len(series.name) > NAME_WIDTH for series in plan.series):
        place = {"yref": "container", "y": 0, "yanchor": "bottom", "x": 0, "xanchor": "left"}
        figure.update_layout(showlegend=True, legend={"orientation": "h", "itemclick": False, **place})
        return 10, _ROW * (len(plan.series) + 1)
    for series, point, height in end_labels(plan, _ROW / _PLOT):
        place = {"x": point.year, "y": height / (1 + _HEADROOM), "yref": "y domain", "xshift": 12}
        figure.add_annotation(text=series.name, showarrow=False, xanchor="left", **place)
    return 9 * max(len(series.name) for series in plan.series), 0


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
        lines = band_lines(plan, band)
        rows = max(rows, len(lines))
        place = {"x": (first + last) / 2, "y": 1, "yref": "paper", "yanchor": "bottom"}
        figure.add_annotation(text="<br>".join(lines), showarrow=False, font_size=_SMALL, **place)
    return rows * _ROW


def _marks(figure: go.Figure, plan: ChartPlan, bottom: int) -> int:
    """Draw breaks between years and events in them, one row of words each kind; return their height."""
    rows = 0
    for kind, color, shift, dash, foot in (
        ("event", EVENT, 0.0, "solid", _EVENT_FOOT),
        ("break", BREAK, -0.5, "dash", 0.0),
    ):
        marks = [mark for mark in plan.marks if mark.kind == kind]
        for mark in marks:
            x = mark.year + shift
            line = {"x0": x, "x1": x, "y0": foot, "y1": 1, "yref": "paper", "layer": "below"}
            figure.add_shape(type="line", line={"color": color, "dash": dash, "width": 1.5}, **line)
            place = {"x": x, "y": 1, "yref": "paper", "yanchor": "bottom", "yshift": bottom + rows * _ROW}
            if is_late(plan, mark):
                place |= {"x": x + 0.5, "xanchor": "right"}
            look = {"showarrow": False, "font_size": _SMALL}
            figure.add_annotation(text=mark.label, hovertext=mark.text, **look, **place)
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
