"""Rows of kinds in plotly: a mark for each kind on one line, their figures in columns."""

from presentation.chart.layout import dots_of, wrapped
from presentation.chart.palette import FAINT, GREY, stroke
from presentation.chart.plan import ChartPlan
from presentation.chart.plotly.sheet import Sheet, words
from presentation.chart.plotly.told import number, told

_PITCH = 44
_LETTER = 7
_NAME_WIDTH = 17
_LEGEND = 20
_GAP = 12
_SIGNS = {"circle": "●", "square": "■", "triangle-up": "▲", "star": "★", "triangle-down": "▼"}


def dots(sheet: Sheet, plan: ChartPlan) -> None:
    """Draw one trace for each kind, so that the legend names them."""
    found = dots_of(plan)
    for role, name in plan.kinds:
        look = stroke(role, plan.area)
        mine = [dot for dot in found if dot.point.role == role]
        sheet.traces.append(
            {
                "type": "scatter",
                "mode": "markers",
                "x": [number(dot.point) for dot in mine],
                "y": [dot.position for dot in mine],
                "cliponaxis": False,
                "marker": {"color": look.color, "size": 10, "symbol": look.symbol},
                "name": words(name),
                **told(plan, [(dot.series_index, dot.point) for dot in mine]),
            }
        )
    for index, series in enumerate(plan.series):
        line = {"color": FAINT, "width": 2}
        most = max(number(point) for point in series.drawn)
        sheet.shape("line", x0=0, x1=most, y0=index, y1=index, line=line)
    right = _figures(sheet, plan)
    sheet.yaxis = {
        "tickvals": list(range(len(plan.series))),
        "ticktext": ["<br>".join(map(words, wrapped(series.name, _NAME_WIDTH))) for series in plan.series],
        "range": [len(plan.series) - 0.4, -0.6],
        "zeroline": False,
        "automargin": True,
        "ticklabelstandoff": 8,
    }
    reach = [float(plan.low), float(plan.high)]
    sheet.xaxis = {"range": reach, "showticklabels": False, "zeroline": True, "zerolinecolor": GREY}
    place = {"yref": "container", "y": 0, "yanchor": "bottom", "x": 0, "xanchor": "left"}
    below = _LEGEND * (len(plan.kinds) + 1)
    sheet.layout = {
        "height": _PITCH * len(plan.series) + below + 10,
        "margin": {"l": 10, "r": right, "t": 10, "b": below},
        "showlegend": True,
        "legend": {"orientation": "h", "itemclick": False, **place},
    }


def _figures(sheet: Sheet, plan: ChartPlan) -> int:
    """Write the figures right of the plot, a column for each kind; return the room they take."""
    start = _GAP
    for role, _name in plan.kinds:
        sign = _SIGNS[stroke(role, plan.area).symbol]
        most = 0
        for index, series in enumerate(plan.series):
            for point in (point for point in series.drawn if point.role == role):
                text = f"{sign} {point.label}"
                most = max(most, len(text))
                place = {"xref": "paper", "x": 1, "xanchor": "left", "xshift": start, "y": index}
                sheet.note(words(text), **place)
        start += _LETTER * most + _GAP
    return start
