"""The parts of a total drawn side by side over the years."""

from collections.abc import Iterable

from presentation.chart.build_plan import assemble, grouped
from presentation.chart.plan import ChartPlan
from presentation.chart.plan_title import breakdown_title
from presentation.figure.facts import Facts
from presentation.figure.observation import Observation, current_figures
from presentation.language.language import choose
from presentation.reading.breakdown import breakdown_sentence, parts_of


def breakdown_plan(
    rows: Iterable[Observation], facts: Facts, name: str = "", *, overlapping: bool = False
) -> ChartPlan:
    """Return grouped horizontal bars: one group per category of a series, one bar per year.

    `rows`: all rows of one series; its total and parts of parts are left out.
    """
    parts = parts_of(current_figures(rows))
    name = name or (choose(parts[0].series_name, parts[0].series_name_en) if parts else "")
    alt = breakdown_sentence(rows, facts, overlapping=overlapping)
    return assemble(
        grouped(parts), facts, name=name, title=breakdown_title(name, facts), alt=alt, as_groups=True
    )
