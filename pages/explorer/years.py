"""The explorer's selection with years in columns, on the page and in its file."""

from dataclasses import replace
from typing import Any

from pages.explorer.selection import selected
from pages.filters.query_params import View
from pages.frame.kept import kept
from presentation.board.html import render
from presentation.board.year_table import year_table
from presentation.board.years import YearGrid, year_grid
from presentation.figure.observation import Observation
from presentation.language.language import _, ngettext
from presentation.view.indicator_view import IndicatorView
from publish.data_files.years_file import year_rows
from publish.indicator_views import records


def years_count(view: View) -> int:
    """Return how many rows the table has."""
    return len(_grid(view).rows)


@kept
def years_table(view: View, first: int, end: int) -> str:
    """Return the rows of the table from `first` up to `end`, and what of the selection has no place in it."""
    grid = _grid(view)
    rows = grid.rows[first:end]
    if rows and rows[0].is_part:
        rows = (replace(rows[0], says_series=True), *rows[1:])
    table = year_table(replace(grid, rows=rows), _("Selected figures by year")) if rows else ""
    return render("explorer_years", table=table, told=_left_out(view))


def years_file(view: View) -> list[dict[str, Any]]:
    """Return all rows of the table, with what stands behind each figure, for a file."""
    return year_rows(_grid(view))


@kept
def _grid(view: View) -> YearGrid:
    """Return the selected figures in use by year; each row is of one series or category."""
    members: dict[str, list[Observation]] = {}
    for row in selected(replace(view, all_prints=False)):
        members.setdefault(row.indicator_code, []).append(row)
    known = records()
    views = [IndicatorView(replace(known[code], figures=tuple(found))) for code, found in members.items()]
    return year_grid(views, with_parts=True)


def _left_out(view: View) -> str:
    count = sum(not row.is_current for row in selected(view)) if view.all_prints else 0
    message = ngettext(
        "{count} figure that is not in use stands only in the other view, one row per figure.",
        "{count} figures that are not in use stand only in the other view, one row per figure.",
        count,
    )
    return message.format(count=count) if count else ""
