"""Every click runs this script first: language, page settings, navigation, then the page itself."""

import streamlit as st

from pages.shared import layout, site
from presentation.language import _

layout.speak()
st.set_page_config(page_title=_("Barometr Sopotu"), layout="wide")
page = st.navigation(
    {
        group: [
            st.Page(
                entry.script, title=entry.title, url_path=entry.address or None, default=not entry.address
            )
            for entry in entries
        ]
        for group, entries in site.groups().items()
    }
)
with layout.frame():
    page.run()
