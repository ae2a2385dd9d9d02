"""The one filter row of a page; the address is its memory.

The widgets start from the address and write back to it, so that a copied address restores the view. Where the
address has changed since (a link, the Back button), the address wins; else what was chosen in the widgets.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace

import streamlit as st

from pages.filters import query_params
from pages.filters import widgets as widget
from pages.filters.query_params import Choices, View
from presentation.language.language import _

WRITTEN = "filters_written"
YEARS_IN_COLUMNS = "lata"  # the one form that holds breakdowns


@dataclass(frozen=True)
class Names:
    """How the codes of the choices are shown, in the language of the page; no name, no filter.

    `forms`: the forms in which a page shows its list, the usual one under ''; `has_search`: whether its
    list is long enough to be searched and narrowed to what can be compared.
    """

    areas: Mapping[str, str] = field(default_factory=dict)
    priorities: Mapping[int, str] = field(default_factory=dict)
    goals: Mapping[str, str] = field(default_factory=dict)
    periods: Mapping[str, str] = field(default_factory=dict)
    forms: Mapping[str, str] = field(default_factory=dict)
    has_search: bool = True


def filter_row(choices: Choices, names: Names) -> View:
    """Show the filters and return the view they make; the address restores it.

    Args:
        choices: what may be chosen; a filter without choices is not shown.
        names: how each choice reads on the screen.
    """
    return remembered(choices, lambda asked: _widgets(asked, choices, names))


def remembered(choices: Choices, widgets: Callable[[View], View]) -> View:
    """Show widgets that start from the address and return the view they make, written back to it.

    Args:
        choices: what the address may ask for.
        widgets: shows widgets under the keys `filter_<field>`; takes the view that the address asks for.
    """
    asked = query_params.read(choices)
    if query_params.to_query(asked) != st.session_state.get(WRITTEN):
        _fill_widgets(asked)
    with st.container(key="filters"):
        st.checkbox(_("Show filters"), key="filters_open")
        with st.container(key="filter_fields", horizontal=True, vertical_alignment="bottom"):
            view = widgets(asked)
    query_params.write(view)
    st.session_state[WRITTEN] = query_params.to_query(view)
    return view


def _fill_widgets(view: View) -> None:
    for item in fields(view):
        value = getattr(view, item.name)
        st.session_state[f"filter_{item.name}"] = list(value) if isinstance(value, tuple) else value


def _widgets(asked: View, choices: Choices, names: Names) -> View:
    view = replace(
        asked,
        area=widget.choice(_("Area"), "area", names.areas) if names.areas else asked.area,
        priority=widget.choice(_("Priority"), "priority", names.priorities),
        goal=widget.choice(_("Goal"), "goal", names.goals),
        **widget.when(names.periods, choices.years),
    )
    if names.has_search:
        found = widget.search(_("Search by name"))
        view = replace(view, search=found, only_comparable=widget.only_comparable())
    if names.forms:
        view = replace(view, form=widget.form(names.forms))
    if view.form == YEARS_IN_COLUMNS:
        view = replace(view, with_parts=widget.with_parts(asked.with_parts))
    return view
