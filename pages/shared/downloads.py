"""Buttons that hand over exactly the figures a page shows; the file is made at the click."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from presentation.language import _
from publish import exports
from queries.warehouse import Row


def csv_buttons(members: Sequence[Row], name: str, key: str) -> None:
    """Offer the rows as a canonical CSV and as one for a Polish spreadsheet."""
    if not members:
        return
    with st.container(horizontal=True):
        for label, make, suffix in (
            (_("CSV for programs"), exports.canonical_csv, ""),
            (_("CSV for Excel"), exports.excel_csv, "_excel"),
        ):
            st.download_button(
                label,
                data=partial(make, list(members)),
                file_name=f"barometr_{name}{suffix}.csv",
                mime="text/csv",
                key=f"{key}{suffix}",
                on_click="ignore",
                icon=":material/download:",
            )
