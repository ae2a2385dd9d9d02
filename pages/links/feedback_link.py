"""The link "report a remark" beside a figure; it needs the address to which remarks go."""

import streamlit as st

from pages.links.citing import page_address
from presentation.figure.feedback import Matter, letter_link
from presentation.language.language import _
from publish.package.publisher import contact

LANGUAGE = "jezyk"


def feedback_link(code: str, figure: str, printed: str, place: str) -> str:
    """Return the link as Markdown, '' where no contact is configured."""
    to = contact()
    if not to:
        return ""
    matter = Matter(code, figure, printed, place, seen_at())
    return f"[{_('Report a remark')}]({letter_link(to, matter)})"


def seen_at() -> str:
    """Return the address of the page that a remark is about."""
    return page_address({name: st.query_params.get_all(name) for name in st.query_params if name != LANGUAGE})
