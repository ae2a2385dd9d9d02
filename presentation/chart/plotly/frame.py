"""What stands around the points of a plotly chart over years: axes, periods, marks, names, missing years."""

from presentation.chart.layout import (
    NAME_WIDTH,
    band_lines,
    end_labels,
    hover_text,
    is_late,
    is_worded,
    tick_texts,
)
from presentation.chart.palette import BAND, BREAK, CLEAR, EVENT, FAINT, GREY
from presentation.chart.plan import ChartPlan
from presentation.chart.plotly.sheet import Sheet, words

_HEADROOM = 0.18  # a label above the highest point stays clear of the mark of an event
_SMALL = {"size": 12}
_ROW = 18
_PLOT = 260
_EVENT_FOOT = 0.95


def draw_frame(sheet: Sheet, plan: ChartPlan) -> None:
    """Add axes, bands, marks, names of lines and missing years to a chart of years."""
    top = _bands(sheet, plan)
    top += _marks(sheet, plan, top)
    right, below = _names(sheet, plan)
    _missing(sheet, plan)
    _axes(sheet, plan)
    margin = {"l": 10, "r": right, "t": 12 + top, "b": 30 + below}
    sheet.layout |= {"height": _PLOT + top + below, "margin": margin}


def _names(sheet: Sheet, plan: ChartPlan) -> tuple[int, int]:
    """Name the lines at their ends, or below where a name is long; return the room taken right and below."""
    if len(plan.series) < 2:
        return 10, 0
    if any(len(series.name) > NAME_WIDTH for series in plan.series):
        place = {"yref": "container", "y": 0, "yanchor": "bottom", "x": 0, "xanchor": "left"}
        sheet.layout |= {"showlegend": True, "legend": {"orientation": "h", "itemclick": False, **place}}
        return 10, _ROW * (len(plan.series) + 1)
    for series, point, height in end_labels(plan, _ROW / _PLOT):
        place = {"x": point.year, "y": height / (1 + _HEADROOM), "yref": "y domain", "xshift": 18}
        sheet.note(words(series.name), xanchor="left", **place)
    return 14 + 9 * max(len(series.name) for series in plan.series), 0


def _axes(sheet: Sheet, plan: ChartPlan) -> None:
    low, high = float(plan.low), float(plan.high)
    is_line = plan.kind == "line"
    sheet.xaxis = {
        "range": [plan.years[0] - 0.6, plan.years[-1] + 0.6],
        "dtick": 1,
        "tickformat": "d",
        "tickvals": list(plan.years),
        "ticktext": [words(plan.year_text(year)) for year in plan.years],
        "zeroline": False,
    }
    sheet.yaxis = {
        "range": [low, high + (high - low) * _HEADROOM],
        "tickvals": [float(tick) for tick in plan.ticks],
        "ticktext": tick_texts(plan),
        "showticklabels": is_line,
        "showgrid": is_line,
        "gridcolor": FAINT,
        "zeroline": True,
        "zerolinecolor": GREY,
        "automargin": True,
    }


def _bands(sheet: Sheet, plan: ChartPlan) -> int:
    """Draw the periods, every other one shaded; return the height their names take above the plot."""
    rows = 0
    for position, band in enumerate(plan.bands):
        first, last = band.first_year - 0.5, band.last_year + 0.5
        fill = BAND if position % 2 == 0 else CLEAR
        sheet.shape("rect", x0=first, x1=last, y0=0, y1=1, yref="paper", fillcolor=fill)
        lines = band_lines(plan, band)
        rows = max(rows, len(lines))
        place = {"x": (first + last) / 2, "y": 1, "yref": "paper", "yanchor": "bottom"}
        sheet.note("<br>".join(map(words, lines)), font=_SMALL, **place)
    return rows * _ROW


def _marks(sheet: Sheet, plan: ChartPlan, bottom: int) -> int:
    """Draw breaks between years and events in them, one row of words each kind; return their height."""
    rows = 0
    for kind, color, shift, dash, foot in (
        ("event", EVENT, 0.0, "solid", _EVENT_FOOT),
        ("break", BREAK, -0.5, "dash", 0.0),
    ):
        marks = [mark for mark in plan.marks if mark.kind == kind]
        for mark in marks:
            x = mark.year + shift
            line = {"color": color, "dash": dash, "width": 1.5}
            sheet.shape("line", x0=x, x1=x, y0=foot, y1=1, yref="paper", line=line)
            place = {"x": x, "y": 1, "yref": "paper", "yanchor": "bottom", "yshift": bottom + rows * _ROW}
            if is_late(plan, mark):
                place |= {"x": x + 0.5, "xanchor": "right"}
            if is_worded(plan, mark):
                sheet.note(words(mark.label), hovertext=words(mark.text), font=_SMALL, **place)
        rows += bool(marks)
    return rows * _ROW


def _missing(sheet: Sheet, plan: ChartPlan) -> None:
    """Name the years without a number on the axis: a dash, with its reason when touched."""
    for series in plan.series if len(plan.series) == 1 else ():
        for point in series.points:
            if point.value is None:
                place = {"x": point.year, "y": 0, "yref": "y domain", "yanchor": "bottom"}
                sheet.note(words(point.label), hovertext=words(hover_text(series, point, plan)), **place)
