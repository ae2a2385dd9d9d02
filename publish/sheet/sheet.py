"""The monitoring sheet of Annex 2: its three parts for one period, filled as far as documents are loaded."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from presentation.figure.observation import Observation
from presentation.figure.strategy import Priority
from presentation.figure.unit import Unit
from presentation.figure.values import DASH, not_given
from presentation.language.code_words import answers_word
from presentation.language.language import _, using
from presentation.view.indicator_view import IndicatorView
from publish.briefing.names import area_title
from publish.briefing.selection import Selection, views_of_selection
from publish.figure_cells import cell_lines, told_figures
from publish.refusal import CannotPublishError
from publish.sheet.notes import Notes, Proposal
from queries import catalogue, lookups


@dataclass(frozen=True)
class Cell:
    """A value of part A in words; `number` and `unit` where it is one exact figure and nothing else.

    `is_reported`: the report of its year is loaded.
    """

    lines: tuple[str, ...]
    is_reported: bool = True
    number: Decimal | None = None
    unit: Unit | None = None


@dataclass(frozen=True)
class IndicatorRow:
    """A row of part A: the indicator in the wording of Annex 2, a cell per year, who gave the figures."""

    code: str
    name: str
    cells: tuple[Cell, ...]
    source: str


@dataclass(frozen=True)
class AreaPart:
    """The rows of part A and the facts of part B of one area."""

    title: str
    rows: tuple[IndicatorRow, ...]
    facts: tuple[str, ...]


@dataclass(frozen=True)
class Direction:
    """A row of part C."""

    number: int
    name: str
    proposal: Proposal


@dataclass(frozen=True)
class Sheet:
    """The sheet of one period."""

    period: str
    years: tuple[int, ...]
    areas: tuple[AreaPart, ...]
    directions: tuple[Direction, ...]
    notes: Notes
    made_on: date
    version: str

    @property
    def span(self) -> str:
        """The years as they are written: `2020–2022`, `2026`; `period` is a code."""
        return "–".join(str(year) for year in sorted({self.years[0], self.years[-1]}))


def periods() -> list[str]:
    """Return the periods that Annex 2 wants a sheet for."""
    return [period.period_code for period in catalogue.periods() if period.first_year]


def sheet(period: str, notes: Notes | None = None) -> Sheet:
    """Return the sheet of a period, in Polish as Annex 2; raises CannotPublishError with a sentence."""
    if period not in periods():
        message = _("There is no sheet for {period}; Annex 2 wants one for {periods}.")
        raise CannotPublishError(message.format(period=period, periods=", ".join(periods())))
    if notes is not None and notes.period != period:
        message = _("These notes are for {other}, the sheet is for {period}; choose the same period.")
        raise CannotPublishError(message.format(other=notes.period, period=period))
    (found,) = (known for known in catalogue.periods() if known.period_code == period)
    build = catalogue.build()
    years = tuple(range(found.first_year or 0, (found.last_year or 0) + 1))
    kept = notes or Notes(period=period)
    with using("pl"):
        return Sheet(
            period,
            years,
            tuple(_area(code, years) for code in lookups.areas()),
            tuple(_direction(found, kept) for found in catalogue.priorities()),
            kept,
            build.built_at.date(),
            build.data_version,
        )


def _area(area: str, years: Sequence[int]) -> AreaPart:
    items = [
        item for item in views_of_selection(Selection(years[-1], area=area)) if item.indicator.is_official
    ]
    members = tuple(_row(item, years) for item in items)
    facts = tuple(_fact(item) for item in items if _is_fact(item, years))
    return AreaPart(area_title(area), members, facts)


def _fact(item: IndicatorView) -> str:
    """Return the sentence behind the name of its indicator, or behind the code where it begins with it."""
    told = item.judged_sentence
    is_named = told.startswith(str(item.indicator.short_name))
    return f"{item.code if is_named else item.indicator.label}. {told}"


def _is_fact(item: IndicatorView, years: Sequence[int]) -> bool:
    """Whether the sentence on an indicator is about a year of the period."""
    return item.main is not None and item.main.block.newest_year in years


def _row(item: IndicatorView, years: Sequence[int]) -> IndicatorRow:
    told = [found for year in years for found in told_figures(item, year, is_full=False)]
    suppliers = dict.fromkeys(found.supplier for found in told if found.supplier)
    source = "; ".join(suppliers) or item.indicator.supplier or _("not stated")
    name = item.indicator.sheet_name or str(item.indicator.name)
    return IndicatorRow(item.code, name, tuple(_cell(item, year) for year in years), source)


def _cell(item: IndicatorView, year: int) -> Cell:
    found = item.of_year(year)
    lines = cell_lines(item, year, is_full=False)
    is_reported = item.answers(year) != "no_report"
    if not lines and is_reported:
        return Cell((f"{DASH} ({not_given(len(lookups.titles()))})",))
    if not is_reported:
        why = _from_elsewhere(found) if lines else f"{DASH} ({answers_word('no_report')})"
        return Cell((*lines, why), is_reported=False)
    if len(lines) == 1 and len(found) == 1:
        (only,) = found
        if only.qualifier == "exact" and only.status == "reported" and not only.note:
            return Cell(tuple(lines), True, only.value, item.facts(only.unit).unit_of(only))
    return Cell(tuple(lines))


def _from_elsewhere(found: Sequence[Observation]) -> str:
    titles = lookups.titles()
    given = "; ".join(dict.fromkeys(titles[item.document_id] for item in found))
    return _("(from: {documents}; the report for the year is not loaded)").format(documents=given)


def _direction(priority: Priority, notes: Notes) -> Direction:
    number = priority.priority_number
    return Direction(number, priority.sheet_name or str(priority.name), notes.proposal(number))
