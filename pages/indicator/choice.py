"""The choice of another indicator; the address says which one is shown, so the choice only changes it."""

import streamlit as st

from pages import lookups
from pages.frame.heading import heading
from pages.frame.markup import as_text, shortened
from presentation.language.language import _

PARAMETER = "kod"


def choose_indicator(code: str | None) -> None:
    """Show the indicators with this one chosen, if any; another one becomes the address of the page."""
    names = {found: row.label for found, row in lookups.indicators().items()}
    key = f"indicator_{code}"
    st.selectbox(
        _("Indicator"),
        list(names),
        None if code is None else list(names).index(code),
        names.__getitem__,
        key=key,
        placeholder=_("choose an indicator"),
        on_change=lambda: st.query_params.update({PARAMETER: st.session_state[key]}),
        width=300,
    )


def choose_first(asked: str) -> None:
    """Show only the choice; `asked`: what the address names and nothing is called, '' for nothing."""
    heading(_("Indicator"), _("Choose which one to see."))
    if asked:
        message = _("There is no indicator “{code}”; choose one below.")
        st.warning(as_text(message.format(code=shortened(asked))))
    choose_indicator(None)
    st.page_link("index/page.py", label=_("All indicators"), icon=":material/arrow_forward:")
