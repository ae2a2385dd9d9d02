"""Remarks on the data with filters by area, weight, kind and state, which the address restores."""

from dataclasses import replace
from typing import Any

import streamlit as st

from pages import lookups
from pages.filters import widgets as widget
from pages.filters.filter_row import remembered
from pages.filters.query_params import Choices, View
from pages.frame.empty import nothing_left
from pages.frame.markup import prose
from pages.letters.offer import kind_choice, letter_row
from pages.quality.remarks import remark_line
from presentation.figure.document import Remark
from presentation.language.code_words import remark_kind_word, remark_state_word, severity_word
from presentation.language.language import _, ngettext
from queries import catalogue

PAGE = 25


def remark_list() -> None:
    """Show the filters, how many remarks answer them, and the remarks with links to their indicators."""
    view = _asked_for()
    found = [row for row in catalogue.remarks() if _is_wanted(row, view)]
    message = ngettext("{count} remark", "{count} remarks", len(found))
    st.markdown(message.format(count=len(found)))
    if not found:
        nothing_left(_("No remark matches these filters."))
    shown = st.session_state.get("remarks_shown", PAGE)
    kind = kind_choice("uwagi") if found else ""
    for row in found[:shown]:
        with st.container(border=True, key=f"uwaga_{row.finding_id}"):
            st.markdown(remark_line(row))
            if row.indicator_code:
                st.page_link(
                    "indicator/page.py",
                    label=prose(f"{row.indicator_code} {row.short_name}"),
                    query_params={"kod": row.indicator_code},
                )
            letter_row(kind, row.finding_id)
    if len(found) > shown:
        st.button(_("Show more"), on_click=lambda: st.session_state.update(remarks_shown=shown + PAGE))


def _asked_for() -> View:
    """Show the filters, which the address restores, and return the view they make."""
    choices = Choices(
        areas=list(lookups.areas()),
        severities=_codes("severity"),
        kinds=_codes("kind"),
        states=_codes("state"),
    )
    return remembered(choices, lambda asked: replace(asked, **_widgets(choices)))


def _codes(field: str) -> list[str]:
    """Return the codes that remarks have in a field, in the order of the remarks."""
    return list(dict.fromkeys(getattr(row, field) for row in catalogue.remarks()))


def _widgets(choices: Choices) -> dict[str, Any]:
    areas = {code: f"{code}. {row.name}" for code, row in lookups.areas().items()}
    severities = {code: severity_word(code) for code in choices.severities}
    kinds = {code: remark_kind_word(code) for code in choices.kinds}
    states = {code: remark_state_word(code) for code in choices.states}
    return {
        "area": widget.choice(_("Area"), "area", areas, width=275),
        "severity": widget.choice(_("Weight"), "severity", severities, width=200),
        "kind": widget.choice(_("Kind of remark"), "kind", kinds, width=260),
        "state": widget.choice(_("State"), "state", states, width=180),
    }


def _is_wanted(row: Remark, view: View) -> bool:
    wanted = {"area_code": view.area, "severity": view.severity, "kind": view.kind, "state": view.state}
    return all(value is None or getattr(row, field) == value for field, value in wanted.items())
