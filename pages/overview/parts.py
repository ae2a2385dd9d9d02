"""How complete the data are, in one sentence with the way to the matrix."""

import streamlit as st

from pages.frame.markup import as_text, prose
from presentation.address import address
from presentation.language.language import _
from presentation.reading.overview import completeness_sentence
from queries import catalogue


def completeness() -> None:
    """Say in one sentence what the documents answer, and link to the matrix."""
    told = prose(completeness_sentence(catalogue.completeness().values()))
    link = _("What the documents give for each indicator and year")
    st.markdown(f"{told} [{as_text(link)}]({address('jakosc-danych')})")
