"""What the explorer may be asked for, and the observations that answer."""

from collections.abc import Iterable
from dataclasses import replace

from pages import lookups
from pages.explorer.columns import OFFERED
from pages.filters.filter_row import YEARS_IN_COLUMNS
from pages.filters.query_params import Choices, View
from pages.filters.selection import years_of
from pages.frame.kept import kept
from presentation.figure.observation import Observation
from presentation.search.texts import Searchable, has, searchable
from presentation.view.years import Years
from queries.observations import every_print, remarks_by_observation
from queries.typed import per_build

CITY = "miasto"  # what an address says for figures of the whole city, which have no area
TOTAL = "razem"  # and for a figure that is no category of a breakdown
OFFICIAL, CONTEXT = "urzedowe", "kontekst"

# Field of the view -> column of the observations.
_COLUMNS = {
    "codes": "indicator_code",
    "series": "series_id",
    "units": "unit",
    "statuses": "status",
    "measures": "measure",
    "documents": "document_id",
}
_SEARCHED = (
    *("indicator_code", "indicator_name", "indicator_name_en", "short_name", "short_name_en"),
    *("series_id", "series_name", "series_name_en", "category", "category_en", "supplier"),
    *("printed", "locator", "note", "note_en"),
)


def every() -> tuple[Observation, ...]:
    """Return every observation, also those not in use, in the order of the catalogue."""
    return every_print()


@kept
def choices() -> Choices:
    """Return everything that the address of the explorer may ask for."""
    found = every()
    return replace(
        lookups.choices(),
        areas=[*lookups.areas(), CITY],
        kinds=[OFFICIAL, CONTEXT],
        series=_distinct(found, "series_id"),
        categories=[TOTAL, *_distinct(found, "category")],
        units=_distinct(found, "unit"),
        statuses=_distinct(found, "status"),
        measures=_distinct(found, "measure"),
        documents=_distinct(found, "document_id"),
        columns=list(OFFERED),
        forms=[YEARS_IN_COLUMNS],
    )


@kept
def selected(view: View) -> tuple[Observation, ...]:
    """Return the observations that answer every filter of the view."""
    remarked = remarks_by_observation() if view.only_with_remarks else {}
    years = years_of(view)
    texts = _texts() if view.search else {}
    return tuple(
        row
        for row in every()
        if _is_wanted(row, view, years)
        and (not view.only_with_remarks or row.observation_id in remarked)
        and (not view.search or has(view.search, texts[row.observation_id]))
    )


def _is_wanted(row: Observation, view: View, years: Years) -> bool:
    chosen = {column: getattr(view, field) for field, column in _COLUMNS.items()}
    return (
        view.area in (None, row.area_code or CITY)
        and view.goal in (None, row.goal_code)
        and (view.priority is None or view.priority in row.priorities)
        and view.kind in (None, OFFICIAL if row.is_official else CONTEXT)
        and (view.all_prints or row.is_current)
        and years.holds(row.year)
        and (not view.categories or (row.category or TOTAL) in view.categories)
        and all(not wanted or getattr(row, column) in wanted for column, wanted in chosen.items())
    )


@per_build
def _texts() -> dict[str, Searchable]:
    """Return what is searched in each observation."""
    return {
        row.observation_id: searchable(*(getattr(row, name) for name in _SEARCHED), *row.figure_ids)
        for row in every()
    }


def _distinct(found: Iterable[Observation], column: str) -> list[str]:
    return list(dict.fromkeys(getattr(row, column) for row in found if getattr(row, column)))
