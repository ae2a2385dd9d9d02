"""The widgets that filters are made of; the state of each is kept under `filter_<field of View>`."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import streamlit as st

from pages.filters.chosen import note
from pages.filters.query_params import LONGEST_SEARCH
from pages.frame.markup import as_text
from presentation.language.language import _


def search(label: str, width: int = 190, placeholder: str | None = None) -> str:
    """Show the field for searching and return what stands in it."""
    found = st.text_input(
        label, key="filter_search", max_chars=LONGEST_SEARCH, placeholder=placeholder, width=width
    ).strip()
    note(label, found)
    return found


def choice(label: str, field: str, names: Mapping[Any, str], width: int = 165) -> Any:
    """Show a list of which one may be chosen, by code and name; return its code or None."""
    if not names:
        return None
    found = st.selectbox(
        label,
        list(names),
        None,
        names.__getitem__,
        key=f"filter_{field}",
        placeholder=_("all"),
        width=width,
    )
    note(label, *(names[code] for code in [found] if code is not None))
    return found


def choices(
    label: str, field: str, names: Mapping[Any, str], width: int = 340, *, narrows: bool = True
) -> tuple[Any, ...]:
    """Show a list of which several may be chosen, by code and name; return their codes.

    `narrows`: whether the choice leaves fewer figures, so that paper has to name it.
    """
    found = st.multiselect(
        label,
        list(names),
        format_func=names.__getitem__,
        key=f"filter_{field}",
        placeholder=_("all"),
        select_all=False,
        width=width,
    )
    note(label, *(names[code] for code in found if narrows))
    return tuple(found)


def switch(label: str, field: str) -> bool:
    """Show a box to be ticked and return whether it is."""
    found = st.checkbox(label, key=f"filter_{field}")
    note(label, *([_("yes")] if found else []))
    return found


def only_comparable() -> bool:
    """Show whether indicators without a comparable pair stay; return whether they go."""
    chosen = st.segmented_control(
        _("Indicators"),
        [False, True],
        format_func=lambda only: _("comparable") if only else _("all"),
        key="filter_only_comparable",
        required=True,
    )
    note(_("Indicators"), *([_("comparable")] if chosen else []))
    return bool(chosen)


def form(names: Mapping[str, str]) -> str:
    """Show in which form the list may stand; return the one chosen, '' for the usual one."""
    with st.container(key="filter_form_box", width="content"):
        chosen = st.segmented_control(
            _("View"), list(names), format_func=names.__getitem__, key="filter_form", required=True
        )
    return chosen or ""


def with_parts(asked: bool) -> bool:
    """Show whether breakdowns stand in the list; `asked`: what the address says when the switch appears."""
    st.session_state.setdefault("filter_with_parts", asked)
    return st.toggle(_("Show breakdowns"), key="filter_with_parts")


def when(periods: Mapping[str, str], years: Sequence[int]) -> dict[str, Any]:
    """Show periods and years, of which one is chosen at a time; return the fields of the view."""
    chosen = st.pills(
        _("Period"),
        list(periods),
        format_func=lambda code: as_text(periods[code]),
        selection_mode="multi",
        key="filter_periods",
        on_change=_forget("filter_first_year", "filter_last_year"),
    )
    first, last = (
        st.selectbox(
            label,
            list(years),
            None,
            key=key,
            placeholder=_("year"),
            width=95,
            on_change=_forget("filter_periods"),
        )
        for label, key in {_("From"): "filter_first_year", _("To"): "filter_last_year"}.items()
    )
    if first and last and first > last:
        first, last = last, first
    note(_("Period"), *(periods[code] for code in chosen))
    note(_("From"), str(first or ""))
    note(_("To"), str(last or ""))
    return {"periods": tuple(chosen), "first_year": first, "last_year": last}


def _forget(*keys: str) -> Callable[[], None]:
    def forget() -> None:
        for key in keys:
            st.session_state[key] = [] if key == "filter_periods" else None

    return forget
