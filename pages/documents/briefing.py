"""The briefing: choose what it is about, read it here, take it away as Word or PDF."""

import streamlit as st

from pages.documents.briefing_choice import choose
from pages.frame.markup import as_text
from pages.links.document_files import preview, word_and_pdf
from presentation.language.language import _, current
from publish.briefing.briefing import briefing
from publish.briefing.file_name import file_name
from publish.refusal import CannotPublishError

st.title(_("Briefing"))
st.markdown(
    _(
        "What the figures say, with charts, cautions, questions and sources, as a document for a committee. "
        "The Word file is made to be edited; the PDF may be published as it is."
    )
)
selection = choose()
if selection is None:
    st.info(_("Choose at least one indicator."), icon=":material/arrow_upward:")
else:
    try:
        with st.spinner(_("The briefing is being put together …")):
            document = briefing(selection, current())
    except CannotPublishError as refusal:
        st.warning(as_text(str(refusal)), icon=":material/info:")
    else:
        word_and_pdf(document, file_name(selection, current()))
        st.header(_("Preview"), anchor="podglad")
        preview(document)
