"""The one filter row of a page; the address is its memory.

The widgets start from the address and write back to it, so that a copied address restores the view. Where the
address has changed since (a link, the Back button), the address wins; else what was chosen in the widgets.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import streamlit as st

from pages.shared import query_params
from pages.shared.query_params import Choices, View
from presentation.language import _

WRITTEN = "filters_written"


@dataclass(frozen=True)
class Names:
    """How the codes of the choices are shown, in the language of the page; no name, no filter."""

    priorities: Mapping[int, str] = field(default_factory=dict)
    goals: Mapping[str, str] = field(default_factory=dict)
    periods: Mapping[str, str] = field(default_factory=dict)


def filter_row(choices: Choices, names: Names) -> View:
    """Show the filters and return the view they make; the address restores it.

    Args:
        choices: what may be chosen; a filter without choices is not shown.
        names: how each choice reads on the screen.
    """
    asked = query_params.read(choices)
    if query_params.to_query(asked) != st.session_state.get(WRITTEN):
        _fill_widgets(asked)
    with st.container(key="filters"):
        st.checkbox(_("Show filters"), key="filters_open")
        with st.container(key="filter_fields", horizontal=True, vertical_alignment="bottom"):
            view = _widgets(asked, choices, names)
    query_params.write(view)
    st.session_state[WRITTEN] = query_params.to_query(view)
    return view


def _fill_widgets(view: View) -> None:
    values: dict[str, Any] = {
        "filter_priority": view.priority,
        "filter_goal": view.goal,
        "filter_periods": list(view.periods),
        "filter_first_year": view.first_year,
        "filter_last_year": view.last_year,
        "filter_search": view.search,
        "filter_comparable": view.only_comparable,
    }
    st.session_state.update(values)


def _widgets(asked: View, choices: Choices, names: Names) -> View:
    priority = _choice(_("Priority"), "filter_priority", names.priorities)
    goal = _choice(_("Goal"), "filter_goal", names.goals)
    search = st.text_input(
        _("Search by name"), key="filter_search", max_chars=query_params.LONGEST_SEARCH, width=190
    )
    only_comparable = st.segmented_control(
        _("Indicators"),
        [False, True],
        format_func=lambda only: _("comparable") if only else _("all"),
        key="filter_comparable",
        required=True,
    )
    periods, first_year, last_year = _when(choices, names)
    return replace(
        asked,
        priority=priority,
        goal=goal,
        periods=periods,
        first_year=first_year,
        last_year=last_year,
        search=search.strip(),
        only_comparable=bool(only_comparable),
    )


def _choice(label: str, key: str, names: Mapping[Any, str]) -> Any:
    if not names:
        return None
    return st.selectbox(label, list(names), None, names.__getitem__, key=key, placeholder=_("all"), width=220)


def _when(choices: Choices, names: Names) -> tuple[tuple[str, ...], int | None, int | None]:
    """Show periods and years, of which one is chosen at a time; return periods, first and last year."""
    periods = st.pills(
        _("Period"),
        list(names.periods),
        format_func=names.periods.__getitem__,
        selection_mode="multi",
        key="filter_periods",
        on_change=_forget,
        args=("filter_first_year", "filter_last_year"),
    )
    first, last = (
        st.selectbox(
            label,
            list(choices.years),
            None,
            key=key,
            placeholder=_("all"),
            width=120,
            on_change=_forget,
            args=("filter_periods",),
        )
        for label, key in {_("From"): "filter_first_year", _("To"): "filter_last_year"}.items()
    )
    if first and last and first > last:
        first, last = last, first
    return tuple(periods), first, last


def _forget(*keys: str) -> None:
    for key in keys:
        st.session_state[key] = [] if key == "filter_periods" else None
