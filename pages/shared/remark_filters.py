"""Remarks on the data with filters by area, kind, weight and state."""

import streamlit as st

from pages.shared import lookups
from pages.shared.remarks import remark_line
from presentation.language import _, ngettext
from presentation.words import remark_kind_word, remark_state_word, severity_word
from queries.warehouse import Row, rows

PAGE = 25


def remark_list() -> None:
    """Show the filters, how many remarks answer them, and the remarks with links to their indicators."""
    chosen = _choices()
    found = [row for row in rows("findings") if _is_wanted(row, chosen)]
    message = ngettext("{count} remark", "{count} remarks", len(found))
    st.markdown(message.format(count=len(found)))
    if not found:
        st.info(_("No remark answers these filters; choose others."))
    shown = st.session_state.get("remarks_shown", PAGE)
    for row in found[:shown]:
        with st.container(border=True, key=f"uwaga_{row['finding_id']}"):
            st.markdown(remark_line(row))
            if row["indicator_code"]:
                st.page_link(
                    "areas/indicator.py",
                    label=f"{row['indicator_code']} {lookups.name_of(row, 'short_name')}",
                    query_params={"kod": row["indicator_code"]},
                )
    if len(found) > shown:
        st.button(_("Show more"), on_click=lambda: st.session_state.update(remarks_shown=shown + PAGE))


def _choices() -> dict[str, str | None]:
    every = rows("findings")
    words = {"severity": severity_word, "kind": remark_kind_word, "state": remark_state_word}
    labels = {"severity": _("Weight"), "kind": _("Kind of remark"), "state": _("State")}
    with st.container(horizontal=True):
        areas = list(lookups.areas())
        chosen = {
            "area_code": st.selectbox(
                _("Area"), areas, None, key="remarks_area", placeholder=_("all"), width=160
            )
        }
        for field, word in words.items():
            values = list(dict.fromkeys(row[field] for row in every))
            chosen[field] = st.selectbox(
                labels[field], values, None, word, key=f"remarks_{field}", placeholder=_("all"), width=260
            )
    return chosen


def _is_wanted(row: Row, chosen: dict[str, str | None]) -> bool:
    return all(value is None or row[field] == value for field, value in chosen.items())
