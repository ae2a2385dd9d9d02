"""The smallest picture of a series, for a row: a line with its first and last year, from three points on."""

from presentation.chart.palette import ThemeName, look_of, stroke
from presentation.chart.plan import ChartPlan
from presentation.chart.svg.canvas import Canvas, Scale
from presentation.chart.svg.marks import marker

_EDGE = 8
_YEARS = 16
_TEXT = 12


def sparkline_svg(
    plan: ChartPlan, theme: ThemeName = "light", width: int = 160, height: int = 56
) -> str | None:
    """Return the first series of a line chart as a small SVG; None below three points: print "62 → 50".

    Joined and hollow as in the chart; isolated points stay visible.
    """
    if plan.kind != "line" or len(plan.series[0].drawn) < 3:
        return None
    series = plan.series[0]
    muted = look_of(theme).muted
    look = stroke("accent", plan.area)
    canvas = Canvas(width, height, plan.title, plan.alt)
    x = Scale(plan.years[0], plan.years[-1], _EDGE, width - _EDGE)
    y = Scale(float(plan.low), float(plan.high), height - _YEARS - _EDGE, _EDGE)
    for run in series.runs:
        path = " ".join(f"{x(point.year):.2f},{y(float(point.value or 0)):.2f}" for point in run)
        line = canvas.add("polyline", points=path, fill="none", stroke=look.color, stroke_width=2)
        line.set("data-run", " ".join(str(point.year) for point in run))
    joined = {point for run in series.runs for point in run}
    for point in series.drawn:
        if point not in joined or point.hollow or point is series.drawn[-1]:
            marker(canvas, point, 0, look, x(point.year), y(float(point.value or 0)))
    first, last = (plan.year_text(year) for year in (plan.years[0], plan.years[-1]))
    canvas.write(first, 0, height - 2, _TEXT, muted)
    canvas.write(last, width, height - 2, _TEXT, muted, anchor="end")
    return canvas.markup()
