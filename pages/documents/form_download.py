"""The blank form for the departments: choose the year and who it is for, take it away."""

from functools import partial

import streamlit as st

from pages.links.document_files import EXCEL, file_button
from presentation.language.language import _
from publish.form.command import blank_form, form_file_name
from publish.form.form_rows import asked_rows, form_years, suppliers
from queries.lookups import reported_years


def form_download() -> None:
    """Offer the form of a year, whole or with the figures of one supplier."""
    st.markdown(
        _(
            "In this Excel file the departments give next year's figures. Last year's value stands beside "
            "each empty cell, and the filled file is loaded without retyping."
        )
    )
    with st.container(horizontal=True, vertical_alignment="bottom"):
        years = form_years()
        next_year = min(max(max(reported_years(), default=0) + 1, years[0]), years[-1])
        year = int(
            st.number_input(_("Year asked for"), years[0], years[-1], next_year, key="form_year", width=160)
        )
        supplier = st.selectbox(
            _("Only the figures from"),
            suppliers(asked_rows(year, None)),
            None,
            placeholder=_("all"),
            key="form_supplier",
            width=360,
        )
        name = form_file_name(year, supplier)
        file_button(_("Form (Excel)"), partial(blank_form, year, None, supplier), name, EXCEL)
