"""The small picture of an indicator in a list: a sparkline, or the two figures that are compared."""

import streamlit as st

from pages.shared import lookups
from pages.shared.markup import as_text
from pages.shared.theme import theme_name
from presentation.chart.build_plan import build_plan
from presentation.chart.svg.sparkline import sparkline_svg
from presentation.figure.blocks import Block
from presentation.reading.readings import dated_steps


def small_picture(block: Block) -> None:
    """Show the series that speaks for the block; nothing where only one figure is known."""
    facts = lookups.facts_for(block.unit)
    plan = build_plan(block.lead, facts)
    picture = sparkline_svg(plan, theme_name())
    if picture:
        st.image(picture, alt=plan.alt, width="content")
    elif steps := dated_steps(block.lead, facts):
        st.markdown(as_text(steps))
