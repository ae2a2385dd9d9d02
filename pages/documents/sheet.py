"""The monitoring sheet of Annex 2: choose the period, type parts B and C, take it away as Word or Excel."""

import streamlit as st

from pages import lookups
from pages.documents.form_download import form_download
from pages.documents.progress import progress
from pages.documents.sheet_files import sheet_files
from pages.documents.sheet_notes import loaded_notes, typed_notes
from pages.filters.query_params import SHEET_PERIOD
from pages.frame.jump_links import jump_links
from pages.frame.markup import as_text, shortened
from pages.links.document_files import preview
from presentation.language.language import _
from publish.refusal import CannotPublishError
from publish.sheet.document import sheet_document
from publish.sheet.sheet import periods, sheet

st.title(_("Monitoring sheet"))
st.markdown(
    _(
        "The sheet that the strategy asks for in Annex 2. Part A is filled from the loaded documents; "
        "parts B and C are yours to write. Nothing typed here is kept on the server: save the notes as a "
        "file."
    )
)
jump_links(
    {
        "wnioski": _("Part B"),
        "zmiany": _("Part C"),
        "pliki": _("Files"),
        "podglad": _("Preview"),
        "formularz": _("Form for the departments"),
    }
)
loaded_notes()
known = periods()
asked = st.query_params.get("okres", "")
if "sheet_period" not in st.session_state:
    st.session_state["sheet_period"] = asked if asked in known else SHEET_PERIOD
    if asked and asked not in known:
        message = _("There is no sheet for “{period}”; choose one below.")
        st.warning(as_text(message.format(period=shortened(asked))))
if st.session_state["sheet_period"] not in known:
    st.session_state["sheet_period"] = known[0]
names = lookups.names().periods
period = st.segmented_control(
    _("Period"),
    known,
    format_func=lambda code: as_text(names[code]),
    key="sheet_period",
    required=True,
)
st.query_params["okres"] = str(period)
with st.container(key="ekran_zapiski"):
    notes = typed_notes(str(period))
try:
    with progress(_("The sheet is being put together.")) as tell:
        found = sheet(str(period), notes, tell)
        document = sheet_document(found, tell)
except CannotPublishError as refusal:
    st.warning(as_text(str(refusal)), icon=":material/info:")
else:
    sheet_files(found, document)
    st.header(_("Preview"), anchor="podglad")
    preview(document)
with st.container(key="ekran_formularz"):
    st.header(_("Form for the departments"), anchor="formularz")
    form_download()
