"""Lying bars in plotly: two figures of one series, and groups of bars for categories."""

from collections.abc import Sequence

from presentation.chart.layout import BAR_THICKNESS, GROUP_NAME_WIDTH, group_bars, group_centre, wrapped
from presentation.chart.palette import BREAK, CLEAR, GREY, accent
from presentation.chart.plan import ChartPlan, PlanPoint
from presentation.chart.plotly.frame import draw_key
from presentation.chart.plotly.sheet import Field, Sheet, hatch, words
from presentation.chart.plotly.told import number, told

_LETTER = 8
_PITCH = 36
_ROOM_OF_ROW = (560.0, 34.0)  # width and height of a row in pixels, about
_DIAMOND = "◆"


def two_bars(sheet: Sheet, plan: ChartPlan) -> None:
    """Draw one row for each year that the documents speak of, from zero."""
    series = plan.series[0]
    rows = series.points
    drawn = series.drawn
    colors = [GREY] * (len(drawn) - 1) + [accent(plan.area)]
    places = [rows.index(point) for point in drawn]
    _lying_bars(
        sheet, plan, [(0, point) for point in drawn], places, colors, [point.label for point in drawn]
    )
    for place, point in enumerate(rows):
        if point.value is None:
            sheet.note(words(point.missing_reason), x=0, y=place, xanchor="left")
    _hatched(sheet, plan, list(enumerate(rows)))
    for mark in plan.marked("break"):
        edge = next(place for place, point in enumerate(rows) if point.year >= mark.year) - 0.5
        line = {"color": BREAK, "dash": "dash", "width": 1.5}
        sheet.shape("line", x0=0, x1=1, y0=edge, y1=edge, xref="paper", line=line)
    sheet.yaxis = {
        "tickvals": list(range(len(rows))),
        "ticktext": [words(point.period_label or str(point.year)) for point in rows],
        "range": [len(rows) - 0.5, -0.5],
        "zeroline": False,
        "automargin": True,
        "ticklabelstandoff": 6,
    }
    _value_axis(sheet, plan)
    below = draw_key(sheet, plan, 4)
    right = 10 + _LETTER * max((len(point.label) + 1 for point in drawn), default=0)
    margin = {"l": 10, "r": right, "t": 2, "b": below + 4}
    sheet.layout = {"height": _PITCH * len(rows) + below + 6, "margin": margin}


def grouped_bars(sheet: Sheet, plan: ChartPlan) -> None:
    """Draw a group of bars for each category, one bar per year."""
    bars = group_bars(plan, GROUP_NAME_WIDTH)
    drawn = [bar for bar in bars if bar.point.value is not None]
    colors = [accent(plan.area) if bar.is_newest else GREY for bar in drawn]
    pairs = [(bar.series_index, bar.point) for bar in drawn]
    _lying_bars(sheet, plan, pairs, [bar.position for bar in drawn], colors, [bar.label for bar in drawn])
    _hatched(sheet, plan, [(bar.position, bar.point) for bar in drawn])
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
    _value_axis(sheet, plan)
    below = draw_key(sheet, plan, 4)
    right = 10 + _LETTER * max((len(bar.label) for bar in drawn), default=0)
    margin = {"l": 10, "r": right, "t": 10, "b": 10 + below}
    sheet.layout = {"height": 40 + round(26 * (last + 2)) + below, "margin": margin}


def _lying_bars(
    sheet: Sheet,
    plan: ChartPlan,
    pairs: Sequence[tuple[int, PlanPoint]],
    places: Sequence[float],
    colors: Sequence[str],
    labels: Sequence[str],
) -> None:
    """Draw points, each with the index of its series, as bars from zero; a diamond says what we computed."""
    points = [point for _index, point in pairs]
    fills = [CLEAR if point.hollow else color for point, color in zip(points, colors, strict=True)]
    said = [
        f"{_DIAMOND} {label}" if point.estimated else label
        for point, label in zip(points, labels, strict=True)
    ]
    sheet.traces.append(
        {
            "type": "bar",
            "orientation": "h",
            "y": list(places),
            "x": [number(point) for point in points],
            "width": BAR_THICKNESS,
            "text": [words(text) for text in said],
            "marker": {"color": fills, "line": {"color": list(colors), "width": 2}},
            "textposition": "outside",
            "cliponaxis": False,
            **told(plan, pairs),
        }
    )


def _hatched(sheet: Sheet, plan: ChartPlan, rows: Sequence[tuple[float, PlanPoint]]) -> None:
    """Hatch the rows of the year of an event, behind their bars."""
    events = {mark.year for mark in plan.marked("event")}
    for place in (place for place, point in rows if point.year in events):
        field = Field(x=(0, 1), y=(place - 0.46, place + 0.46), xref="x domain", yref="y")
        hatch(sheet, field, _ROOM_OF_ROW)


def _value_axis(sheet: Sheet, plan: ChartPlan) -> None:
    reach = [float(plan.low), float(plan.high)]
    sheet.xaxis = {"range": reach, "showticklabels": False, "zeroline": True, "zerolinecolor": GREY}
