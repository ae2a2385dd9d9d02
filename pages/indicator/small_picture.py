"""The small picture of an indicator in a list: a sparkline, or the two figures that are compared."""

import streamlit as st

from pages.frame.markup import as_text
from pages.frame.theme import theme_name
from presentation.chart.svg.sparkline import sparkline_svg
from presentation.view.picture_view import PictureView


def small_picture(shown: PictureView) -> None:
    """Show the series that speaks for the picture; nothing where only one figure is known."""
    plan = shown.course
    picture = sparkline_svg(plan, theme_name()) if plan else None
    if plan and picture:
        st.image(picture, alt=plan.alt, width="content")
    elif shown.dated_steps:
        st.markdown(as_text(shown.dated_steps))
