"""Facts of the catalogue for pages and documents, read from the warehouse once per build."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from presentation.figure.facts import Break, Event, Facts, Period, facts_of
from presentation.figure.unit import Unit
from presentation.language.language import choose
from queries.warehouse import Parameter, Row, current_build, rows

_EVERYTHING: Mapping[str, Parameter] = {
    "areas": [],
    "goals": [],
    "priorities": [],
    "indicators": [],
    "first_year": 0,
    "last_year": 9999,
    "current_only": True,
}


def observations(**filters: Parameter) -> tuple[Row, ...]:
    """Return current observations under the given filters of `queries/observations.sql`."""
    return rows("observations", **{**_EVERYTHING, **filters})


def facts_for(unit: str) -> Facts:
    """Return what readings and charts of a unit need to know about time and documents."""
    return _facts(current_build(), unit)


@lru_cache(maxsize=128)
def _facts(_build: Path, unit: str) -> Facts:
    units = {row["unit"]: row for row in rows("measure_units")}
    return Facts(
        unit=Unit.from_row(units[unit]),
        breaks=facts_of(Break, rows("breaks")),
        events=facts_of(Event, rows("events")),
        periods=facts_of(Period, rows("periods")),
        documents={row["document_id"]: row["short_title"] for row in rows("documents")},
    )


def indicators() -> dict[str, Row]:
    """Return every indicator by code, in the order of the catalogue."""
    return {row["indicator_code"]: row for row in rows("indicators")}


def official() -> list[Row]:
    """Return the indicators of the strategy, without those of the context."""
    return [row for row in rows("indicators") if row["is_official"]]


def areas() -> dict[str, Row]:
    """Return the areas by code."""
    return {row["area_code"]: row for row in rows("areas")}


def priorities() -> dict[int, Row]:
    """Return the priority directions by number."""
    return {row["priority_number"]: row for row in rows("priorities")}


def reported_years() -> list[int]:
    """Return the years whose figures a loaded annual report gives in its columns, oldest first."""
    return sorted({year for row in rows("documents") for year in row["reports_years"]})


def name_of(row: Row, field: str = "name") -> str:
    """Return a field that the catalogue gives in both languages, in the language of the document."""
    return choose(row[field] or "", row[f"{field}_en"] or "")


def last_year() -> int:
    """Return the last year of the strategy's last monitoring period."""
    return max(int(row["last_year"]) for row in rows("periods") if row["last_year"])
