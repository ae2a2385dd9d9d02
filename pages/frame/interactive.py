"""A plan as an interactive chart, with the words around it, wherever a page shows one."""

import plotly.graph_objects as go
import streamlit as st

from pages.frame.kept import kept
from pages.frame.markup import prose
from pages.frame.theme import text_color
from pages.links.chart_download import chart_button
from presentation.chart.palette import FONT
from presentation.chart.plan import ChartPlan
from presentation.chart.plotly.chart import to_plotly

# As wide as the text: charts, tables and sentences end at one line. Paper scales charts of this width.
WIDTH = 800
CHART_OPTIONS = {"displayModeBar": False, "responsive": True}


def draw(plan: ChartPlan, key: str, note: str) -> None:
    """Show a plan as an interactive chart with its title, subtitle, text alternative, and a note below.

    Nothing where one figure or none is known: the sentence beside it says it.
    """
    if not plan.is_drawn:
        return
    st.markdown(f"**{prose(plan.title)}**  \n{prose(plan.subtitle)}")
    figure = _figure(plan, text_color())
    st.plotly_chart(figure, key=key, config=CHART_OPTIONS, alt=plan.alt, theme=None, width=WIDTH)
    st.caption(prose(" ".join(part for part in (note, plan.source) if part)))
    chart_button(plan, key)


@kept
def _figure(plan: ChartPlan, color: str) -> go.Figure:
    font = {"family": FONT, "size": 13, "color": color}
    return to_plotly(plan).update_layout(template="none", font=font)
