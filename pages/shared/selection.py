"""From the view that a reader chose to the rows that the page shows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pages.shared import lookups
from pages.shared.query_params import View
from pages.shared.search import matches
from presentation.figure.blocks import blocks_of
from presentation.reading.readings import Reading, read_series
from queries.warehouse import Row, rows


@dataclass(frozen=True)
class Shown:
    """One indicator on a page: its catalogue facts, its rows in the chosen years and what they say."""

    indicator: Row
    rows: tuple[Row, ...]
    reading: Reading | None

    @property
    def code(self) -> str:
        """The code of the indicator."""
        return str(self.indicator["indicator_code"])

    @property
    def has_value(self) -> bool:
        """Whether any figure of it is known in the chosen years."""
        return any(row["status"] != "missing" for row in self.rows)

    @property
    def is_comparable(self) -> bool:
        """Whether two years of its headline may be compared."""
        return bool(self.reading and self.reading.comparison and not self.reading.comparison.refusal)


def shown_indicators(view: View, wanted: Iterable[Row]) -> list[Shown]:
    """Return the indicators that the view leaves, in catalogue order, each with the rows of its years."""
    codes = [row["indicator_code"] for row in wanted if _is_wanted(row, view)]
    by_code: dict[str, list[Row]] = {code: [] for code in codes}
    if codes:
        for row in lookups.observations(indicators=codes):
            if in_years(row["year"], view):
                by_code[row["indicator_code"]].append(row)
    facts = lookups.indicators()
    found = [Shown(facts[code], tuple(by_code[code]), reading_of(by_code[code])) for code in codes]
    return [item for item in found if item.is_comparable or not view.only_comparable]


def reading_of(members: Sequence[Row]) -> Reading | None:
    """Return what the first picture of an indicator says; None where it has no total to read."""
    blocks = blocks_of(members)
    if not blocks or not blocks[0].totals:
        return None
    return read_series(blocks[0].lead, lookups.facts_for(blocks[0].unit))


def _is_wanted(row: Row, view: View) -> bool:
    return (
        view.area in (None, row["area_code"])
        and view.goal in (None, row["goal_code"])
        and (view.priority is None or view.priority in row["priorities"])
        and matches(view.search, row["indicator_code"], *(row[name] for name in _SEARCHED))
    )


_SEARCHED = ("name", "name_en", "short_name", "short_name_en")


def in_years(year: int, view: View) -> bool:
    """Return whether a year belongs to the periods or years of the view."""
    if view.periods:
        chosen = [row for row in rows("periods") if row["period_code"] in view.periods]
        return any((row["first_year"] or 0) <= year <= (row["last_year"] or 9999) for row in chosen)
    return (view.first_year or 0) <= year <= (view.last_year or 9999)
