"""Links to the sections of a long page, so that nobody must scroll or tab through all of it."""

from collections.abc import Mapping

import streamlit as st

from pages.frame.markup import prose
from presentation.language.language import _


def jump_links(sections: Mapping[str, str], lead: str = "") -> None:
    """Show one line of links; `sections`: title by anchor, `lead`: what stands before them."""
    if len(sections) > 1:
        links = " · ".join(f"[{prose(title)}](#{anchor})" for anchor, title in sections.items())
        with st.container(key="drogi_strony"):
            st.markdown(f"{lead or _('On this page')}: {links}")
