"""The way from a picture to the figures behind it: the explorer with the selection filled in."""

from collections.abc import Iterable

import streamlit as st

from pages.frame.markup import prose
from presentation.language.language import _

EXPLORER = "explorer/page.py"
WHEN = ("od", "do", "okres")


def explorer_link(name: str, **query: Iterable[str]) -> None:
    """Show a link to the explorer with these parameters, in the years that the page is about.

    `name`: what the figures are about, so that the links of a page differ.
    """
    asked = {parameter: list(dict.fromkeys(values)) for parameter, values in query.items()}
    asked |= {when: st.query_params.get_all(when) for when in WHEN if when in st.query_params}
    st.page_link(
        EXPLORER,
        label=prose(_("These figures in the explorer: {name}").format(name=name)),
        icon=":material/table_view:",
        query_params=asked,
    )
