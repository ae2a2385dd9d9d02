"""Every click runs this script first: language, page settings, navigation, then the page itself."""

import streamlit as st

from pages import site
from pages.frame import layout
from pages.sign_in.panel import sign_in_panel
from pages.sign_in.roles import reaches
from pages.sign_in.visitor import visitor

MENU_WIDTH = 240  # pixels; its longest entry fits, and the figures get the room

layout.speak()
role = visitor().role
page = st.navigation(
    {
        group: [
            st.Page(
                entry.script,
                title=entry.title,
                url_path=entry.address or None,
                default=not entry.address,
                visibility="visible" if entry.is_listed and reaches(role, entry.role) else "hidden",
            )
            for entry in entries
        ]
        for group, entries in site.groups().items()
    },
    expanded=True,  # else it folds half of the menu as soon as anything stands below it
)
st.set_page_config(
    page_title=f"{page.title} – {layout.NAME}", layout="wide", initial_sidebar_state=MENU_WIDTH
)
sign_in_panel()
with layout.frame():
    page.run()
