"""The address at which a program gets what the explorer shows, to be copied."""

from urllib.parse import urlencode

import streamlit as st

from pages.explorer.asked import LANGUAGE, data_query
from pages.filters.query_params import View
from pages.links.citing import server_address
from presentation.language.language import _, current
from publish.data_files.exports import BY_ADDRESS

# In these the words for people are in the language of the address; the others hold both.
SPOKEN = ("xlsx", "jsonstat.json")


def data_address(view: View) -> None:
    """Show the address of the selection as CSV, and which endings give it in another format."""
    st.header(_("Data address"), anchor="adres")
    st.markdown(_("These rows for a program or a spreadsheet that reads from the web, always the newest:"))
    st.code(address_of(view, "csv"), language=None, wrap_lines=True)
    others = ", ".join(
        f"[{_(made.label)}]({address_of(view, suffix)})"
        for suffix, made in BY_ADDRESS.items()
        if suffix != "csv"
    )
    st.markdown(_("The same as {formats}.").format(formats=others))


def address_of(view: View, suffix: str) -> str:
    """Return the full address of a selection in a format; files have every column."""
    spoken = {LANGUAGE: [current()]} if current() != "pl" and suffix in SPOKEN else {}
    query = urlencode({**data_query(view), **spoken}, doseq=True)
    return f"{server_address()}data/observations.{suffix}?{query}"
