"""Which charts stand in the note, at most four: chosen here, seen beside the choice, else taken by rule."""

import streamlit as st

from pages import lookups
from presentation.language.language import _, current
from publish.briefing.note_charts import chart_choices, charted, picture_of
from publish.briefing.selection import MOST_CHARTS, Selection, checked, views_of_selection
from publish.documents.content import Pictures
from publish.documents.html import pictures_html


def choose_charts(selection: Selection) -> tuple[str, ...]:
    """Show the choice of charts with a preview beside it; return the indicators chosen, none by rule.

    Raises CannotPublishError where the selection itself answers nothing.
    """
    items = views_of_selection(checked(selection))
    offered = [item.code for item in chart_choices(items)]
    kept = [code for code in st.session_state.get("b_charts", []) if code in offered]
    st.session_state["b_charts"] = kept[:MOST_CHARTS]
    facts = lookups.indicators()
    choice, seen = st.columns([2, 3])
    with choice:
        codes = st.multiselect(
            _("Charts, at most four"),
            offered,
            key="b_charts",
            max_selections=MOST_CHARTS,
            placeholder=_("by rule"),
            format_func=lambda code: f"{code} {facts[code].short_name}",
            select_all=False,
            help=_("By rule: first the changes that may be told, then other figures that can be compared."),
        )
    with seen, st.container(key="note_charts"):
        pictures = Pictures(tuple(picture_of(item) for item in charted(items, codes)))
        st.html(pictures_html(pictures, current()))
    return tuple(codes)
