"""The chart of the explorer's selection: one for one unit, small ones side by side for several."""

from collections.abc import Sequence

import streamlit as st

from pages import lookups
from pages.explorer.selection import selected
from pages.explorer.units import charts_by_unit
from pages.filters.query_params import View
from pages.frame.interactive import draw
from pages.frame.kept import kept, show
from pages.frame.markup import prose
from presentation.chart.selection_plan import SelectionChart, selection_chart, units_of
from presentation.figure.observation import Observation
from presentation.language.language import _
from queries.observations import in_use


def explorer_chart(view: View, members: Sequence[Observation]) -> None:
    """Show the chart of the rows that a view selects."""
    units = units_of(members)
    if len(units) > 1:
        show(charts_by_unit(view))
        return
    if not units:
        st.markdown(_("No figure in use in this selection has a number that could be drawn."))
        return
    chart = _chart(view, units[0])
    if chart.plan:
        draw(chart.plan, key="chart_selection", note=chart.plan.note)
    if chart.sentence:
        st.markdown(prose(chart.sentence))


@kept
def _chart(view: View, unit: str) -> SelectionChart:
    return selection_chart(selected(view), lookups.facts_for(unit), in_use())
