"""Facts of the catalogue that a sentence or a chart needs beside the figures."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from presentation.figure.observation import Observation
from presentation.figure.unit import Unit
from presentation.language.bilingual import Bilingual


@dataclass(frozen=True)
class Break:
    """From `from_year` on the series (or one category) is not compared with the years before."""

    series_id: str
    from_year: int
    kind: str
    reason: str
    reason_en: str = ""
    category: str | None = None

    def lies_between(self, earlier: Observation, later: Observation) -> bool:
        """Whether it keeps these two figures of its series apart."""
        is_ours = later.series_id == self.series_id and self.category in (None, "", later.category)
        return is_ours and self.kind == "measurement" and earlier.year < self.from_year <= later.year


@dataclass(frozen=True)
class Event:
    """A year in which something outside the programme changed many figures (epidemic 2020)."""

    year: int
    name: str
    name_en: str = ""
    sentence: str = ""
    sentence_en: str = ""


@dataclass(frozen=True)
class Period:
    """A monitoring period; the baseline has no first year."""

    period_code: str
    name: str
    name_en: str = ""
    first_year: int | None = None
    last_year: int | None = None

    def holds(self, year: int) -> bool:
        """Whether the year belongs to the period."""
        return (self.first_year or year) <= year <= (self.last_year or year)


@dataclass(frozen=True)
class Facts:
    """What a chart or reading is told: the unit, and the facts about time and documents.

    `documents`: the short title of each loaded document by its id; `units`: the unit of each series in the
    words of its own noun; `variation`: why a number does not vary by itself, by the code of `varies`.
    """

    unit: Unit
    breaks: tuple[Break, ...] = ()
    events: tuple[Event, ...] = ()
    periods: tuple[Period, ...] = ()
    documents: Mapping[str, Bilingual] = field(default_factory=dict)
    units: Mapping[str, Unit] = field(default_factory=dict)
    variation: Mapping[str, Bilingual] = field(default_factory=dict)

    def unit_of(self, item: Observation) -> Unit:
        """Return the unit of a figure in the words of its series."""
        return self.units.get(item.series_id, self.unit)

    def shared_unit(self, items: Iterable[Observation]) -> Unit:
        """Return the unit in the words that go for all these figures."""
        found = [self.unit_of(item) for item in items]
        return found[0] if found and all(unit.forms == found[0].forms for unit in found) else self.unit

    def break_between(self, earlier: Observation, later: Observation) -> Break | None:
        """Return the latest measurement break between two figures of one series, if any."""
        between = [item for item in self.breaks if item.lies_between(earlier, later)]
        return max(between, key=lambda item: item.from_year, default=None)
