"""Years in columns: every figure of the indicators shown, in one grid that page and files are made from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from presentation.address import address
from presentation.board.year_cells import YearCell, YearFigure, cells_of
from presentation.figure.facts import Period
from presentation.figure.observation import Observation, by_series
from presentation.figure.unit import Unit
from presentation.language.language import ngettext
from presentation.view.indicator_view import IndicatorView


@dataclass(frozen=True)
class YearRow:
    """One series or category; `cells` by year, `said` in place of them if there are none.

    `name`: the series, and in a row of a breakdown its category; `says_series`: whether its series must be
    said before it, because no row above does.
    """

    code: str
    href: str
    name: str
    unit: str = ""
    series: str = ""
    is_official: bool = True
    is_part: bool = False
    says_series: bool = False
    cells: Mapping[int, YearCell] = field(default_factory=dict)
    said: str = ""

    def of_year(self, year: int) -> tuple[YearFigure, ...]:
        """Return its figures of a year, none where the documents have no entry."""
        return self.cells[year].figures if year in self.cells else ()


@dataclass(frozen=True)
class YearGrid:
    """The rows, official indicators before the context, and every year of which they say anything."""

    years: tuple[int, ...]
    periods: tuple[Period, ...]
    rows: tuple[YearRow, ...]

    @property
    def period_heads(self) -> list[tuple[Period, int]]:
        """The periods above the years, each with the number of years below it."""
        counted = [(found, sum(found.holds(year) for year in self.years)) for found in self.periods]
        return [(found, count) for found, count in counted if count]


def year_grid(views: Sequence[IndicatorView], *, with_parts: bool) -> YearGrid:
    """Return the figures of these indicators by year; `with_parts`: also those of every breakdown."""
    ordered = sorted(views, key=lambda view: not view.indicator.is_official)
    rows = tuple(row for view in ordered for row in _rows(view, with_parts=with_parts))
    years = sorted({year for row in rows for year in row.cells})
    periods = views[0].facts(views[0].indicator.unit).periods if views else ()
    return YearGrid(tuple(years), periods, rows)


def _rows(view: IndicatorView, *, with_parts: bool) -> list[YearRow]:
    groups = by_series(view.rows)
    shown = [group for group in groups if with_parts or not _is_part(group[0], view)]
    if shown:
        above = ["", *(group[0].series_id for group in shown)]
        return [
            _row(view, group, says_series=group[0].series_id != before)
            for group, before in zip(shown, above, strict=False)
        ]
    return [_empty_row(view, len(groups))] if view.indicator.is_official or groups else []


def _is_part(item: Observation, view: IndicatorView) -> bool:
    """Whether it belongs to a breakdown; the category that speaks for the indicator does not."""
    leading = view.indicator.headline_category
    return bool(item.category) and item.category != leading


def _row(view: IndicatorView, group: Sequence[Observation], *, says_series: bool) -> YearRow:
    first = group[0]
    facts = view.facts(first.unit)
    is_part = _is_part(first, view)
    return YearRow(
        code=view.code,
        href=address("wskaznik", kod=view.code),
        name=first.name if is_part else first.full_name,
        unit=_unit_word(facts.unit_of(first)),
        series=first.series_label,
        is_official=view.indicator.is_official,
        is_part=is_part,
        says_series=is_part and says_series,
        cells=cells_of(group, facts),
    )


def _empty_row(view: IndicatorView, folded: int) -> YearRow:
    """Return the row of an indicator without any other: it says what there is, or why there is nothing."""
    message = ngettext(
        "only in a breakdown ({count} row)", "only in a breakdown ({count} rows)", folded
    ).format(count=folded)
    return YearRow(
        code=view.code,
        href=address("wskaznik", kod=view.code),
        name=str(view.indicator.short_name),
        is_official=view.indicator.is_official,
        said=message if folded else view.gap,
    )


def _unit_word(unit: Unit) -> str:
    if unit.is_share:
        return "%"
    return unit.plain_name if unit.symbol else unit.many
