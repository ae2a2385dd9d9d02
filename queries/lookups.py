"""Facts of the catalogue for pages and documents, read from the warehouse once per build."""

from presentation.figure.facts import Facts
from presentation.figure.indicator import Indicator
from presentation.figure.strategy import Area, Goal, Priority
from queries import catalogue
from queries.typed import per_build


@per_build
def facts_for(unit: str) -> Facts:
    """Return what readings and charts of a unit need to know about time and documents."""
    units = {found.id: found for found in catalogue.units()}
    return Facts(
        unit=units[unit],
        breaks=catalogue.breaks(),
        events=catalogue.events(),
        periods=catalogue.periods(),
        documents={found.document_id: found.short_title for found in catalogue.documents()},
        units=catalogue.units_of_series(),
        variation=catalogue.variation(),
    )


def titles() -> dict[str, str]:
    """Return the short title of each loaded document by its id, the newest first, in the current language."""
    return {found.document_id: str(found.short_title) for found in catalogue.documents()}


def indicators() -> dict[str, Indicator]:
    """Return every indicator by code, in the order of the catalogue."""
    return {found.indicator_code: found for found in catalogue.indicators()}


def official() -> list[Indicator]:
    """Return the indicators of the strategy, without those of the context."""
    return [found for found in catalogue.indicators() if found.is_official]


def areas() -> dict[str, Area]:
    """Return the areas by code."""
    return {found.area_code: found for found in catalogue.areas()}


def goals() -> dict[str, Goal]:
    """Return the operational goals by code."""
    return {found.goal_code: found for found in catalogue.goals()}


def priorities() -> dict[int, Priority]:
    """Return the priority directions by number."""
    return {found.priority_number: found for found in catalogue.priorities()}


def reported_years() -> list[int]:
    """Return the years whose figures a loaded annual report gives in its columns, oldest first."""
    return sorted({year for found in catalogue.documents() for year in found.reports_years})


def last_year() -> int:
    """Return the last year of the strategy's last monitoring period."""
    return max(period.last_year for period in catalogue.periods() if period.last_year)
