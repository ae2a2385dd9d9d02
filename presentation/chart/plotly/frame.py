"""What stands around the points of a plotly chart over years: axes, periods, marks, names, missing years.

Its width is that of the page. Words are laid out for a phone, where they meet first; what has room there has
room everywhere.
"""

from presentation.chart.label_places import labels_of
from presentation.chart.layout import (
    NAME_WIDTH,
    end_labels,
    hover_lines,
    is_worded,
    rows_of,
    text_width,
    tick_texts,
)
from presentation.chart.palette import BREAK, FAINT, GREY
from presentation.chart.plan import ChartPlan, PlanPoint
from presentation.chart.plotly.sheet import Field, Sheet, hatch, hover, words
from presentation.chart.ruler import rows_in, ruler

_HEADROOM = 0.18  # a label above the highest point stays inside the plot
_SIZE = 12
_SMALL = {"size": _SIZE}
_ROW = 18
_PLOT = 220
_YEARS = 28
_PHONE = 310.0  # pixels of a chart on a phone
_PAGE = 700.0  # and of its plot on a desk
_MOST_YEARS = 7  # on a phone, each written out
_MARGIN = 0.6  # of a year, before the first and behind the last
_LETTERS_OF_KEY = 44
_SIGNS = {"hollow": "○", "estimated": "◆", "event": "▨"}


def draw_frame(sheet: Sheet, plan: ChartPlan) -> None:
    """Add axes, ruler, marks, names of lines, key and missing years to a chart of years."""
    _events(sheet, plan)
    top = _words_above(sheet, plan)
    _missing(sheet, plan)
    _axes(sheet, plan)
    below = _YEARS + _ruler(sheet, plan)
    below += draw_key(sheet, plan, below)
    right, legend = _names(sheet, plan)
    margin = {"l": 10, "r": right, "t": 8 + top, "b": below + legend}
    sheet.layout |= {"height": _PLOT + 8 + top + below + legend, "margin": margin}


def labels_below(plan: ChartPlan) -> list[frozenset[PlanPoint]]:
    """Return for each series the points whose labels stand under them, because others are in the way."""
    low, span = float(plan.low), float(plan.high - plan.low) * (1 + _HEADROOM)
    left, right = _edges(plan)
    box = (left, 0.0, right + 20, float(_PLOT))
    placed = labels_of(
        plan,
        lambda year: _on_phone(plan, year),
        lambda value: _PLOT * (1 - (value - low) / span),
        box,
        _SIZE + 1,
        is_free=False,
    )
    return [
        frozenset(label.point for label in placed if label.series is series and label.is_below)
        for series in plan.series
    ]


def draw_key(sheet: Sheet, plan: ChartPlan, offset: float) -> int:
    """Write what the signs mean, so many pixels below the plot; return the height it takes."""
    if not plan.keys:
        return 0
    lines = [""]
    for key in plan.keys:
        entry = f"{_SIGNS[key.sign]} {key.text}"
        if lines[-1] and len(lines[-1]) + len(entry) + 3 > _LETTERS_OF_KEY:
            lines.append("")
        lines[-1] += ("   " if lines[-1] else "") + entry
    place = {"xref": "paper", "x": 0, "xanchor": "left", "yref": "paper", "y": 0, "yanchor": "top"}
    sheet.note(hover(lines), align="left", font=_SMALL, yshift=-offset, **place)
    return _ROW * len(lines)


def _edges(plan: ChartPlan) -> tuple[float, float]:
    """Return how far words may reach on a phone, in pixels from the left end of the axis."""
    ticks = max(text_width(text, _SIZE + 1) for text in tick_texts(plan))
    return -ticks, _PHONE - ticks


def _on_phone(plan: ChartPlan, year: float) -> float:
    return (year - plan.years[0] + _MARGIN) / (len(plan.years) - 1 + 2 * _MARGIN) * _edges(plan)[1]


def _anchor(plan: ChartPlan, middle: float, half: float, ends: tuple[float, float]) -> tuple[float, str]:
    """Return the year at which words are held, and by what: pushed aside, by the end that stays in place."""
    year = _edges(plan)[1] / (len(plan.years) - 1 + 2 * _MARGIN)  # in pixels
    shift = middle - (_on_phone(plan, ends[0]) + _on_phone(plan, ends[1])) / 2
    if abs(shift) < 1:
        return sum(ends) / 2, "center"
    held = middle + half if shift < 0 else middle - half
    x = plan.years[0] - _MARGIN + held / year
    first, last = plan.years[0] - _MARGIN, plan.years[-1] + _MARGIN
    return min(max(x, first), last), "right" if shift < 0 else "left"  # plotly drops what is held outside


def _names(sheet: Sheet, plan: ChartPlan) -> tuple[int, int]:
    """Name the lines at their ends, or below where a name is long; return the room taken right and below."""
    if len(plan.series) < 2:
        return 10, 4
    if any(len(series.name) > NAME_WIDTH for series in plan.series):
        place = {"yref": "container", "y": 0, "yanchor": "bottom", "x": 0, "xanchor": "left"}
        sheet.layout |= {"showlegend": True, "legend": {"orientation": "h", "itemclick": False, **place}}
        return 10, _ROW * (len(plan.series) + 1)
    for series, point, height in end_labels(plan, _ROW / _PLOT):
        place = {"x": point.year, "y": height / (1 + _HEADROOM), "yref": "y domain", "xshift": 18}
        sheet.note(words(series.name), xanchor="left", **place)
    return 14 + 9 * max(len(series.name) for series in plan.series), 4


def _axes(sheet: Sheet, plan: ChartPlan) -> None:
    low, high = float(plan.low), float(plan.high)
    years = plan.years if len(plan.years) <= _MOST_YEARS else plan.years[::-2][::-1]
    sheet.xaxis = {
        "range": [plan.years[0] - _MARGIN, plan.years[-1] + _MARGIN],
        "tickvals": list(years),
        "ticktext": [words(plan.year_text(year)) for year in years],
        "tickangle": 0,
        "zeroline": False,
    }
    sheet.yaxis = {
        "range": [low, high + (high - low) * _HEADROOM],
        "tickvals": [float(tick) for tick in plan.ticks],
        "ticktext": tick_texts(plan),
        "showgrid": True,
        "gridcolor": FAINT,
        "zeroline": True,
        "zerolinecolor": GREY,
        "automargin": True,
    }


def _events(sheet: Sheet, plan: ChartPlan) -> None:
    for mark in plan.marked("event"):
        room = (_PAGE / (len(plan.years) - 1 + 2 * _MARGIN), float(_PLOT))
        hatch(sheet, Field(x=(mark.year - 0.5, mark.year + 0.5), y=(0, 1)), room)
    for mark in plan.marked("break"):
        line = {"color": BREAK, "dash": "dash", "width": 1.5}
        x = mark.year - 0.5
        sheet.shape("line", x0=x, x1=x, y0=0, y1=1, yref="paper", line=line)


def _words_above(sheet: Sheet, plan: ChartPlan) -> int:
    """Name breaks and events above the plot; return the height that takes."""
    found = []
    reach = _edges(plan)
    for mark in plan.marks:
        if is_worded(plan, mark):
            ends = (mark.year - 0.5, mark.year + (0.5 if mark.kind == "event" else -0.5))
            half = text_width(mark.label, _SIZE) / 2
            middle = _on_phone(plan, sum(ends) / 2)
            found.append((min(max(middle, reach[0] + half), reach[1] - half), half, mark, ends))
    found.sort(key=lambda told: told[0])
    rows = rows_of([(middle - half, middle + half) for middle, half, _mark, _ends in found], 12)
    for row, (middle, half, mark, ends) in zip(rows, found, strict=True):
        x, anchor = _anchor(plan, middle, half, ends)
        place = {
            "x": x,
            "xanchor": anchor,
            "y": 1,
            "yref": "paper",
            "yanchor": "bottom",
            "yshift": row * _ROW,
        }
        sheet.note(words(mark.label), hovertext=words(mark.text), font=_SMALL, **place)
    return _ROW * (max(rows) + 1) if rows else 0


def _ruler(sheet: Sheet, plan: ChartPlan) -> int:
    """Draw the periods under the years, all alike; return the height that takes."""
    places = ruler(plan, lambda year: _on_phone(plan, year), _edges(plan), _SIZE)
    height = -_YEARS / _PLOT
    for band, place in zip(plan.bands, places, strict=True):
        ends = (
            max(band.first_year - 0.5, plan.years[0] - _MARGIN),
            min(band.last_year + 0.5, plan.years[-1] + _MARGIN),
        )
        line = {"color": GREY, "width": 3}
        gap = 0.03
        sheet.shape("line", x0=ends[0] + gap, x1=ends[1] - gap, y0=height, y1=height, yref="paper", line=line)
        x, anchor = _anchor(plan, place.middle, text_width(place.name, _SIZE) / 2, ends)
        where = {"x": x, "xanchor": anchor, "y": 0, "yref": "paper", "yanchor": "top"}
        sheet.note(words(place.name), font=_SMALL, yshift=-_YEARS - place.row * _ROW, **where)
    return rows_in(places) * _ROW + 4


def _missing(sheet: Sheet, plan: ChartPlan) -> None:
    """Name the years without a number on the axis: a dash, with its reason when touched."""
    for series in plan.series if len(plan.series) == 1 else ():
        for point in series.points:
            if point.value is None:
                place = {"x": point.year, "y": 0, "yref": "y domain", "yanchor": "bottom"}
                sheet.note(words(point.label), hovertext=hover(hover_lines(series, point, plan)), **place)
