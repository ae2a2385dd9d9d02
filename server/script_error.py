"""What a visitor reads when a page fails: a sentence in the language of the page and a next step.

Streamlit has written the traceback to the log by then; its own box would be English and about its cloud.
"""

import streamlit as st

from pages.frame.layout import not_ready, speak_as_before
from presentation.language.language import _
from queries.warehouse import WarehouseMissingError


def tell(error: Exception) -> bool:
    """Say on the page that it failed; return True, so that Streamlit shows nothing of its own."""
    speak_as_before()
    if isinstance(error, WarehouseMissingError):
        not_ready()
    else:
        failed = _("This page could not be shown because of an error of ours; the server's log says more.")
        st.error(failed + " " + _("Reload it or choose another page on the left."))
    return True
