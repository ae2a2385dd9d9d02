"""Holds what was read of a generated table against its plan: nothing wrong is read, nothing is lost."""

from collections.abc import Iterator
from pathlib import Path

from etl.documents.document import SourceDocument
from etl.documents.year_tables import find_year_tables
from etl.figures.of_tables import table_figures
from etl.language.quantity import normalise
from etl.next_report.left_over import left_over
from etl.placing.doubts import doubt_about
from etl.raw.figure import Figure, FigureRow
from tests.support.documents.generated_grid import Plan

_TOLD_BY_KIND = {"mark": "note_mark", "picture": "picture"}


def faults(plan: Plan, document: SourceDocument) -> list[str]:
    """Return what was read otherwise than a person sees it, and what is neither read nor told."""
    tables = find_year_tables(document)
    figures = table_figures(tables, "report-x")
    unread = left_over(document, tables, figures)
    found = list(_wrong(plan, figures))
    shown = [figure.printed for figure in figures] + [item.text for item in unread if item.place]
    kinds = {item.kind for item in unread if item.place}
    for mark in plan.marks():
        if mark.ink in _TOLD_BY_KIND:
            if _TOLD_BY_KIND[mark.ink] not in kinds:
                found.append(f"{mark} is not told")
        elif mark.ink != "words" and not any(mark.text in text for text in shown):
            found.append(f"{mark} is neither read nor told")
    return found


def _wrong(plan: Plan, figures: list[FigureRow]) -> Iterator[str]:
    truth = plan.truth()
    for figure in figures:
        year = figure.figure_id.split(".")[-2]
        reading = normalise(figure.printed, figure.number)
        if reading.value is None:
            continue
        name, own = truth.get(figure.number, ("", 0))
        if own != int(year[:4]) or figure.row_label not in (name, ""):
            yield f"{figure.number} is read as {figure.row_label}, {year}, not {name}, {own}"
        elif figure.number in plan.scaled() and not doubt_about(_figure(figure), reading, None):
            yield f"{figure.number} is taken as it stands, though it is in thousands"


def _figure(row: FigureRow) -> Figure:
    return Figure(**vars(row), source=Path(), source_line=0)
