"""How complete the data are, in one sentence with the way to the matrix."""

import streamlit as st

from pages.frame.markup import prose
from presentation.language.language import _
from presentation.reading.overview import completeness_sentence
from queries import catalogue


def completeness() -> None:
    """Say in one sentence what the documents answer, and link to the matrix."""
    st.header(_("Completeness"), anchor="kompletnosc")
    st.markdown(prose(completeness_sentence(catalogue.completeness().values())))
    st.page_link(
        "quality/page.py",
        label=_("What the documents give for each indicator and year"),
        icon=":material/arrow_forward:",
    )
