"""Facts of the catalogue as the pages need them: the shared ones, and what filters may choose from."""

from datetime import date

from pages.filters.filter_row import Names
from pages.filters.query_params import Choices
from presentation.language.bilingual import Bilingual
from presentation.language.language import _, choose, current
from presentation.reading.freshness import freshness_sentence
from queries import catalogue
from queries.lookups import (
    areas,
    facts_for,
    goals,
    indicators,
    last_year,
    official,
    priorities,
    reported_years,
    titles,
)
from queries.observations import in_use
from queries.typed import per_build

__all__ = [
    "areas",
    "choices",
    "facts_for",
    "forms",
    "freshness",
    "goals",
    "in_polish",
    "indicators",
    "names",
    "names_of_periods",
    "official",
    "places",
    "priorities",
    "reported_years",
    "titles",
    "years",
]

FORMS = ("karty", "lata")  # beside the usual one


@per_build
def places() -> dict[str, Bilingual]:
    """Return where each figure is printed, by the id of the print."""
    return {found.figure_id: Bilingual(found.locator, found.locator_en) for found in catalogue.prints(None)}


@per_build
def years() -> list[int]:
    """Return every year with an observation, oldest first."""
    return sorted({item.year for item in in_use()})


def choices() -> Choices:
    """Return everything that an address may ask for."""
    return Choices(
        areas=list(areas()),
        priorities=list(priorities()),
        goals=list(goals()),
        periods=[period.period_code for period in catalogue.periods()],
        codes=list(indicators()),
        years=list(range(min(years()), last_year() + 1)),
        forms=FORMS,
    )


def forms() -> dict[str, str]:
    """Return how a list of indicators may stand, the usual form under ''."""
    return {"": _("Overview table"), "karty": _("Cards"), "lata": _("Years in columns")}


def freshness() -> str:
    """Return up to which year there are figures and of which years the reports are not loaded."""
    return freshness_sentence(max(reported_years()), min(date.today().year - 1, last_year()))


def names(area: str | None = None, *, with_goals: bool = True, with_areas: bool = False) -> Names:
    """Return how the choices of the filters read; goals of one area only where one is given."""
    offered = areas() if with_areas else {}
    shown = [goal for goal in goals().values() if with_goals and area in (None, goal.area_code)]
    return Names(
        areas={code: f"{code}. {found.name}" for code, found in offered.items()},
        priorities={number: f"{number}. {found.name}" for number, found in priorities().items()},
        goals={goal.goal_code: f"{goal.goal_code} {goal.name}" for goal in shown},
        periods=names_of_periods(),
    )


def names_of_periods() -> dict[str, str]:
    """Return how the monitoring periods read, by code, oldest first."""
    return {period.period_code: choose(period.name, period.name_en) for period in catalogue.periods()}


def in_polish() -> bool:
    """Return whether the page speaks Polish."""
    return current() == "pl"
