"""The citation of what a page shows and its permanent address, both ready to be copied."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from urllib.parse import urlencode

import streamlit as st

from presentation.figure.citation import Source, citation
from presentation.figure.observation import Observation
from presentation.language.language import _, current
from publish.package import versions
from queries import catalogue


def cite(title: str, members: Sequence[Observation], query: Mapping[str, Sequence[str]]) -> None:
    """Show how to cite these rows and the address that shows them again.

    `query`: what restores the view, without the language.
    """
    st.header(_("How to cite"), anchor="cytowanie")
    st.code(citation_of(title, members, query), language=None, wrap_lines=True)
    if address := page_address(query):
        with st.container(key="ekran_adres_strony"):  # the head of a sheet of paper has it
            st.markdown(_("The address that shows this again, with the newest data:"))
            st.code(address, language=None, wrap_lines=True)


def citation_of(title: str, members: Sequence[Observation], query: Mapping[str, Sequence[str]]) -> str:
    """Return how to cite these rows; `query`: what restores the view, without the language."""
    return citation_at(title, members, page_address(query), datetime.now(UTC).date())


def citation_at(title: str, members: Sequence[Observation], address: str, day: date) -> str:
    """Return how to cite these rows, found again at an address, '' if not known, looked up on a day."""
    sources = {
        row.document_id: Source(str(row.title), row.publisher, row.date, str(row.date_note), row.own_title)
        for row in catalogue.documents()
    }
    return citation(
        title,
        members,
        sources,
        version=catalogue.build().build_id,
        accessed=day,
        address=address,
        kept_at=version_address(),
    )


def version_address() -> str:
    """Return where this version of the data can always be fetched, '' where it cannot or nobody knows us."""
    if not st.context.url or not versions.keep():
        return ""
    return f"{server_address()}data/{catalogue.build().build_id}/"


def page_address(query: Mapping[str, Sequence[str]]) -> str:
    """Return the full address of this page with a query and its language, '' where it is not known."""
    spoken = {} if current() == "pl" else {"jezyk": [current()]}
    asked = urlencode({**query, **spoken}, doseq=True)
    address = st.context.url or ""
    return f"{address}?{asked}" if address and asked else address


def server_address() -> str:
    """Return the address of the server as the visitor knows it, with a slash at its end."""
    return (st.context.url or "http://localhost:8501/").rpartition("/")[0] + "/"
