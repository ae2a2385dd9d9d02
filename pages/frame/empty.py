"""What a reader sees when the filters leave nothing: a sentence and a way out."""

from collections.abc import Iterable

import streamlit as st

from pages.filters.query_params import NAMES
from presentation.language.language import _


def nothing_left(sentence: str = "", keep: Iterable[str] = ("kod",)) -> None:
    """Say that nothing answers the filters and offer to clear them.

    Args:
        sentence: what to say; by default that no indicator is left.
        keep: parameters of the address that are no filters of the page.
    """
    st.info(sentence or _("No indicator answers these filters."), icon=":material/filter_alt_off:")
    st.button(_("Clear all filters"), on_click=_clear, args=(tuple(keep),), icon=":material/restart_alt:")


def _clear(keep: Iterable[str]) -> None:
    for name in NAMES:
        if name not in keep:
            st.query_params.pop(name, None)
