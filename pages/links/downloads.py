"""Buttons that hand over exactly the figures a page shows; the file is made at the click."""

from collections.abc import Callable, Iterable, Sequence

import streamlit as st

from pages.apart.pool import apart
from pages.apart.visitor import visitor
from presentation.figure.observation import Observation
from presentation.language.language import _, current, using
from publish.data_files.exports import FORMATS, Format, file_name
from publish.data_files.rows import Rows
from queries.observations import arrow_of
from queries.warehouse import one_build

CSV = ("csv", "excel")


def csv_buttons(members: Sequence[Observation], key: str, formats: Iterable[str] = CSV) -> None:
    """Offer the rows as files, by default a canonical CSV and one for a Polish spreadsheet."""
    if members:
        rows = arrow_of(members)
        download_buttons(lambda: rows, lambda suffix: file_name(rows, suffix), key, formats)


def download_buttons(
    fetch: Callable[[], Rows], name: Callable[[str], str], key: str, formats: Iterable[str]
) -> None:
    """Offer files of rows that are fetched at the click; `name` makes the name of a file from its suffix."""
    with st.container(horizontal=True):
        for found in formats:
            form = FORMATS[found]
            st.download_button(
                _(form.label),
                data=_maker(form, fetch, current()),
                file_name=name(form.suffix),
                mime=form.media_type,
                key=f"{key}_{found}",
                on_click="ignore",
                icon=":material/download:",
            )


def _maker(form: Format, fetch: Callable[[], Rows], language: str) -> Callable[[], bytes]:
    """Return what makes the file at the click, which has its own thread and would else speak Polish."""
    asker = visitor()

    def made() -> bytes:
        with using(language), one_build():
            return apart(asker, form.make, fetch(), None)

    return made
