"""Buttons that hand over a document as a file, which is made at the click, and its preview on the page."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from pages.apart.pool import apart
from pages.apart.visitor import visitor
from presentation.language.language import _, current, using
from publish.documents.content import Document
from publish.documents.docx import to_docx
from publish.documents.html import to_html
from publish.documents.pdf import to_pdf

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def file_button(label: str, make: Callable[[], bytes | str], name: str, mime: str) -> None:
    """Offer a file made at the click beside the server: `make` is a function of a module, or a partial of it.

    The click has its own thread, which must speak the page's language.
    """
    language, asker = current(), visitor()

    def made() -> bytes | str:
        with using(language):
            return apart(asker, make)

    st.download_button(
        label,
        data=made,
        file_name=name,
        mime=mime,
        key=f"file_{name}",
        on_click="ignore",
        icon=":material/download:",
    )


def word_and_pdf(document: Document, name: str) -> None:
    """Offer a document as Word and as PDF."""
    with st.container(horizontal=True):
        file_button(_("Word, to edit"), partial(to_docx, document), f"{name}.docx", WORD)
        file_button(_("PDF, to publish"), partial(to_pdf, document), f"{name}.pdf", "application/pdf")


def preview(document: Document) -> None:
    """Show the document on the page, the same words and pictures as in its files."""
    with st.container(border=True, key="preview"):
        st.html(to_html(document))
