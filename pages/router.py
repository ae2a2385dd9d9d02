"""Every click runs this script first: language, page settings, navigation, then the page itself."""

import streamlit as st

from pages import site
from pages.frame import layout

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
st.set_page_config(page_title=f"{page.title} – Barometr Sopotu", layout="wide")
with layout.frame():
    page.run()
