"""The chart of whatever an analyst selected: series of one unit together, as many as can be told apart."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from presentation.chart.build_plan import ROLES, assemble, grouped
from presentation.chart.plan import ChartPlan
from presentation.chart.plan_title import Title, title_of
from presentation.figure.facts import Facts
from presentation.figure.observation import Observation, current_figures
from presentation.figure.when import sentence
from presentation.language.language import _, choose, ngettext
from presentation.reading.readings import read_series

MOST_LINES = len(ROLES)  # each has its own dash and shape, so that a grey print can be read
MOST_BARS = 12
_POINTS_OF_A_LINE = 3
Group = Sequence[Observation]


@dataclass(frozen=True)
class SelectionChart:
    """The plan, None where nothing can be drawn, and a sentence on what it leaves out, '' if nothing."""

    plan: ChartPlan | None
    sentence: str = ""


def selection_chart(
    rows: Iterable[Observation], facts: Facts, every: Sequence[Observation]
) -> SelectionChart:
    """Return the chart of rows of one unit; raises ValueError where they mix units.

    `every`: all figures in use, also those that were not selected, so that nothing said denies them.
    Only figures in use are drawn. Where there are more series than a reader can tell apart, the first are
    drawn and the sentence says how many.
    """
    groups = grouped(drawable(rows))
    if not groups:
        return SelectionChart(None, _("No figure in use in this selection has a number that could be drawn."))
    shown = groups[:MOST_LINES] if _has_line(groups) else groups[:MOST_BARS]
    name = _name_of_all(shown)
    title = title_of(shown, facts, name) if len(shown) == 1 else Title(name)
    plan = assemble(shown, facts, name=name, title=title, alt=alternative(shown, facts, every))
    if not plan.is_drawn:
        return SelectionChart(None, _("A single figure makes no chart; the table gives it."))
    return SelectionChart(named(plan, shown), _left_out(len(shown), len(groups)))


def units_of(rows: Iterable[Observation]) -> list[str]:
    """Return the units of the figures that can be drawn, in the order of the rows."""
    return list(dict.fromkeys(item.unit for item in drawable(rows)))


def named(plan: ChartPlan, shown: Sequence[Group]) -> ChartPlan:
    """Return the plan with the name of each group as it tells it apart from the others."""
    names = tuple(
        replace(series, name=_name(members, shown))
        for series, members in zip(plan.series, shown, strict=True)
    )
    return replace(plan, series=names)


def drawable(rows: Iterable[Observation]) -> list[Observation]:
    """Return the figures in use of series and categories that have a number, with their gaps."""
    items = current_figures(rows)
    numbered = {(item.series_id, item.category) for item in items if item.value is not None}
    return [item for item in items if (item.series_id, item.category) in numbered]


def _has_line(groups: Sequence[Group]) -> bool:
    return any(
        sum(item.value is not None for item in members) >= _POINTS_OF_A_LINE for members in groups
    ) and all(item.measure == "level" for members in groups for item in members)


def _left_out(shown: int, groups: int) -> str:
    if shown == groups:
        return ""
    return ngettext(
        "The chart shows the first of {groups} series; narrow the selection to see the others.",
        "The chart shows the first {shown} of {groups} series; narrow the selection to see the others.",
        shown,
    ).format(shown=shown, groups=groups)


def _name_of_all(shown: Sequence[Group]) -> str:
    first = shown[0][0]
    if len(shown) == 1:
        return first.full_name
    if len({members[0].series_id for members in shown}) == 1:
        return choose(first.series_name, first.series_name_en)
    if len({members[0].indicator_code for members in shown}) == 1:
        return choose(first.short_name, first.short_name_en)
    return _("Selected series")


def _name(members: Group, shown: Sequence[Group]) -> str:
    """Return the name of a group: the category alone where all are of one series."""
    is_one_series = len({others[0].series_id for others in shown}) == 1
    return members[0].name if is_one_series else members[0].full_name


def alternative(shown: Sequence[Group], facts: Facts, every: Sequence[Observation]) -> str:
    """Return what each of these groups says, in words."""
    told = {
        _name(members, shown): read_series(
            members, facts, [item for item in every if item.series_id == members[0].series_id]
        ).text
        for members in shown
    }
    return next(iter(told.values())) if len(told) == 1 else _each(told)


def _each(told: Mapping[str, str]) -> str:
    return " ".join(f"{sentence(name)} {text}" for name, text in told.items())
