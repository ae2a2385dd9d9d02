"""The theme of the page that the reader sees, for words inside pictures, which no style sheet reaches."""

import streamlit as st

from presentation.chart.palette import THEMES, ThemeName


def theme_name() -> ThemeName:
    """Return whether the page is light or dark."""
    return "dark" if st.context.theme.type == "dark" else "light"


def text_color() -> str:
    """Return a colour of text that holds 4.5:1 on the page."""
    return THEMES[theme_name()].muted
