"""Kinds of one thing (reported, confirmed, not confirmed) as marks of one row for each category.

Side by side in charts of their own, each category would be named once per kind, and none could be set
against the other.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from presentation.chart.build_plan import ROLES, assemble, latest_years
from presentation.chart.plan import ChartPlan, PlanSeries, Role
from presentation.chart.plan_title import breakdown_title, named_together
from presentation.figure.facts import Facts
from presentation.figure.observation import Observation, by_series, current_figures
from presentation.figure.when import year_label
from presentation.reading.breakdown import breakdown_sentence, parts_of


def are_kinds(series: Sequence[Sequence[Observation]]) -> bool:
    """Whether these breakdowns of series are of kinds of one thing: they share categories."""
    found = [{item.category for item in rows} for rows in series]
    return 2 <= len(found) <= len(ROLES) and any(
        one & other for place, one in enumerate(found) for other in found[place + 1 :]
    )


def kinds_plan(series: Sequence[Sequence[Observation]], facts: Facts) -> ChartPlan:
    """Return one row for each category of the series, and for each year where they are of several.

    `series`: the rows of each series, the one that speaks for the others first.
    """
    parts = [item for rows in series for item in parts_of(current_figures(rows))]
    groups = latest_years(
        [members for members in by_series(parts) if any(item.value is not None for item in members)]
    )
    names = [rows[0].series_label for rows in series]
    plan = assemble(
        groups,
        facts,
        name=names[0],
        title=breakdown_title(named_together(names), facts),
        alt=" ".join(
            breakdown_sentence(rows, facts, name=name) for rows, name in zip(series, names, strict=True)
        ),
        as_groups=True,
    )
    if not plan.is_drawn:
        return plan
    roles = {rows[0].series_id: role for rows, role in zip(series, ROLES, strict=False)}
    kinds = tuple((roles[rows[0].series_id], name) for rows, name in zip(series, names, strict=True))
    return replace(plan, kind="dots", series=_rows(groups, plan, roles), kinds=kinds, keys=(), marks=())


def _rows(
    groups: Sequence[Sequence[Observation]], plan: ChartPlan, roles: Mapping[str, Role]
) -> tuple[PlanSeries, ...]:
    """Return the points of the plan by category and year instead of by series."""
    has_years = len({(item.year, item.period_label) for members in groups for item in members}) > 1
    rows: dict[tuple[str, str], PlanSeries] = {}
    for members, drawn in zip(groups, plan.series, strict=True):
        for item, point in zip(members, drawn.points, strict=True):
            label = year_label(item) if has_years else ""
            row = rows.get((item.category, label))
            name = f"{item.name} ({label})" if label else item.name
            found = row or PlanSeries(name, "accent", ())
            marked = replace(point, role=roles[item.series_id], hollow=False)
            rows[item.category, label] = replace(found, points=(*found.points, marked))
    return tuple(rows.values())
