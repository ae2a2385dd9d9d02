"""Column headers that people read, and the columns that are offered, from `[header]` of `columns.toml`."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from presentation.language.language import choose, current

Place = Literal["file", "page"]
COLUMNS = Path(__file__).resolve().parents[2] / "etl" / "warehouse" / "columns.toml"
# In both languages under the same header: only one of the two stands in a file for people.
_TRANSLATED = (
    *("indicator_name", "short_name", "series_name", "category", "period_label", "locator"),
    *("note", "basis"),
)


def offered_in(place: Place) -> tuple[str, ...]:
    """Return the columns that a file for people has, or that the page of the explorer offers, in order."""
    return tuple(name for name, column in _told(COLUMNS).items() if place in column.places)


def for_people(names: Sequence[str]) -> list[str]:
    """Return which of these columns a spreadsheet gets, in order; all of them if they are no observations."""
    if "observation_id" not in names:
        return list(names)
    wanted = [
        f"{name}_en" if current() == "en" and name in _TRANSLATED else name for name in offered_in("file")
    ]
    return [name for name in wanted if name in names]


def header(name: str) -> str:
    """Return the header of a column in the current language; its own name where we have no word."""
    told = _told(COLUMNS).get(name.removesuffix("_en"))
    return choose(told.polish, told.english) if told else name


@dataclass(frozen=True)
class _Column:
    polish: str
    english: str
    places: frozenset[str]


@cache
def _told(path: Path) -> dict[str, _Column]:
    """Return the header of each column and the places that offer it."""
    found = {}
    for name, text in tomllib.loads(path.read_text(encoding="utf-8"))["header"].items():
        polish, english, *places = text.split(" | ")
        found[name] = _Column(polish, english, frozenset(places[0].split(", ")) if places else frozenset())
    return found
