"""Every click runs this script first: language, page settings, navigation, then the page itself."""

import streamlit as st

from pages import site
from pages.frame import layout

MENU_WIDTH = 240  # pixels; its longest entry fits, and the figures get the room

layout.speak()
page = st.navigation(
    {
        group: [
            st.Page(
                entry.script,
                title=entry.title,
                url_path=entry.address or None,
                default=not entry.address,
                visibility="visible" if entry.is_listed else "hidden",
            )
            for entry in entries
        ]
        for group, entries in site.groups().items()
    }
)
st.set_page_config(
    page_title=f"{page.title} – {layout.NAME}", layout="wide", initial_sidebar_state=MENU_WIDTH
)
with layout.frame():
    page.run()
