"""Facts of the catalogue as the pages need them, read from the warehouse once per build."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from pages.shared.filters import Names
from pages.shared.query_params import Choices
from presentation.facts import Break, Event, Facts, Period, facts_of
from presentation.language import choose, current
from presentation.unit import Unit
from queries.warehouse import Row, current_build, rows

EVERYTHING: Mapping[str, object] = {
    "areas": [],
    "goals": [],
    "priorities": [],
    "indicators": [],
    "first_year": 0,
    "last_year": 9999,
    "current_only": True,
}


def observations(**filters: object) -> tuple[Row, ...]:
    """Return current observations under the given filters of `queries/observations.sql`."""
    return rows("observations", **{**EVERYTHING, **filters})  # type: ignore[arg-type]


def facts_for(unit: str) -> Facts:
    """Return what readings and charts of a unit need to know about time and documents."""
    return _facts(current_build(), unit)


@lru_cache(maxsize=128)
def _facts(_: Path, unit: str) -> Facts:
    units = {row["unit"]: row for row in rows("measure_units")}
    return Facts(
        unit=Unit.from_row(units[unit]),
        breaks=facts_of(Break, rows("breaks")),
        events=facts_of(Event, rows("events")),
        periods=facts_of(Period, rows("periods")),
        documents={row["document_id"]: row["short_title"] for row in rows("documents")},
    )


def places() -> dict[str, str]:
    """Return where each figure is printed, by the id of the print."""
    return _places(current_build())


@lru_cache(maxsize=2)
def _places(_: Path) -> dict[str, str]:
    return {row["figure_id"]: row["locator"] for row in rows("figures", documents=[])}


def indicators() -> dict[str, Row]:
    """Return every indicator by code, in the order of the catalogue."""
    return {row["indicator_code"]: row for row in rows("indicators")}


def areas() -> dict[str, Row]:
    """Return the areas by code."""
    return {row["area_code"]: row for row in rows("areas")}


def goals() -> dict[str, Row]:
    """Return the operational goals by code."""
    return {row["goal_code"]: row for row in rows("goals")}


def priorities() -> dict[int, Row]:
    """Return the priority directions by number."""
    return {row["priority_number"]: row for row in rows("priorities")}


def periods() -> tuple[Row, ...]:
    """Return the monitoring periods, oldest first."""
    return rows("periods")


def documents() -> tuple[Row, ...]:
    """Return the loaded documents, newest first."""
    return rows("documents")


def name_of(row: Row, field: str = "name") -> str:
    """Return a field that the catalogue gives in both languages, in the language of the page."""
    return choose(row[field] or "", row[f"{field}_en"] or "")


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
