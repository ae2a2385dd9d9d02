"""The link "report a remark" beside a figure; it needs the address to which remarks go."""

import os

import streamlit as st

from pages.links.citing import page_address
from presentation.figure.feedback import Matter, is_mail_address, letter_link
from presentation.language.language import _

CONTACT = "BAROMETR_CONTACT"
LANGUAGE = "jezyk"


def feedback_link(code: str, figure: str, printed: str, place: str) -> str:
    """Return the link as Markdown, '' where no contact is configured."""
    contact = os.environ.get(CONTACT, "").strip()
    if not is_mail_address(contact):
        return ""
    query = {name: st.query_params.get_all(name) for name in st.query_params if name != LANGUAGE}
    matter = Matter(code, figure, printed, place, page_address(query))
    return f"[{_('Report a remark')}]({letter_link(contact, matter)})"
