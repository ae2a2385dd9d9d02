"""What catalogues of open data ask about the package, from `portal.toml`, and what its rows tell."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pyarrow as pa

FACTS = Path(__file__).with_name("portal.toml")


@dataclass(frozen=True)
class About:
    """What a file of the package is, in both languages."""

    description: str
    description_en: str


@dataclass(frozen=True)
class Portal:
    """The package as a catalogue lists it; `special_signs`: the sign of each reason for a missing figure."""

    id: str
    title: str
    title_en: str
    description: str
    description_en: str
    keywords: tuple[str, ...]
    keywords_en: tuple[str, ...]
    themes: tuple[str, ...]
    update_frequency: str
    place: str
    teryt: str
    special_signs: Mapping[str, str]
    resources: Mapping[str, About] = field(default_factory=dict)


@cache
def portal() -> Portal:
    """Return the facts; a field too many or too few is an error."""
    found = tomllib.loads(FACTS.read_text(encoding="utf-8"))
    resources = {name: About(**about) for name, about in found.pop("resources").items()}
    lists = {name: tuple(value) for name, value in found.items() if isinstance(value, list)}
    return Portal(**{**found, **lists}, resources=resources)


def years_of(observations: pa.Table) -> tuple[int, int]:
    """Return the first and the last year that has a figure in use."""
    rows = observations.select(["year", "is_current", "value", "value_low"]).to_pylist()
    known = (row for row in rows if row["is_current"] and (row["value"], row["value_low"]) != (None, None))
    years = [row["year"] for row in known]
    return min(years), max(years)
