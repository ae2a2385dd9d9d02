"""The chart of the explorer's selection, or a sentence on how to get one."""

from collections.abc import Sequence

import streamlit as st

from pages import lookups
from pages.frame.interactive import draw
from pages.frame.markup import as_text, prose
from presentation.chart.selection_plan import selection_chart, units_of
from presentation.figure.observation import Observation
from presentation.language.language import _
from publish.data_files.words_of_codes import words
from queries.observations import in_use

MOST_UNITS = 6  # that are offered at a click


def explorer_chart(members: Sequence[Observation]) -> None:
    """Show the chart of rows of one unit; of several units say so and offer to choose one."""
    units = units_of(members)
    if len(units) > 1:
        _choose_unit(units)
        return
    if not units:
        st.markdown(_("No figure in use in this selection has a number that could be drawn."))
        return
    chart = selection_chart(members, lookups.facts_for(units[0]), in_use())
    if chart.plan:
        draw(chart.plan, key="chart_selection", note=chart.plan.note)
    if chart.sentence:
        st.markdown(prose(chart.sentence))


def _choose_unit(units: Sequence[str]) -> None:
    known = words()["unit"]
    sentence = _("The selection has {count} units of measure; a chart has one.").format(count=len(units))
    if len(units) > MOST_UNITS:
        st.markdown(f"{sentence} {_('Choose an indicator or a unit to see a chart.')}")
        return
    st.markdown(f"{sentence} {_('Show only one:')}")
    with st.container(horizontal=True):
        for unit in units:
            st.button(as_text(known[unit]), key=f"only_{unit}", on_click=_only, args=(unit,))


def _only(unit: str) -> None:
    st.session_state["filter_units"] = [unit]
