"""A chart opened large and interactive above the page it was found on; the address says which."""

import streamlit as st

from pages.frame.interactive import draw
from pages.frame.markup import prose
from presentation.language.language import _
from presentation.view.indicator_view import IndicatorView
from presentation.view.years import ALL_YEARS, Years
from publish.indicator_views import records, view_of

ASKED = "powieksz"


def enlarged(years: Years = ALL_YEARS) -> None:
    """Open the chart that the address asks for, in the years of the page; nothing where it asks for none."""
    code = st.query_params.get(ASKED, "")
    if code not in records():
        return
    view = view_of(code, years)
    if view.main and view.main.course:
        st.dialog(str(view.indicator.short_name), width="large", on_dismiss=_forget)(_show)(view)


def _show(view: IndicatorView) -> None:
    plan = view.main.course if view.main else None
    if plan:
        draw(plan, key=f"enlarged_{view.code}", note=plan.note)
    st.markdown(prose(view.judged_sentence))
    st.page_link(
        "indicator/page.py",
        label=prose(_("Everything about: {name}").format(name=view.indicator.short_name)),
        icon=":material/arrow_forward:",
        query_params={"kod": view.code},
    )


def _forget() -> None:
    st.query_params.pop(ASKED, None)
