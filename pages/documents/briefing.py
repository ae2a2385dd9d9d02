"""The note for a committee: choose what it is about, read it here, take it away as Word or PDF."""

from dataclasses import replace

import streamlit as st

from pages.documents.briefing_charts import choose_charts, show_charts
from pages.documents.briefing_choice import author, choose, write
from pages.documents.progress import progress
from pages.frame.markup import as_text
from pages.links.citing import page_address
from pages.links.document_files import preview, word_and_pdf
from presentation.language.language import _, current
from publish.briefing.briefing import briefing
from publish.briefing.names import file_name, query_of
from publish.briefing.selection import checked
from publish.refusal import CannotPublishError

st.title(_("Briefing"))
st.markdown(
    _(
        "Two pages for a committee: three sentences, the table of indicators, up to four charts, questions "
        "and sources. The Word file is made to be edited; the PDF may be published as it is."
    )
)
selection = choose()
try:
    checked(selection)
    with st.container(key="ekran_wybor"):
        choice, seen = st.columns([2, 3])
    with choice:
        selection = replace(selection, charts=choose_charts(selection))
        name = author()
    write(query_of(selection))
    with seen:
        show_charts(selection)
    with progress(_("The note is being put together.")) as tell:
        document = briefing(selection, current(), name, tell)
except CannotPublishError as refusal:
    st.warning(as_text(str(refusal)), icon=":material/info:")
else:
    word_and_pdf(document, file_name(selection, current()))
    if address := page_address(query_of(selection)):
        with st.container(key="ekran_adres"):  # the head of a sheet of paper has it
            st.markdown(_("The address that keeps this choice:"))
            st.code(address, language=None, wrap_lines=True)
    st.header(_("Preview"), anchor="podglad")
    preview(document)
