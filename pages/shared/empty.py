"""What a reader sees when the filters leave nothing: a sentence and a way out."""

import streamlit as st

from pages.shared.query_params import NAMES
from presentation.language import _


def nothing_left() -> None:
    """Say that nothing answers the filters and offer to clear them."""
    st.info(_("No indicator answers these filters."), icon=":material/filter_alt_off:")
    st.button(_("Clear all filters"), on_click=_clear, icon=":material/restart_alt:")


def _clear() -> None:
    for name in NAMES:
        if name != "kod":
            st.query_params.pop(name, None)
