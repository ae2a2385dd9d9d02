"""The way from a page to a note about the same: what was chosen there goes along in its address."""

from collections.abc import Iterable
from dataclasses import replace

import streamlit as st

from pages.filters.query_params import View
from pages.frame.markup import prose
from presentation.language.language import _
from presentation.view.indicator_view import IndicatorView
from queries import catalogue, lookups
from queries.lookups import last_year, reported_years

BRIEFING = "documents/briefing.py"
# What of a view a note knows itself, or what only says how a page shows its figures.
_KNOWN = ("priority", "goal", "codes", "periods", "first_year", "last_year")
_LOOK = ("form", "with_parts", "columns", "all_prints")


def briefing_link(name: str, view: View, shown: Iterable[IndicatorView] = (), **what: str) -> None:
    """Show a link to the note on what the page shows.

    `name`: what it is about, so that the links of a page differ; `shown`: the indicators that are left of a
    choice that a note does not know, such as a search; `what`: what the page itself is about.
    """
    st.page_link(
        BRIEFING,
        label=prose(_("Briefing as Word or PDF: {name}").format(name=name)),
        icon=":material/description:",
        query_params=briefing_query(view, shown, **what),
    )


def briefing_query(
    view: View, shown: Iterable[IndicatorView] = (), **what: str
) -> dict[str, str | list[str]]:
    """Return what the address of the note asks for: the choice of the page and its years."""
    first, last = years_of_note(view)
    codes = view.codes or (() if _is_known(view) else tuple(dict.fromkeys(item.code for item in shown)))
    query: dict[str, str | list[str]] = {
        "obszar": view.area if view.area in lookups.areas() else "",
        "priorytet": str(view.priority or ""),
        "cel": view.goal or "",
        **what,
        "kod": what.get("kod") or list(codes),
        "od": str(first or ""),
        "do": str(last or ""),
    }
    return {name: value for name, value in query.items() if value}


def years_of_note(view: View) -> tuple[int | None, int | None]:
    """Return the first and last year of a view, at most the newest year that a report is loaded for."""
    chosen = [period for period in catalogue.periods() if period.period_code in view.periods]
    first = view.first_year or (min(period.first_year or 0 for period in chosen) if chosen else None)
    last = view.last_year or (max(period.last_year or last_year() for period in chosen) if chosen else None)
    newest = max(reported_years())
    return first or None, min(last, newest) if last else None


def _is_known(view: View) -> bool:
    """Whether a note can be asked for exactly this choice."""
    passed = {name: getattr(View(), name) for name in (*_KNOWN, *_LOOK)}
    area = None if view.area in lookups.areas() else view.area
    return replace(view, area=area, **passed) == View()
