"""Facts of the catalogue as the pages need them: the shared ones, and what filters may choose from."""

from functools import lru_cache
from pathlib import Path

from pages.shared.filters import Names
from pages.shared.query_params import Choices
from presentation.language.language import current
from queries.catalogue import areas, facts_for, indicators, name_of, observations, priorities
from queries.warehouse import Row, current_build, rows

__all__ = [
    "areas",
    "choices",
    "documents",
    "facts_for",
    "goals",
    "in_polish",
    "indicators",
    "name_of",
    "names",
    "observations",
    "periods",
    "places",
    "priorities",
    "years",
]


def places() -> dict[str, str]:
    """Return where each figure is printed, by the id of the print."""
    return _places(current_build())


@lru_cache(maxsize=2)
def _places(_: Path) -> dict[str, str]:
    return {row["figure_id"]: row["locator"] for row in rows("figures", documents=[])}


def goals() -> dict[str, Row]:
    """Return the operational goals by code."""
    return {row["goal_code"]: row for row in rows("goals")}


def periods() -> tuple[Row, ...]:
    """Return the monitoring periods, oldest first."""
    return rows("periods")


def documents() -> tuple[Row, ...]:
    """Return the loaded documents, newest first."""
    return rows("documents")


def years() -> list[int]:
    """Return every year with an observation, oldest first."""
    return sorted({row["year"] for row in observations()})


def choices() -> Choices:
    """Return everything that an address may ask for."""
    return Choices(
        areas=list(areas()),
        priorities=list(priorities()),
        goals=list(goals()),
        periods=[row["period_code"] for row in rows("periods")],
        codes=list(indicators()),
        years=years(),
    )


def names(area: str | None = None, *, with_goals: bool = True) -> Names:
    """Return how the choices of the filters read; goals of one area only where one is given."""
    shown = {code: row for code, row in goals().items() if with_goals and area in (None, row["area_code"])}
    return Names(
        priorities={number: f"{number}. {name_of(row)}" for number, row in priorities().items()},
        goals={code: f"{code} {name_of(row)}" for code, row in shown.items()},
        periods={row["period_code"]: name_of(row) for row in rows("periods")},
    )


def in_polish() -> bool:
    """Return whether the page speaks Polish."""
    return current() == "pl"
