"""The way from a page to a document about the same: the briefing with the selection filled in."""

import streamlit as st

from pages.filters.query_params import View
from pages.frame.markup import prose
from presentation.language.language import _
from queries import catalogue
from queries.lookups import last_year, reported_years

BRIEFING = "documents/briefing.py"


def briefing_link(name: str, view: View, **what: str) -> None:
    """Show a link to the briefing on `obszar`, `priorytet` or `kod`, in the years that the page shows.

    `name`: what it is about, so that the links of a page differ.
    """
    st.page_link(
        BRIEFING,
        label=prose(_("Briefing as Word or PDF: {name}").format(name=name)),
        icon=":material/description:",
        query_params=briefing_query(view, **what),
    )


def briefing_query(view: View, **what: str) -> dict[str, str]:
    """Return what the address of the briefing asks for, in the years that the page shows."""
    first, last = _years(view)
    query = {**what, "od": str(first or ""), "do": str(last or "")}
    return {name: value for name, value in query.items() if value}


def _years(view: View) -> tuple[int | None, int | None]:
    """Return the first and last year of a view, at most the newest year that a report is loaded for."""
    chosen = [period for period in catalogue.periods() if period.period_code in view.periods]
    first = view.first_year or (min(period.first_year or 0 for period in chosen) if chosen else None)
    last = view.last_year or (max(period.last_year or last_year() for period in chosen) if chosen else None)
    newest = max(reported_years())
    return first or None, min(last, newest) if last else None
