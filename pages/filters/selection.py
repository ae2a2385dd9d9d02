"""From the view that a reader chose to the indicators that the page shows."""

from collections.abc import Iterable

from pages.filters.query_params import View
from pages.frame.kept import kept
from pages.search.found import codes_with
from presentation.figure.indicator import Indicator
from presentation.view.indicator_view import IndicatorView
from presentation.view.years import Years
from publish.indicator_views import views_of
from queries import catalogue, lookups


def shown_indicators(view: View, wanted: Iterable[Indicator]) -> list[IndicatorView]:
    """Return the indicators that the view leaves, in catalogue order, each in the years of the view."""
    codes = [found.indicator_code for found in wanted if _is_wanted(found, view)]
    years = years_of(view)
    if view.only_comparable:
        codes = [code for code in codes if code in _comparable(years)]
    return views_of(codes, years)


def years_of(view: View) -> Years:
    """Return the years that the view asks for."""
    periods = tuple(period for period in catalogue.periods() if period.period_code in view.periods)
    return Years(view.first_year, view.last_year, periods)


@kept
def _comparable(years: Years) -> frozenset[str]:
    """Return the codes of the indicators whose newest figure may be compared with an earlier one."""
    return frozenset(view.code for view in views_of(lookups.indicators(), years) if view.comparison)


def _is_wanted(indicator: Indicator, view: View) -> bool:
    return (
        view.area in (None, indicator.area_code)
        and view.goal in (None, indicator.goal_code)
        and (view.priority is None or view.priority in indicator.priorities)
        and (not view.search or indicator.indicator_code in codes_with(view.search))
    )
