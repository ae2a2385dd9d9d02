"""Small charts of a selection, one for each unit, all on one axis of years so that they are read together."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from presentation.chart.build_plan import assemble, grouped
from presentation.chart.plan import ChartPlan
from presentation.chart.plan_title import Title, named_together
from presentation.chart.selection_plan import Group, alternative, drawable, named, units_of
from presentation.figure.facts import Facts
from presentation.figure.observation import Observation
from presentation.language.language import ngettext

MOST_CHARTS = 6  # two rows of three on a desk; more are a second page that nobody compares
MOST_LINES = 3  # that a picture of a third of the page tells apart
# A series so many times smaller than another would lie on the axis, its figures on top of each other.
MOST_TIMES = 10


@dataclass(frozen=True)
class UnitChart:
    """The chart of one unit and a sentence on the series that it has no room for, '' if it shows all."""

    unit: str
    plan: ChartPlan
    sentence: str = ""


@dataclass(frozen=True)
class UnitCharts:
    """The charts, those with the most figures first, and what of the selection none of them shows.

    `years`: the axis that all of them share, none where only changes are given, which have no course.
    `left_out`: units beyond the room; `alone`: units of which a single figure is given.
    """

    charts: tuple[UnitChart, ...]
    years: tuple[int, ...] = ()
    left_out: tuple[str, ...] = ()
    alone: tuple[str, ...] = ()


def unit_charts(
    rows: Iterable[Observation], facts_of: Callable[[str], Facts], every: Sequence[Observation]
) -> UnitCharts:
    """Return the charts of rows of several units; only figures in use are drawn.

    `every`: all figures in use, also those that were not selected, so that nothing said denies them.
    """
    items = drawable(rows)
    by_unit = {unit: [item for item in items if item.unit == unit] for unit in units_of(items)}
    counts = {unit: _numbers(found) for unit, found in by_unit.items()}
    drawn = sorted((unit for unit in by_unit if counts[unit] > 1), key=lambda unit: -counts[unit])
    groups = {unit: _longest_first(by_unit[unit]) for unit in drawn[:MOST_CHARTS]}
    shown = {unit: _of_one_scale(found)[:MOST_LINES] for unit, found in groups.items()}
    axis = _axis([item for found in shown.values() for group in found for item in group])
    return UnitCharts(
        tuple(
            UnitChart(
                unit, _plan(found, facts_of(unit), every, axis), _left_out(len(found), len(groups[unit]))
            )
            for unit, found in shown.items()
        ),
        years=axis,
        left_out=tuple(drawn[MOST_CHARTS:]),
        alone=tuple(unit for unit, count in counts.items() if count == 1),
    )


def _axis(items: Sequence[Observation]) -> tuple[int, ...]:
    if not items or any(item.measure != "level" for item in items):
        return ()
    years = [item.year for item in items]
    return tuple(range(min(years), max(years) + 1))


def _numbers(items: Iterable[Observation]) -> int:
    return sum(item.value is not None for item in items)


def _longest_first(items: Sequence[Observation]) -> list[list[Observation]]:
    """Return the series, those with the most figures first, else in the order of the catalogue."""
    return sorted(grouped(items), key=lambda group: -_numbers(group))


def _of_one_scale(groups: Sequence[Group]) -> list[Group]:
    """Return the series that can be read beside those before them; all where that leaves a single figure."""
    fitting: list[Group] = []
    for group in groups:
        highest = [_highest(other) for other in (*fitting, group)]
        if max(highest) <= MOST_TIMES * min(highest):
            fitting.append(group)
    return fitting if sum(map(_numbers, fitting)) > 1 else list(groups)


def _highest(group: Group) -> Decimal:
    return max(abs(item.value) for item in group if item.value is not None)


def _plan(
    shown: Sequence[Group], facts: Facts, every: Sequence[Observation], axis: Sequence[int]
) -> ChartPlan:
    name = named_together([group[0].full_name for group in shown])
    title, alt = Title(name), alternative(shown, facts, every)
    return named(assemble(shown, facts, name=name, title=title, alt=alt, axis=axis), shown)


def _left_out(shown: int, groups: int) -> str:
    if shown == groups:
        return ""
    message = ngettext(
        "Drawn: {shown} of {groups} series, that with the most figures.",
        "Drawn: {shown} of {groups} series: those with the most figures that one scale can show.",
        shown,
    )
    return message.format(shown=shown, groups=groups)
