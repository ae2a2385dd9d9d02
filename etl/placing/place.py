"""Gives each printed figure its place: series, category and year, by label patterns and decisions.

What fits no pattern, or two equally well, stays unassigned: it is listed and reaches no chart.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from etl.catalogue import model
from etl.catalogue.catalogue import Catalogue
from etl.faults import Fault, Faults
from etl.language.folding import fold
from etl.language.joint import own_words
from etl.language.meaning import is_part
from etl.language.quantity import Reading, normalise, says_share
from etl.language.years import stated_year
from etl.placing.conflicts import settle_conflicts
from etl.placing.counted_lists import counted_lists
from etl.placing.decisions import apply_decision
from etl.placing.doubts import doubt_about
from etl.placing.form_keys import place_of_key
from etl.placing.labels.figure_words import Heading
from etl.placing.labels.match import match_label
from etl.placing.numbered_lists import NumberedLists
from etl.placing.placed import Assigned
from etl.placing.problem import Problem
from etl.placing.rows.indicators_and_years import ColumnYears, indicators_of_rows
from etl.placing.target import Target
from etl.raw.document import Decision, Document
from etl.raw.figure import Figure
from etl.raw.known_years import known_years, year_faults
from etl.rule import rule


def assign(documents: list[Document], catalogue: Catalogue) -> list[Assigned]:
    """Place every figure of every document; raises Faults for decisions that name nothing known."""
    placed: list[Assigned] = []
    faults: list[Fault] = []
    for document in documents:
        faults += [*_claim_faults(document, catalogue), *year_faults(document, catalogue)]
        try:
            placed += _own(_assign_document(document, catalogue), document)
        except Faults as found:
            faults += found.faults
    if faults:
        raise Faults(faults)
    return placed


def _own(placed: tuple[Assigned, ...], document: Document) -> Iterator[Assigned]:
    """Yield what was kept, with the figures of this document, which tell the file they were read from."""
    figures = {figure.figure_id: figure for figure in document.figures}
    for item in placed:
        yield replace(item, figure=figures[item.figure.figure_id], derivations=list(item.derivations))


def _claim_faults(document: Document, catalogue: Catalogue) -> list[Fault]:
    path = document.figures[0].source.parent / "origin.toml" if document.figures else None
    unknown = [
        code for code in document.origin.get("reports_indicators", []) if code not in catalogue.indicators
    ]
    return [
        Fault(path, None, f"«{code}» is no indicator of the catalogue; correct it")
        for code in unknown
        if path
    ]


@lru_cache(
    maxsize=16
)  # the documents of some years and a draft, of which each decision changes the draft alone
def _assign_document(document: Document, catalogue: Catalogue) -> tuple[Assigned, ...]:
    """Place every figure of a document, which no other document changes; raises Faults."""
    faults: list[Fault] = []
    indicators = {} if document.is_form else indicators_of_rows(document, catalogue)
    years, lists = ColumnYears(document), NumberedLists(document)
    decisions: dict[str, list[Decision]] = {}
    for decision in document.decisions:
        decisions.setdefault(decision.figure_id, []).append(decision)
    placed: list[Assigned] = []
    for figure in document.figures:
        item = Assigned(figure, _reading(figure))
        item.indicator = indicators.get((figure.place[0], figure.row_label))
        item.column_year, column_problem = years.of(figure)
        if document.is_form:
            _place_by_key(item, catalogue)
        else:
            _place_by_label(item, catalogue, lists, placed)
            if column_problem:
                item.disposition, item.target, item.problem = "unassigned", None, column_problem
        for decision in decisions.get(figure.figure_id, []):
            fault = apply_decision(item, decision, catalogue)
            if fault:
                faults.append(fault)
        if item.target and item.target.year_is_assumed:
            item.target = _undated(item, document, faults)
        placed.append(item)
    if faults:
        raise Faults(faults)
    settle_conflicts(placed)
    return (*placed, *counted_lists(placed, catalogue))


def _reading(figure: Figure) -> Reading:
    """Return what a figure says; a column of shares gives its unit to numbers that are printed without."""
    reading = normalise(figure.printed, figure.number)
    is_share = not figure.is_prose and reading.unit is None and says_share(figure.column_label)
    return replace(reading, unit="percent") if is_share else reading


def _undated(item: Assigned, document: Document, faults: list[Fault]) -> Target | None:
    """Return the target of a figure without a year, where the document's card lets such figures stand."""
    if document.undated is None or item.target is None:
        source = item.figure.source.parent / "origin.toml"
        sentence = "a decision says that no year is stated, but the card does not say how to call that; add "
        faults.append(Fault(source, None, sentence + "[undated] with year, label and label_en"))
        return None
    return replace(item.target, year=document.undated.year, period_label=document.undated.label)


def _place_by_key(item: Assigned, catalogue: Catalogue) -> None:
    place = place_of_key(item.figure, item.reading, item.column_year, catalogue)
    item.indicator, item.target, item.problem = place.indicator, place.target, place.problem
    item.disposition = "assigned" if place.target else "unassigned"


@rule("figures before on the line", "6 zgłoszeń, 4 potwierdzone", off=[])
def _headings(figure: Figure, year: int | None, placed: list[Assigned]) -> list[Heading]:
    """Return the figures on the line before this one, the nearest first."""
    found = []
    for item in reversed(placed):
        if item.figure.cell != figure.cell or item.figure.line != figure.line:
            break
        printed = item.figure.printed
        target = item.target if item.target and item.target.year == year else None
        place = (target.series, target.category) if target else None
        part = is_part(own_words(fold(item.figure.label)), fold(printed[: printed.find(item.figure.number)]))
        found.append(Heading(item.figure.label, printed, place, is_part=part))
    return found


def _place_by_label(
    item: Assigned, catalogue: Catalogue, lists: NumberedLists, placed: list[Assigned]
) -> None:
    year = stated_year(item.figure.label, item.column_year) or item.column_year
    found: tuple[model.Series, str] | None = None
    if item.indicator:
        headings = _headings(item.figure, year, placed)
        found, item.problem = match_label(
            item.figure, item.reading, item.indicator, catalogue, lists, headings
        )
    elif not item.figure.is_prose:
        found = _named_row(item.figure, catalogue)
    doubt = doubt_about(item.figure, item.reading, item.column_year) if found else None
    if item.reading.is_list_item:
        item.disposition = "list_item"
    elif doubt:
        item.problem = doubt
    elif found and year and year not in known_years(catalogue):
        item.problem = Problem.YEAR_UNKNOWN.of(year=year)
    elif found and year:
        item.target = Target(found[0].id, found[1], year, None)
        item.disposition = "assigned"
    elif found:
        item.problem = Problem.COLUMN_WITHOUT_YEAR.of(column=item.figure.column_label)


@rule("row known by its name", "Liczba mieszkańców", off=None)
def _named_row(figure: Figure, catalogue: Catalogue) -> tuple[model.Series, str] | None:
    row = fold(figure.row_label)
    for series in catalogue.series.values():
        if any(fold(name) == row for name in series.table_rows):
            return series, ""
    return None
