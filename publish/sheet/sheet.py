"""The monitoring sheet of Annex 2: its three parts for one period, filled as far as documents are loaded."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from presentation.figure.observation import observation_of
from presentation.figure.unit import Unit
from presentation.figure.values import DASH, not_given
from presentation.language.code_words import answers_word
from presentation.language.language import _, using
from publish.briefing.items import Item, items_of
from publish.briefing.selection import Selection, area_title
from publish.figure_cells import cell_lines, told_rows
from publish.refusal import CannotPublishError
from publish.sheet.notes import Notes, Proposal
from queries import catalogue
from queries.warehouse import Row, rows


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


def periods() -> list[str]:
    """Return the periods that Annex 2 wants a sheet for."""
    return [row["period_code"] for row in rows("periods") if row["first_year"]]


def sheet(period: str, notes: Notes | None = None) -> Sheet:
    """Return the sheet of a period, in Polish as Annex 2; raises CannotPublishError with a sentence."""
    if period not in periods():
        message = _("There is no sheet for {period}; Annex 2 wants one for {periods}.")
        raise CannotPublishError(message.format(period=period, periods=", ".join(periods())))
    if notes is not None and notes.period != period:
        message = _("These notes are for {other}, the sheet is for {period}; choose the same period.")
        raise CannotPublishError(message.format(other=notes.period, period=period))
    (found,) = (row for row in rows("periods") if row["period_code"] == period)
    (build,) = rows("build")
    years = tuple(range(found["first_year"], found["last_year"] + 1))
    kept = notes or Notes(period=period)
    with using("pl"):
        return Sheet(
            period,
            years,
            tuple(_area(code, years) for code in catalogue.areas()),
            tuple(_direction(row, kept) for row in rows("priorities")),
            kept,
            build["built_at"].date(),
            build["data_version"],
        )


def _area(area: str, years: Sequence[int]) -> AreaPart:
    items = [item for item in items_of(Selection(years[-1], area=area)) if item.is_official]
    members = tuple(_row(item, years) for item in items)
    facts = tuple(f"{item.label}. {item.first_sentence()}" for item in items if _is_fact(item, years))
    return AreaPart(area_title(area), members, facts)


def _is_fact(item: Item, years: Sequence[int]) -> bool:
    """Whether the sentence on an indicator is about a year of the period."""
    rows_of_main = (*item.main.totals, *item.main.parts) if item.main else ()
    known = [row["year"] for row in rows_of_main if observation_of(row).is_known]
    return bool(known) and max(known) in years


def _row(item: Item, years: Sequence[int]) -> IndicatorRow:
    told = [
        row
        for year in years
        for row in told_rows([row for row in item.rows if row["year"] == year], is_full=False)
    ]
    suppliers = dict.fromkeys(row["supplier"] for row in told if row["supplier"])
    source = "; ".join(suppliers) or item.indicator["supplier"] or _("not stated")
    name = item.indicator["sheet_name"] or item.indicator["name"]
    return IndicatorRow(item.code, name, tuple(_cell(item, year) for year in years), source)


def _cell(item: Item, year: int) -> Cell:
    found = [row for row in item.rows if row["year"] == year]
    lines = cell_lines(found, is_full=False)
    is_reported = year in catalogue.reported_years()
    if not lines and is_reported:
        return Cell((f"{DASH} ({not_given(len(rows('documents')))})",))
    if not is_reported:
        why = _from_elsewhere(found) if lines else f"{DASH} ({answers_word('no_report')})"
        return Cell((*lines, why), is_reported=False)
    exact = [observation_of(row) for row in found]
    if (
        len(lines) == 1
        and len(exact) == 1
        and exact[0].qualifier == "exact"
        and exact[0].status == "reported"
    ):
        return Cell(tuple(lines), True, exact[0].value, catalogue.facts_for(exact[0].unit).unit)
    return Cell(tuple(lines))


def _from_elsewhere(found: Sequence[Row]) -> str:
    titles = {row["document_id"]: row["short_title"] for row in rows("documents")}
    given = "; ".join(dict.fromkeys(titles[row["document_id"]] for row in found))
    return _("(from: {documents}; the report for the year is not loaded)").format(documents=given)


def _direction(row: Row, notes: Notes) -> Direction:
    number = row["priority_number"]
    return Direction(number, row["sheet_name"] or row["name"], notes.proposal(number))
