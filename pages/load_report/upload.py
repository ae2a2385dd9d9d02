"""The first step of the import page: a file, a name for the document, and reading it."""

import re
from pathlib import PurePath

import streamlit as st

from pages.frame.markup import as_text, shortened
from pages.frame.uploads import REPORT, uploader
from pages.load_report.door.draft import DOCUMENT_ID, begin
from pages.load_report.door.refusal import Refusal
from presentation.language.language import _
from queries.lookups import reported_years

DRAFT = "szkic"
KINDS = ("docx", "xlsx", "pdf", "txt")


def upload() -> None:
    """Take a file and read it into a draft; the draft's token then stands in the address."""
    st.markdown(
        _(
            "The annual report as Word (.docx), PDF with text or plain text, or a form filled in by a "
            "department (.xlsx). Nothing is loaded before you have seen it."
        )
    )
    file = uploader(_("Report or form"), KINDS, REPORT)
    if file is None:
        return
    name = st.text_input(
        _("Name of the document in the data"),
        _proposed(file.name),
        max_chars=60,
        key=f"import_name_{file.file_id}",
        help=_("Small letters without Polish marks, digits and hyphens, such as report-2021."),
    )
    if not st.button(_("Read the file"), icon=":material/search:"):
        return
    if not DOCUMENT_ID.fullmatch(name):
        st.error(
            _("“{name}” cannot be used as a name; write it like report-2021.").format(
                name=as_text(shortened(name))
            )
        )
        return
    _read(file.name, file.getvalue(), name)


def _read(file_name: str, content: bytes, document_id: str) -> None:
    with st.spinner(_("The file is being read: tables, rows and figures are looked for. Up to a minute …")):
        try:
            token = begin(file_name, content, document_id)
        except Refusal as refusal:
            faults = "\n".join(f"- {as_text(sentence)}" for sentence in refusal.sentences)
            advice = _("Nothing was loaded. Correct the file and choose it again.")
            st.error(f"**{_('The file cannot be read')}**\n\n{faults}\n\n{advice}", icon=":material/block:")
            return
    st.query_params[DRAFT] = token
    st.rerun()


def _proposed(file_name: str) -> str:
    """Return a name after the kind of file and its year, which is the first one in its name or the next."""
    kind = "form" if PurePath(file_name).suffix.lower() == ".xlsx" else "report"
    found = re.search(r"20[1-9]\d", file_name)
    newest = max(reported_years(), default=2020)
    return f"{kind}-{found.group() if found else newest + 1}"
