"""One row of the view `observations`, typed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from presentation.language.language import choose


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
    is_official: bool = True
    role: str = ""
    priorities: tuple[int, ...] = ()
    category: str = ""
    category_en: str = ""
    period_label: str = ""
    period_label_en: str = ""
    period_code: str = ""
    measure: str = "level"
    series_kind: str = "year"
    value: Decimal | None = None
    value_low: Decimal | None = None
    value_high: Decimal | None = None
    qualifier: str = "exact"
    unit: str = ""
    answers: str = ""
    supplier: str = ""
    missing_reason: str = ""
    segment: int | None = None
    direction: str = "none"
    undirected_reason: str = ""
    direction_source: str = ""
    direction_goal: str = ""
    direction_priority: int | None = None
    direction_area: str = ""
    varies: str = ""
    is_headline: bool = False
    is_current: bool = True
    not_current_reason: str = ""
    chart_group: str = ""
    indicator_order: int = 0
    series_order: int = 0
    category_order: int = 0
    document_id: str = ""
    document_kind: str = ""
    locator: str = ""
    locator_en: str = ""
    printed: str = ""
    note: str = ""
    note_en: str = ""
    basis: str = ""
    basis_en: str = ""
    year_is_assumed: bool = False
    observation_id: str = ""
    figure_ids: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The name of what is counted, the category first where there is one, in the current language."""
        if self.category:
            return choose(self.category, self.category_en)
        return choose(self.series_name, self.series_name_en) or self.series_id

    @property
    def full_name(self) -> str:
        """The name of the series with the category, if any: what a sentence begins with."""
        return f"{self.series_label} – {self.name}" if self.category else self.series_label

    @property
    def places(self) -> tuple[str, ...]:
        """Where it is printed, each place once, in the current language."""
        found = (part.strip() for part in choose(self.locator, self.locator_en).split(" | "))
        return tuple(dict.fromkeys(place for place in found if place))

    @property
    def series_label(self) -> str:
        """The name of the series alone."""
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
    def is_estimated(self) -> bool:
        """Whether the number is estimated, given as about so much, or computed by us."""
        return self.status in ("approximate", "derived") or self.qualifier == "about"

    @property
    def is_ours(self) -> bool:
        """Whether no document gives the number itself: we counted or computed it."""
        return self.status in ("counted", "derived")

    @property
    def printed_text(self) -> str:
        """The words of the document, those of several places side by side."""
        return " · ".join(part.strip() for part in self.printed.split(" | ") if part.strip())

    @property
    def stands_apart(self) -> bool:
        """Whether it is about a moment or a span in a series of calendar years."""
        return bool(self.period_label) and self.series_kind == "year"

    @property
    def order(self) -> tuple[int, bool, str]:
        """Where it stands in time; in one year the figure of the whole year is the last word."""
        return (self.year, not self.stands_apart, self.period_label)


def in_time_order(items: Iterable[Observation]) -> tuple[Observation, ...]:
    """Return the figures in the order of time."""
    return tuple(sorted(items, key=lambda item: item.order))


def current_figures(items: Iterable[Observation]) -> tuple[Observation, ...]:
    """Return what charts and sentences speak about: the current levels, in time order.

    Changes and indices are left out beside levels; where there is nothing else, they are what is told.
    """
    current = tuple(item for item in in_time_order(items) if item.is_current)
    return tuple(item for item in current if item.measure == "level") or current


def by_series(items: Iterable[Observation]) -> list[list[Observation]]:
    """Return the figures of each series and category together, in the order of the catalogue."""
    groups: dict[tuple[int, int, str, str], list[Observation]] = {}
    for item in items:
        key = (item.series_order, item.category_order, item.series_id, item.category)
        groups.setdefault(key, []).append(item)
    return [groups[key] for key in sorted(groups)]


def names_of(groups: Sequence[Sequence[Observation]]) -> list[str]:
    """Return the name of each series and category as it stands beside the others, no two alike.

    Categories of several series say which series they are of.
    """
    owners = {members[0].series_id for members in groups if members[0].category}
    return [members[0].full_name if len(owners) > 1 else members[0].name for members in groups]
