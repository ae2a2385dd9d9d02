"""Buttons that hand over exactly the figures a page shows; the file is made at the click."""

from collections.abc import Callable, Iterable, Sequence

import streamlit as st

from presentation.language import _, current, using
from publish.exports import FORMATS, Format, file_name
from queries.warehouse import Row

CSV = ("csv", "excel")


def csv_buttons(members: Sequence[Row], key: str, formats: Iterable[str] = CSV) -> None:
    """Offer the rows as files, by default a canonical CSV and one for a Polish spreadsheet."""
    if not members:
        return
    rows = list(members)
    with st.container(horizontal=True):
        for name in formats:
            form = FORMATS[name]
            st.download_button(
                _(form.label),
                data=_maker(form, rows, current()),
                file_name=file_name(rows, form.suffix),
                mime=form.media_type,
                key=f"{key}_{name}",
                on_click="ignore",
                icon=":material/download:",
            )


def _maker(form: Format, rows: Sequence[Row], language: str) -> Callable[[], bytes]:
    """Return what makes the file at the click, which has its own thread and would else speak Polish."""

    def made() -> bytes:
        with using(language):
            return form.make(rows, None)

    return made
