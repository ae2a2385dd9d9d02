"""The figures of the explorer's selection, page by page: a row for each, or years in columns."""

import streamlit as st

from pages.explorer.columns import USUAL, Cell, column_names, head_of, table_of
from pages.explorer.selection import selected
from pages.explorer.years import years_count, years_table
from pages.filters.filter_row import YEARS_IN_COLUMNS
from pages.filters.query_params import View
from pages.frame.kept import kept, show
from pages.frame.layout import fragment
from presentation.board.html import render
from presentation.language.language import _
from queries.observations import remarks_by_observation

PAGE = 50


@fragment
def explorer_table(view: View) -> None:
    """Show the figures that a view selects in its form; turning pages runs this alone."""
    is_grid = view.form == YEARS_IN_COLUMNS
    count = years_count(view) if is_grid else len(selected(view))
    page = _page(-(-count // PAGE))
    show(years_table(view, (page - 1) * PAGE, page * PAGE) if is_grid else _rows(view, page))


def _page(pages: int) -> int:
    """Show the choice of a page where there are several, and return it."""
    if pages < 2:
        return 1
    label = _("Page of the table, 1 to {pages}").format(pages=pages)
    return st.number_input(label, 1, pages, key=f"explorer_page_{pages}", width=220)


@kept
def _rows(view: View, page: int) -> str:
    """Return a page of the table; without a choice of columns those that are empty are left out."""
    members = selected(view)[(page - 1) * PAGE : page * PAGE]
    columns = view.columns or USUAL
    cells = table_of(members, columns, remarks_by_observation())
    shown = {name: found for name, found in cells.items() if view.columns or any(map(_is_filled, found))}
    names = column_names()
    return render(
        "explorer_rows",
        caption=_("Selected observations"),
        names={name: names[name] for name in shown},
        rows=list(zip(*shown.values(), strict=True)),
        head=list(shown).index(head_of(list(shown))),
    )


def _is_filled(cell: Cell) -> bool:
    return bool(cell.pieces)
