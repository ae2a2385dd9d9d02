"""The monitoring sheet of Annex 2: its three parts for one period, filled as far as documents are loaded."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial

from presentation.figure.numbers import decimals_in_print
from presentation.figure.observation import Observation
from presentation.figure.strategy import Priority
from presentation.figure.values import value_text
from presentation.language.language import _, using
from presentation.view.indicator_view import IndicatorView
from publish.briefing.names import area_title
from publish.briefing.selection import Selection, views_of_selection
from publish.cells.groups import Group, absent, groups_of
from publish.cells.notes import Notes
from publish.documents.parts import Tell, made
from publish.refusal import CannotPublishError
from publish.sheet import notes as typed
from publish.sheet.figures import FigureRow, figure_rows
from publish.sheet.notes import Proposal
from queries import catalogue, lookups


@dataclass(frozen=True)
class Cell:
    """A value of part A in words; `is_reported`: the report of its year is loaded.

    `number`: the leading figure where it is exact, with the `decimals` that are printed of it; `beside`: then
    the same words without it, the unit first.
    """

    lines: tuple[str, ...]
    is_reported: bool = True
    number: Decimal | None = None
    decimals: int = 0
    beside: tuple[str, ...] = ()


@dataclass(frozen=True)
class IndicatorRow:
    """A row of part A: the indicator in the wording of Annex 2, a cell per year, who gave the figures."""

    code: str
    name: str
    cells: tuple[Cell, ...]
    source: str


@dataclass(frozen=True)
class AreaPart:
    """The rows of part A and the facts of part B of one area; `figures`: part A figure by figure."""

    title: str
    rows: tuple[IndicatorRow, ...]
    facts: tuple[str, ...]
    figures: tuple[FigureRow, ...] = ()


@dataclass(frozen=True)
class Direction:
    """A row of part C."""

    number: int
    name: str
    proposal: Proposal


@dataclass(frozen=True)
class Sheet:
    """The sheet of one period; `footnotes`: what is too long for a cell of part A, in order."""

    period: str
    years: tuple[int, ...]
    areas: tuple[AreaPart, ...]
    directions: tuple[Direction, ...]
    notes: typed.Notes
    made_on: date
    footnotes: tuple[str, ...] = ()

    @property
    def span(self) -> str:
        """The years as they are written: `2020–2022`, `2026`; `period` is a code."""
        return "–".join(str(year) for year in sorted({self.years[0], self.years[-1]}))


def periods() -> list[str]:
    """Return the periods that Annex 2 wants a sheet for."""
    return [period.period_code for period in catalogue.periods() if period.first_year]


def sheet(period: str, notes: typed.Notes | None = None, tell: Tell | None = None) -> Sheet:
    """Return the sheet of a period, in Polish as Annex 2; raises CannotPublishError with a sentence.

    `notes`: what people typed; `tell`: is told how far the work is, area by area.
    """
    if period not in periods():
        message = _("There is no sheet for {period}; Annex 2 wants one for {periods}.")
        raise CannotPublishError(message.format(period=period, periods=", ".join(periods())))
    if notes is not None and notes.period != period:
        message = _("These notes are for {other}, the sheet is for {period}; choose the same period.")
        raise CannotPublishError(message.format(other=notes.period, period=period))
    (found,) = (known for known in catalogue.periods() if known.period_code == period)
    build = catalogue.build()
    years = tuple(range(found.first_year or 0, (found.last_year or 0) + 1))
    kept = notes or typed.Notes(period=period)
    footnotes = Notes()
    with using("pl"):
        return Sheet(
            period,
            years,
            tuple(_areas(years, footnotes, tell)),
            tuple(_direction(found, kept) for found in catalogue.priorities()),
            kept,
            build.built_at.date(),
            tuple(footnotes.texts),
        )


def _areas(years: tuple[int, ...], footnotes: Notes, tell: Tell | None) -> Iterator[AreaPart]:
    areas = list(lookups.areas())
    for done, area in enumerate(areas):
        if tell:
            tell(area_title(area), done, len(areas))
        yield made(area_title(area), partial(_area, area, years, footnotes))


def _area(area: str, years: tuple[int, ...], footnotes: Notes) -> AreaPart:
    items = [
        item for item in views_of_selection(Selection(years[-1], area=area)) if item.indicator.is_official
    ]
    members = tuple(_row(item, years, footnotes) for item in items)
    facts = tuple(_fact(item) for item in items if _is_fact(item, years))
    figures = tuple(row for item in items for row in figure_rows(item, years))
    return AreaPart(area_title(area), members, facts, figures)


def _fact(item: IndicatorView) -> str:
    """Return the sentence behind the name of its indicator, or behind the code where it begins with it."""
    told = item.judged_sentence
    is_named = told.startswith(str(item.indicator.short_name))
    return f"{item.code if is_named else item.indicator.label}. {told}"


def _is_fact(item: IndicatorView, years: Sequence[int]) -> bool:
    """Whether the sentence on an indicator is about a year of the period."""
    return item.main is not None and item.main.block.newest_year in years


def _row(item: IndicatorView, years: Sequence[int], footnotes: Notes) -> IndicatorRow:
    told = [found for year in years for found in item.of_year(year) if found.is_current]
    suppliers = dict.fromkeys(found.supplier for found in told if found.supplier)
    source = "; ".join(suppliers) or item.indicator.supplier or _("not stated")
    name = item.indicator.sheet_name or str(item.indicator.name)
    cells = tuple(_cell(item, year, footnotes) for year in years)
    return IndicatorRow(item.code, name, cells, source)


def _cell(item: IndicatorView, year: int, footnotes: Notes) -> Cell:
    groups = groups_of(item, year)
    is_reported = item.answers(year) != "no_report"
    if not groups:
        return Cell((absent() if is_reported else _("[figure: the unit fills it in]"),), is_reported)
    lines = footnotes.lines_of(groups, f"{item.code}, {year}")
    if not is_reported:
        lines = (*lines, _from_elsewhere(item.of_year(year)))
    if lines[0] != groups[0].head:
        return Cell(lines, is_reported)
    return _with_number(lines, groups[0], item, is_reported=is_reported)


def _with_number(lines: tuple[str, ...], group: Group, item: IndicatorView, *, is_reported: bool) -> Cell:
    """Return the cell with the figure of its first line as a number, where that is one exact figure."""
    if len(group.figures) != 1:
        return Cell(lines, is_reported)
    (only,) = group.figures
    unit = item.facts(only.unit).unit_of(only)
    value = value_text(only, unit)
    if only.value is None or only.qualifier != "exact" or not group.text.startswith(value):
        return Cell(lines, is_reported)
    words = f"{unit.word(only.value)} {group.text.removeprefix(value).strip()}".strip()
    named = f"{words} – {group.name}" if group.name else words
    decimals = decimals_in_print(only.value, unit)
    return Cell(lines, is_reported, only.value, decimals, (named, *lines[1:]))


def _from_elsewhere(found: Sequence[Observation]) -> str:
    titles = lookups.titles()
    given = "; ".join(dict.fromkeys(titles[item.document_id] for item in found))
    return _("(source: {documents})").format(documents=given)


def _direction(priority: Priority, notes: typed.Notes) -> Direction:
    number = priority.priority_number
    return Direction(number, priority.sheet_name or str(priority.name), notes.proposal(number))
