"""What a reader sees when the filters leave nothing: a sentence and a way out."""

from collections.abc import Iterable, Sequence

import streamlit as st

from pages.filters.query_params import NAMES
from presentation.language.language import _
from presentation.view.indicator_view import IndicatorView


def answered(shown: Sequence[IndicatorView]) -> bool:
    """Whether the filters leave anything to show; else say so, also where only the years leave no figure."""
    if not shown:
        nothing_left()
        return False
    if not shown[0].years.is_all and not any(item.is_known for view in shown for item in view.rows):
        nothing_left(shown[0].gap)
        return False
    return True


def nothing_left(sentence: str = "", keep: Iterable[str] = ("kod",)) -> None:
    """Say that nothing answers the filters and offer to clear them.

    Args:
        sentence: what to say; by default that no indicator is left.
        keep: parameters of the address that are no filters of the page.
    """
    st.info(sentence or _("No indicator matches these filters."), icon=":material/filter_alt_off:")
    st.button(_("Clear all filters"), on_click=_clear, args=(tuple(keep),), icon=":material/restart_alt:")


def _clear(keep: Iterable[str]) -> None:
    for name in NAMES:
        if name not in keep:
            st.query_params.pop(name, None)
