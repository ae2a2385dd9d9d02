"""Builds the plan of a chart from rows of `observations`: its shape follows the number of points.

One number is a card, two are two bars, three and more a line on the full axis of years; several
series with at most two numbers each are grouped bars.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from presentation.chart.plan import ChartPlan, Kind, PlanPoint, PlanSeries, Role
from presentation.chart.plan_axis import value_axis
from presentation.chart.plan_keys import keys_of
from presentation.chart.plan_marks import bands_of, marks_of, marks_shown
from presentation.chart.plan_notes import notes, place_of, source_line, unit_label, untold_breaks
from presentation.chart.plan_title import Title, title_of
from presentation.figure.facts import Facts
from presentation.figure.observation import Observation, by_series, current_figures, names_of
from presentation.figure.unit import Unit
from presentation.figure.values import missing_phrase, not_given, short_value_text, value_text
from presentation.figure.when import sentence, year_label
from presentation.language.language import choose
from presentation.reading.readings import read_series

ROLES: tuple[Role, ...] = ("accent", "second", "third", "fourth", "fifth")
# So many points are all labelled; of more, a phone has room for about so many letters and gaps.
MOST_LABELS = 10
MOST_LETTERS = 44
MOST_YEARS_IN_GROUPS = 3


def build_plan(
    rows: Iterable[Observation],
    facts: Facts,
    name: str = "",
    every: Sequence[Observation] | None = None,
) -> ChartPlan:
    """Return the plan for one series or one chart group; only current figures are drawn.

    `name`: what is counted, where it is not called as its series are; `every`: all figures, also of years
    that a reader left out, so that the text alternative denies none.
    Raises ValueError where the rows mix units: a chart has one value axis.
    """
    items = current_figures(rows)
    groups = grouped(items)
    named = names_of(groups) if len(groups) > 1 else [""] * len(groups)
    alt = [_reading_of(members, facts, name, every) for members, name in zip(groups, named, strict=True)]
    alt = alt or [sentence(not_given(len(facts.documents)))]
    name = name or _name(groups)
    title = title_of(groups, facts, name) if groups else Title(name)
    return assemble(groups, facts, name=name, title=title, alt=" ".join(alt))


def grouped(items: Sequence[Observation]) -> list[list[Observation]]:
    """Return the rows of each series and category together; raises ValueError where they mix units."""
    units = sorted({item.unit for item in items})
    if len(units) > 1:
        raise ValueError(f"A chart has one unit, these rows have {', '.join(units)}; draw them apart.")
    return by_series(items)


def assemble(
    groups: Sequence[Sequence[Observation]],
    facts: Facts,
    *,
    name: str,
    title: Title,
    alt: str,
    as_groups: bool = False,
    axis: Sequence[int] = (),
) -> ChartPlan:
    """Return the plan of groups of rows, each in time order; `as_groups` forces grouped bars.

    `axis`: the years that it shares with the charts beside it; on them even two figures are points in time.
    """
    kind = "line" if axis else _kind(groups, as_groups=as_groups)
    if kind == "grouped_bars":
        groups = latest_years(groups)
    series = _all_series(groups, kind, facts)
    years = tuple(axis) or _years(series, kind)
    values = [point.value for one in series for point in one.drawn if point.value is not None]
    items = [item for members in groups for item in members]
    marks = marks_of(items, years, facts)
    shown = marks_shown(marks, kind, series)
    unit = facts.shared_unit(items)
    measure = _measure(unit, items)
    return ChartPlan(
        title=title.text,
        subtitle=measure if title.is_named else f"{name}, {measure}",
        name=name,
        measure=measure,
        source=source_line(items, facts),
        unit_label=unit_label(unit),
        kind=kind,
        area=items[0].area_code if items else "",
        years=years,
        series=series,
        bands=bands_of(years, facts) if kind == "line" else (),
        marks=shown,
        keys=keys_of(series, shown, kind),
        ticks=value_axis(values, bars=kind != "line"),
        note=notes(groups, marks, facts) if items else alt,
        note_beside=untold_breaks(marks, alt),
        alt=f"{sentence(name)} {alt}".strip(),
    )


def _years(series: Sequence[PlanSeries], kind: Kind) -> tuple[int, ...]:
    """Return the years of the axis: all from the first to the last, beside bars only those with a point."""
    found = sorted({point.year for one in series for point in one.points})
    return tuple(found if kind == "grouped_bars" or not found else range(found[0], found[-1] + 1))


def _kind(groups: Sequence[Sequence[Observation]], *, as_groups: bool) -> Kind:
    """Return the shape of the chart; fewer than two numbers are told and not drawn."""
    numbers = [sum(item.value is not None for item in members) for members in groups]
    if sum(numbers) < 2:
        return "card"
    if as_groups or any(item.measure != "level" for members in groups for item in members):
        return "grouped_bars"
    if max(numbers) >= 3:
        return "line"
    return "two_bars" if len(groups) == 1 else "grouped_bars"


def latest_years(groups: Sequence[Sequence[Observation]]) -> list[list[Observation]]:
    """Return the rows of the last years with a figure, as many as bars beside each other can tell apart."""
    items = [item for members in groups for item in members]
    years = {item.year for item in items if item.is_known} or {item.year for item in items}
    shown = sorted(years)[-MOST_YEARS_IN_GROUPS:]
    kept = [[item for item in members if item.year in shown] for members in groups]
    return [members for members in kept if members]


def _all_series(groups: Sequence[Sequence[Observation]], kind: Kind, facts: Facts) -> tuple[PlanSeries, ...]:
    names = names_of(groups)
    return tuple(
        _series(position, members, kind, facts, names[position]) for position, members in enumerate(groups)
    )


def _series(position: int, members: Sequence[Observation], kind: Kind, facts: Facts, name: str) -> PlanSeries:
    newest = _newest(members)
    points = [_point(item, newest, facts) for item in members]
    if kind == "line" and _is_crowded(points):
        points = _few_labels(points)
    return PlanSeries(name, ROLES[min(position, len(ROLES) - 1)], tuple(points))


def _newest(members: Sequence[Observation]) -> Observation | None:
    """Return the newest number of a whole year, the one that others are measured against."""
    known = [item for item in members if item.value is not None and not item.stands_apart]
    return known[-1] if known else None


def _point(item: Observation, newest: Observation | None, facts: Facts) -> PlanPoint:
    return PlanPoint(
        year=item.year,
        period_label=item.period_label,
        value=item.value,
        label=short_value_text(item, facts.unit_of(item)),
        text=value_text(item, facts.unit_of(item)),
        hollow=newest is not None and item is not newest and not _is_comparable(item, newest),
        estimated=item.is_estimated,
        apart=item.stands_apart,
        segment=item.segment,
        missing_reason=missing_phrase(item, len(facts.documents)),
        status=item.status,
        observation_id=item.observation_id,
        printed=item.printed_text,
        place=place_of(item, facts),
    )


def _is_comparable(item: Observation, newest: Observation) -> bool:
    return item.segment == newest.segment and not (item.stands_apart or item.is_bound or newest.is_bound)


def _is_crowded(points: Sequence[PlanPoint]) -> bool:
    if sum(point.value is not None for point in points) <= MOST_LABELS:
        return False
    span = points[-1].year - points[0].year + 1
    return span * (max(len(point.label) for point in points) + 1) > MOST_LETTERS


def _few_labels(points: list[PlanPoint]) -> list[PlanPoint]:
    values = [point.value for point in points if point.value is not None]
    drawn = [point for point in points if point.value is not None]
    kept = {drawn[0].year, drawn[-1].year}
    kept |= {
        next(point.year for point in drawn if point.value == value) for value in (min(values), max(values))
    }
    return [replace(point, labelled=point.year in kept) for point in points]


def _name(groups: Sequence[Sequence[Observation]]) -> str:
    if not groups:
        return ""
    first = groups[0][0]
    if len(groups) == 1:
        return first.name
    if len({members[0].indicator_code for members in groups}) > 1:
        return " · ".join(members[0].name for members in groups)
    return choose(first.short_name, first.short_name_en) or choose(first.series_name, first.series_name_en)


def _measure(unit: Unit, items: Sequence[Observation]) -> str:
    """Return `liczba osób, 2016–2020`; a year that no document states is not said."""
    years = sorted({item.year for item in items if not item.year_is_assumed})
    if years:
        span = str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"
    else:
        span = ", ".join(dict.fromkeys(year_label(item) for item in items))
    return ", ".join(part for part in (unit_label(unit), span) if part)


def _reading_of(
    members: Sequence[Observation], facts: Facts, name: str, every: Sequence[Observation] | None
) -> str:
    own = None if every is None else [item for item in every if item.series_id == members[0].series_id]
    return f"{sentence(name)} {read_series(members, facts, own).text}".strip()
