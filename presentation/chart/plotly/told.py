"""What a point of a plotly chart says when touched, and by what a page finds its evidence."""

from collections.abc import Sequence

from presentation.chart.layout import hover_lines
from presentation.chart.plan import ChartPlan, PlanPoint
from presentation.chart.plotly.sheet import hover


def told(plan: ChartPlan, pairs: Sequence[tuple[int, PlanPoint]]) -> dict[str, object]:
    """Return what points say when touched, and by what a page finds the evidence of each."""
    return {
        "hovertext": [hover(hover_lines(plan.series[index], point, plan)) for index, point in pairs],
        "hoverinfo": "text",
        "customdata": [[point.observation_id, index, point.year] for index, point in pairs],
    }


def number(point: PlanPoint) -> float:
    """Return the value for plotly, which knows no decimals; texts are made from the exact one."""
    return float(point.value or 0)
