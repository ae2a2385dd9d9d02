"""The monitoring sheet of Annex 2: choose the period, type parts B and C, take it away as Word or Excel."""

import streamlit as st

from pages import lookups
from pages.documents.form_download import form_download
from pages.documents.sheet_notes import loaded_notes, typed_notes
from pages.filters.query_params import SHEET_PERIOD
from pages.frame.jump_links import jump_links
from pages.frame.markup import as_text, shortened
from pages.links.document_files import EXCEL, WORD, file_button, preview
from presentation.language.language import _
from publish.documents.docx import to_docx
from publish.sheet.document import sheet_document
from publish.sheet.notes import to_text
from publish.sheet.sheet import periods, sheet
from publish.sheet.workbook import sheet_workbook

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
with st.spinner(_("The sheet is being put together …")):
    found = sheet(str(period), notes)
    document = sheet_document(found)
name = f"arkusz-monitoringu_{period}"
with st.container(key="ekran_pliki"):
    st.header(_("Files"), anchor="pliki")
    with st.container(horizontal=True):
        file_button(_("Word"), lambda: to_docx(document), f"{name}.docx", WORD)
        file_button(_("Excel"), lambda: sheet_workbook(found), f"{name}.xlsx", EXCEL)
        kept = f"{name}_zapiski.json"
        file_button(_("Notes, to load again"), lambda: to_text(notes), kept, "application/json")
st.header(_("Preview"), anchor="podglad")
preview(document)
with st.container(key="ekran_formularz"):
    st.header(_("Form for the departments"), anchor="formularz")
    form_download()
