"""Which charts stand in the note, at most four: chosen here, seen beside the choice, else taken by rule."""

import streamlit as st

from pages import lookups
from presentation.language.language import _, current
from publish.briefing.note_charts import chart_choices, charts_of, picture_of
from publish.briefing.selection import MOST_CHARTS, Selection, views_of_selection
from publish.documents.content import Pictures
from publish.documents.html import pictures_html


def choose_charts(selection: Selection) -> tuple[str, ...]:
    """Show the choice of charts and return the indicators chosen, none: by rule."""
    offered = [item.code for item in chart_choices(views_of_selection(selection))]
    kept = [code for code in st.session_state.get("b_charts", []) if code in offered]
    st.session_state["b_charts"] = kept[:MOST_CHARTS]
    facts = lookups.indicators()
    codes = st.multiselect(
        _("Charts, at most four"),
        offered,
        key="b_charts",
        max_selections=MOST_CHARTS,
        placeholder=_("by rule"),
        format_func=lambda code: f"{code} {facts[code].short_name}",
        select_all=False,
        help=_("By rule: first the changes that can be reported, then other figures that can be compared."),
    )
    return tuple(codes)


def show_charts(selection: Selection) -> None:
    """Show the charts that the note will have."""
    found = charts_of(selection, views_of_selection(selection))
    st.html(pictures_html(Pictures(tuple(map(picture_of, found))), current()))
