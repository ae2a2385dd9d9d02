"""What the explorer may be asked for, and the observations that answer."""

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from pages.shared import lookups
from pages.shared.explorer_columns import OFFERED
from pages.shared.query_params import Choices, View
from pages.shared.search import plain
from pages.shared.selection import in_years
from queries.warehouse import Row, current_build, rows

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


def every() -> tuple[Row, ...]:
    """Return every observation, also those not in use, in the order of the catalogue."""
    return lookups.observations(current_only=False)


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
    )


def selected(view: View) -> list[Row]:
    """Return the observations that answer every filter of the view."""
    remarked = remarks_by_observation() if view.only_with_remarks else {}
    words = plain(view.search).split()
    texts = _texts(current_build()) if words else {}
    return [
        row
        for row in every()
        if _is_wanted(row, view)
        and (not view.only_with_remarks or row["observation_id"] in remarked)
        and all(word in texts[row["observation_id"]] for word in words)
    ]


def remarks_by_observation() -> dict[str, int]:
    """Return how many remarks there are on each observation that has any."""
    return {row["observation_id"]: row["remarks"] for row in rows("remarked")}


def _is_wanted(row: Row, view: View) -> bool:
    chosen = {column: getattr(view, field) for field, column in _COLUMNS.items()}
    return (
        view.area in (None, row["area_code"] or CITY)
        and view.goal in (None, row["goal_code"])
        and (view.priority is None or view.priority in row["priorities"])
        and view.kind in (None, OFFICIAL if row["is_official"] else CONTEXT)
        and (view.all_prints or row["is_current"])
        and in_years(row["year"], view)
        and (not view.categories or (row["category"] or TOTAL) in view.categories)
        and all(not wanted or row[column] in wanted for column, wanted in chosen.items())
    )


@lru_cache(maxsize=2)
def _texts(_build: Path) -> dict[str, str]:
    """Return what is searched in each observation, without diacritics."""
    return {
        row["observation_id"]: plain(
            " ".join([*(row[name] for name in _SEARCHED if row[name]), *row["figure_ids"]])
        )
        for row in every()
    }


def _distinct(found: Iterable[Row], column: str) -> list[str]:
    return list(dict.fromkeys(row[column] for row in found if row[column]))
