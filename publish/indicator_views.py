"""The views of indicators, each made from the one record of it: the only way to what a surface shows."""

from collections.abc import Iterable, Mapping

from presentation.view.indicator_view import IndicatorView
from presentation.view.record import IndicatorRecord
from presentation.view.years import ALL_YEARS, Years
from queries import catalogue, lookups
from queries.observations import in_use_by_indicator
from queries.typed import per_build


def view_of(code: str, years: Years = ALL_YEARS) -> IndicatorView:
    """Return the view of one indicator in the chosen years."""
    return IndicatorView(records()[code], years)


def views_of(codes: Iterable[str], years: Years = ALL_YEARS) -> list[IndicatorView]:
    """Return the views of indicators in the given order."""
    known = records()
    return [IndicatorView(known[code], years) for code in codes]


@per_build
def records() -> Mapping[str, IndicatorRecord]:
    """Return the record of every indicator by its code."""
    return {found.indicator_code: _record(found.indicator_code) for found in catalogue.indicators()}


def _record(code: str) -> IndicatorRecord:
    figures = in_use_by_indicator().get(code, ())
    indicator = lookups.indicators()[code]
    units = {indicator.unit, *(item.unit for item in figures)}
    return IndicatorRecord(
        indicator=indicator,
        figures=figures,
        series=tuple(found for found in catalogue.series() if found.indicator_code == code),
        remarks=tuple(found for found in catalogue.remarks() if found.indicator_code == code),
        explanations=tuple(found for found in catalogue.explanations() if found.indicator_code == code),
        answers={found.year: found.answers for found in catalogue.coverage() if found.indicator_code == code},
        facts={unit: lookups.facts_for(unit) for unit in sorted(units)},
        reported_years=tuple(lookups.reported_years()),
    )
