"""The catalogue in memory: what it says about indicators, series and units, and where each entry stands."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from etl.catalogue import model
from etl.catalogue.unit import MeasureUnit


@dataclass(frozen=True)
class Place:
    """Where an entry stands in the catalogue."""

    path: Path
    line: int


@dataclass(eq=False)
class Catalogue:
    """All entries by kind, in file order, and the place of each (same index); equal to itself alone."""

    entries: dict[str, list[Any]] = field(default_factory=lambda: {kind: [] for kind in model.ENTRIES})
    places: dict[str, list[Place]] = field(default_factory=lambda: {kind: [] for kind in model.ENTRIES})

    @cached_property
    def indicators(self) -> dict[str, model.Indicator]:
        """Indicators by code."""
        return {entry.code: entry for entry in self.entries["indicator"]}

    @cached_property
    def series(self) -> dict[str, model.Series]:
        """Series by id."""
        return {entry.id: entry for entry in self.entries["series"]}

    @cached_property
    def units(self) -> dict[str, MeasureUnit]:
        """Units of measure by id."""
        return {entry.id: entry for entry in self.entries["unit"]}

    @cached_property
    def series_by_indicator(self) -> dict[str, list[model.Series]]:
        """The series of each indicator, in catalogue order."""
        found: dict[str, list[model.Series]] = {code: [] for code in self.indicators}
        for entry in self.entries["series"]:
            found.setdefault(entry.indicator, []).append(entry)
        return found

    @cached_property
    def derived(self) -> frozenset[str]:
        """Ids of the series that we sum ourselves and no document prints."""
        return frozenset(rule.series for rule in self.entries["derived"])

    def with_places(self, kind: str) -> Iterator[tuple[Any, Place]]:
        """Yield every entry of a kind with the place where it stands."""
        yield from zip(self.entries[kind], self.places[kind], strict=True)

    def has_total(self, series: model.Series) -> bool:
        """Whether a document can give the total itself, not only its categories; we sum no such total."""
        is_named = bool(series.labels or series.bare or series.count_items)
        return series.id not in self.derived and (is_named or not series.category)
