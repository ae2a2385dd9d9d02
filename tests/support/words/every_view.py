"""Every indicator in all years and in each period: what a rule of words is asked of."""

from presentation.view.indicator_view import IndicatorView
from presentation.view.years import ALL_YEARS, Years
from publish.indicator_views import views_of
from queries import catalogue, lookups

NO_OTHER_YEAR = {
    "pl": "Innego roku wczytane dokumenty nie podają.",
    "en": "The loaded documents give no figure for any other year.",
}


def choices() -> list[Years]:
    """Return what a reader may choose: all years, and each period."""
    return [ALL_YEARS, *(Years(periods=(period,)) for period in catalogue.periods())]


def every_view() -> list[IndicatorView]:
    """Return the view of every indicator in every choice of years."""
    found = [view for years in choices() for view in views_of(lookups.indicators(), years)]
    assert len(found) == len(lookups.indicators()) * 6
    return found
