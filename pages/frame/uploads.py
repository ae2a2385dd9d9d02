"""The one place where a page takes a file; the server refuses every file that no such field asked for.

Streamlit stores whatever is sent to its upload address, also where no page shows a field. The server
therefore goes by this list: which fields there are, and how much each takes.
"""

from collections.abc import Sequence

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

REPORT = "import_file"
NOTES = "sheet_notes_file"
DRAFT = "check_draft_file"
# Megabytes by the key of the field. A filled form or an annual report is below 5, notes below 0.1.
MOST_MEGABYTES = {REPORT: 20, NOTES: 1, DRAFT: 20}


def uploader(label: str, kinds: str | Sequence[str], key: str) -> UploadedFile | None:
    """Show the field and return the file chosen in it; raises KeyError for a key that is not listed."""
    return st.file_uploader(label, kinds, max_upload_size=MOST_MEGABYTES[key], key=key)
