"""Draws the lines of a chart over years: runs, marks, labels, and names at their ends where there is room."""

from presentation.chart.label_places import labels_of
from presentation.chart.layout import NAME_WIDTH, end_labels, text_width, wrapped
from presentation.chart.palette import Theme, stroke
from presentation.chart.plan import ChartPlan, Key, PlanPoint
from presentation.chart.svg.canvas import Box, Canvas, Scale
from presentation.chart.svg.key import Sample
from presentation.chart.svg.marks import marker

TEXT = 12
LINE = 15
_SHARE_OF_NAMES = 0.3
_LINES_OF_NAMES = 10
_NAME_GAP = 6  # pixels between the end of the axis and a name


def names_width(plan: ChartPlan, width: float) -> float:
    """Return the room that names at the ends of lines take; 0 where they stand in the key.

    They do so where they are long or many, and where a line ends before the last year, among the others.
    """
    if len(plan.series) < 2 or any(
        not one.drawn or one.drawn[-1].year < plan.years[-1] for one in plan.series
    ):
        return 0
    lines = [line for series in plan.series for line in wrapped(series.name, NAME_WIDTH)]
    needed = max(text_width(line, TEXT) for line in lines) + 2 * _NAME_GAP
    return needed if needed <= width * _SHARE_OF_NAMES and len(lines) <= _LINES_OF_NAMES else 0


def key_of(plan: ChartPlan, width: float) -> list[Key | Sample]:
    """Return what the key below the lines tells."""
    entries: list[Key | Sample] = []
    if len(plan.series) > 1 and not names_width(plan, width):
        entries += [Sample(stroke(series.color_role, plan.area), series.name) for series in plan.series]
    return [*entries, *plan.keys]


def draw_lines(canvas: Canvas, plan: ChartPlan, look: Theme, x: Scale, y: Scale, box: Box) -> None:
    """Draw all series; `box`: where labels may stand."""
    for index, series in enumerate(plan.series):
        style = stroke(series.color_role, plan.area)
        for run in series.runs:
            path = " ".join(f"{x(point.year):.2f},{y(_value(point)):.2f}" for point in run)
            line = canvas.add("polyline", points=path, fill="none", stroke=style.color, stroke_width=2.5)
            line.set("data-run", " ".join(str(point.year) for point in run))
            if style.pattern:
                line.set("stroke-dasharray", style.pattern)
        for point in series.drawn:
            marker(canvas, point, index, style, x(point.year), y(_value(point)))
    edges = (box.left, box.top, box.right, box.bottom)
    for label in labels_of(plan, x, y, edges, TEXT):
        weight = "600" if label.point is plan.series[0].drawn[-1] else ""
        canvas.write(label.point.label, label.x, label.y, TEXT, look.text, anchor="middle", weight=weight)


def draw_names(canvas: Canvas, plan: ChartPlan, look: Theme, x: Scale, y: Scale) -> None:
    """Write the name of each series beside its last point."""
    height = abs(y.start - y.end)
    for series, _point, share in end_labels(plan, LINE / height):
        lines = wrapped(series.name, NAME_WIDTH)
        base = y.start + (y.end - y.start) * share - (len(lines) - 1) * LINE / 2 + 4
        for row, line in enumerate(lines):
            canvas.write(line, x.end + _NAME_GAP, base + row * LINE, TEXT, look.text)


def _value(point: PlanPoint) -> float:
    return float(point.value or 0)
