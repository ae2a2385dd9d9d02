"""The choice of another indicator; the address says which one is shown, so the choice only changes it."""

import streamlit as st

from pages import lookups
from presentation.language.language import _

PARAMETER = "kod"


def choose_indicator(code: str) -> None:
    """Show the indicators with this one chosen; another one becomes the address of the page."""
    names = {found: row.label for found, row in lookups.indicators().items()}
    key = f"indicator_{code}"
    st.selectbox(
        _("Indicator"),
        list(names),
        list(names).index(code),
        names.__getitem__,
        key=key,
        on_change=lambda: st.query_params.update({PARAMETER: st.session_state[key]}),
        width=460,
    )
