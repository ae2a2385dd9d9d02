"""One row of the view `observations`, typed, whichever way it came (mapping or data frame).

Everything here reads only the columns of the contract; a column that a query left out counts as null.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Any, TypeAlias

import pandas as pd

from presentation.language.language import choose

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Observation:
    """A figure, or the reason why there is none; names follow the columns of the view."""

    series_id: str
    year: int
    status: str
    series_name: str = ""
    series_name_en: str = ""
    short_name: str = ""
    short_name_en: str = ""
    indicator_name: str = ""
    indicator_name_en: str = ""
    indicator_code: str = ""
    area_code: str = ""
    goal_code: str = ""
    category: str = ""
    category_en: str = ""
    period_label: str = ""
    measure: str = "level"
    series_kind: str = "year"
    value: Decimal | None = None
    value_low: Decimal | None = None
    value_high: Decimal | None = None
    qualifier: str = "exact"
    unit: str = ""
    decimals: int | None = None
    missing_reason: str = ""
    segment: int | None = None
    direction: str = "none"
    is_current: bool = True
    not_current_reason: str = ""
    series_order: int = 0
    category_order: int = 0
    document_id: str = ""
    locator: str = ""
    printed: str = ""
    note: str = ""
    note_en: str = ""

    @property
    def name(self) -> str:
        """The name of what is counted, the category first where there is one, in the current language."""
        if self.category:
            return choose(self.category, self.category_en)
        return choose(self.series_name, self.series_name_en) or self.series_id

    @property
    def is_range(self) -> bool:
        """Whether the print gives a range instead of one number."""
        return self.value is None and self.value_low is not None and self.value_high is not None

    @property
    def is_known(self) -> bool:
        """Whether there is a number or a range to show."""
        return self.value is not None or self.is_range

    @property
    def is_bound(self) -> bool:
        """Whether the print gives a bound ("co najmniej 200") or a range, from which no change follows."""
        return self.is_range or self.qualifier in ("at_least", "at_most")

    @property
    def is_uncertain(self) -> bool:
        """Whether it is drawn hollow: estimated, derived by us, a bound, or a moment among years."""
        return (
            self.status in ("approximate", "derived")
            or self.qualifier not in ("", "exact")
            or self.stands_apart
        )

    @property
    def stands_apart(self) -> bool:
        """Whether it is about a moment or a span in a series of calendar years."""
        return bool(self.period_label) and self.series_kind == "year"

    @property
    def order(self) -> tuple[int, bool, str]:
        """Where it stands in time; in one year the figure of the whole year is the last word."""
        return (self.year, not self.stands_apart, self.period_label)


Rows: TypeAlias = Iterable[Row | Observation] | pd.DataFrame

_NAMES = frozenset(field.name for field in fields(Observation))
_NUMBERS = ("value", "value_low", "value_high")


def observations_of(rows: Rows) -> tuple[Observation, ...]:
    """Return the rows as observations in the order of time."""
    items: Iterable[Row | Observation] = records(rows) if isinstance(rows, pd.DataFrame) else rows
    found = [item if isinstance(item, Observation) else observation_of(item) for item in items]
    return tuple(sorted(found, key=lambda item: item.order))


def current_figures(rows: Rows) -> tuple[Observation, ...]:
    """Return what charts and sentences speak about: the current levels, in time order.

    Changes and indices are left out beside levels; where there is nothing else, they are what is told.
    """
    current = tuple(item for item in observations_of(rows) if item.is_current)
    return tuple(item for item in current if item.measure == "level") or current


def observation_of(row: Row) -> Observation:
    """Return one row as an observation; nulls of any kind take the default of their field."""
    known = {name: value for name, value in next(records([row])).items() if name in _NAMES}
    for name in _NUMBERS:
        if name in known:
            known[name] = Decimal(str(known[name]))
    return Observation(**known)


def records(rows: Iterable[Row] | pd.DataFrame) -> Iterator[dict[str, Any]]:
    """Yield rows as plain dictionaries without their nulls, whatever stands for null in them."""
    for row in rows.to_dict("records") if isinstance(rows, pd.DataFrame) else rows:
        yield {str(name): value for name, value in row.items() if not _is_null(value)}


def _is_null(value: object) -> bool:
    is_nan = isinstance(value, float | Decimal) and value != value
    return value is None or value is pd.NA or is_nan
