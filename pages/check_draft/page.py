"""Check a draft: a file comes back with comments at the cells that somebody should look at."""

import streamlit as st

from pages.check_draft.door.check import Checked, check
from pages.check_draft.result import result
from pages.frame.markup import as_text
from pages.frame.uploads import DRAFT, uploader
from pages.load_report.door.refusal import Refusal
from presentation.language.language import _

# Those that are no draft to comment on are taken too: the check says what to do with each.
KINDS = ("docx", "xlsx", "doc", "docm", "odt", "rtf", "pdf", "xls", "xlsm", "ods", "txt")


def checked_file(file_name: str, content: bytes) -> Checked | None:
    """Check a file and show how far that is; None where it cannot be checked, which is told."""
    steps = {
        "reading": _("Step 1 of 3: the file is being read …"),
        "comparing": _("Step 2 of 3: figures are compared with each other and with earlier documents …"),
        "writing": _("Step 3 of 3: comments are being written into the file …"),
    }
    with st.status(steps["reading"]) as status:
        try:
            found = check(file_name, content, lambda step: status.update(label=steps[step]))
        except Refusal as refusal:
            status.update(label=_("The file cannot be checked"), state="error")
            faults = "\n".join(f"- {as_text(sentence)}" for sentence in refusal.sentences)
            st.error(f"**{_('The file cannot be checked')}**\n\n{faults}", icon=":material/block:")
            return None
        status.update(label=_("The draft is checked"), state="complete")
        return found


st.title(_("Check a draft report"))
st.markdown(
    _(
        "Give the draft as Word (.docx) or a form filled in by a department (.xlsx), before the council sees "
        "it. It comes back as the same file with comments at the cells that somebody should look at. Its "
        "figures are compared with each other and with what earlier documents printed. Nothing of it stays "
        "on the server."
    )
)
file = uploader(_("Draft of a report or a filled form"), KINDS, DRAFT)
if file is not None and st.button(_("Check the draft"), type="primary", icon=":material/fact_check:"):
    checked = checked_file(file.name, file.getvalue())
    if checked is not None:
        result(checked)
