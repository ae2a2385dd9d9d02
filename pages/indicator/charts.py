"""Which charts an indicator has: its main figure, all series of it, its breakdowns, what else it counts."""

from collections.abc import Sequence
from dataclasses import dataclass

from presentation.chart.plan import ChartPlan
from presentation.figure.observation import Observation
from presentation.language.language import _
from presentation.view.indicator_view import IndicatorView
from presentation.view.picture_view import PictureView


@dataclass(frozen=True)
class Chart:
    """One chart of the page: `key` in the address of its widgets, its name among the others, its figures."""

    key: str
    name: str
    plan: ChartPlan
    rows: Sequence[Observation]


def charts_of(shown: IndicatorView) -> tuple[Chart, ...]:
    """Return the charts with two figures or more, the one that speaks for the indicator first."""
    found = [chart for picture in shown.pictures for chart in _charts(picture, is_main=picture is shown.main)]
    names = [chart.name for chart in found]
    return tuple(
        Chart(chart.key, _apart(chart, names), chart.plan, chart.rows)
        for chart in found
        if chart.plan.is_drawn and sum(len(series.drawn) for series in chart.plan.series) > 1
    )


def _charts(picture: PictureView, *, is_main: bool) -> list[Chart]:
    block = picture.block
    found = []
    if picture.plan and picture.course:
        if is_main and picture.course is not picture.plan:
            found.append(Chart("glowna", _("main figure"), picture.course, block.lead))
            found.append(Chart("wszystkie", _("all series"), picture.plan, block.totals))
        else:
            name = _("main figure") if is_main else picture.name
            found.append(Chart(block.first.series_id, name, picture.plan, block.totals))
    for part in picture.parts:
        name = _("breakdown") if is_main and len(picture.parts) == 1 else part.rows[0].series_label
        found.append(Chart(f"podzial_{part.series_id}", name, part.plan, part.rows))
    return found


def _apart(chart: Chart, names: Sequence[str]) -> str:
    """Return the name of a chart, with its unit where another has the same."""
    if names.count(chart.name) < 2:
        return chart.name
    kind = _("breakdown") if chart.key.startswith("podzial_") else chart.plan.unit_label
    return f"{chart.name} ({kind})"
