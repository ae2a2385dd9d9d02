"""What stands beside the points of a chart: monitoring periods, breaks and events."""

from collections.abc import Sequence

from presentation.chart.plan import Band, Kind, Mark, PlanSeries
from presentation.figure.facts import Facts
from presentation.figure.observation import Observation
from presentation.figure.when import after_colon, sentence
from presentation.language.language import _, choose


def bands_of(years: Sequence[int], facts: Facts) -> tuple[Band, ...]:
    """Return the monitoring periods that hold a year of the axis."""
    if len(years) < 2:
        return ()
    held = [(period, [year for year in years if period.holds(year)]) for period in facts.periods]
    return tuple(
        Band(choose(period.name, period.name_en), held[0], held[-1]) for period, held in held if held
    )


def marks_shown(marks: Sequence[Mark], kind: Kind, series: Sequence[PlanSeries]) -> tuple[Mark, ...]:
    """Return the marks that a chart bears; groups of bars have room for the events of their years alone."""
    if kind in ("line", "two_bars"):
        return tuple(marks)
    years = {point.year for one in series for point in one.drawn} if kind == "grouped_bars" else set()
    return tuple(mark for mark in marks if mark.kind == "event" and mark.year in years and len(years) > 1)


def marks_of(items: Sequence[Observation], years: Sequence[int], facts: Facts) -> tuple[Mark, ...]:
    """Return the breaks of the series between the years of the axis, and the events in them."""
    if len(years) < 2:
        return ()
    owners = {(item.series_id, item.category) for item in items}
    found = {
        Mark(item.from_year, "break", _("not comparable"), sentence(choose(item.reason, item.reason_en)))
        for item in facts.breaks
        if years[0] < item.from_year <= years[-1] and item.kind == "measurement"
        for series_id, category in owners
        if item.series_id == series_id and item.category in (None, "", category)
    }
    found |= {
        Mark(
            event.year,
            "event",
            f"{event.year}: {after_colon(choose(event.name, event.name_en))}",
            sentence(choose(event.sentence, event.sentence_en)),
        )
        for event in facts.events
        if event.year in years
    }
    return tuple(sorted(found, key=lambda mark: (mark.year, mark.kind, mark.text)))
