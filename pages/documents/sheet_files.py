"""The files of the monitoring sheet: Word, Excel and the notes that were typed."""

from functools import partial

import streamlit as st

from pages.links.document_files import EXCEL, WORD, file_button
from presentation.language.language import _
from publish.documents.content import Document
from publish.documents.docx import to_docx
from publish.sheet.notes import to_text
from publish.sheet.sheet import Sheet
from publish.sheet.workbook import sheet_workbook


def sheet_files(found: Sheet, document: Document) -> None:
    """Offer the sheet as files and, to be loaded again, what was typed into it."""
    name = f"arkusz-monitoringu_{found.period}"
    with st.container(key="ekran_pliki"):
        st.header(_("Files"), anchor="pliki")
        with st.container(horizontal=True):
            file_button(_("Word"), partial(to_docx, document), f"{name}.docx", WORD)
            file_button(_("Excel"), partial(sheet_workbook, found), f"{name}.xlsx", EXCEL)
            kept = f"{name}_zapiski.json"
            file_button(_("Notes, to load again"), partial(to_text, found.notes), kept, "application/json")
