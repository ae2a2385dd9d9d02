"""What a check found: the file with its comments, all of it by kind, and what no comment can reach."""

import streamlit as st

from pages.check_draft.door.check import Checked, Found
from pages.frame.markup import as_text
from presentation.language.language import _, ngettext

_TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def result(checked: Checked) -> None:
    """Show what was found and offer the file; nothing of it is kept."""
    marked = [item for item in checked.found if item.is_marked]
    beside = [item for item in checked.found if not item.is_marked]
    if not checked.found:
        st.success(_("Nothing was found that somebody should look at."), icon=":material/check:")
    message = ngettext(
        "The file has {count} comment. Each asks; the authors know the answer.",
        "The file has {count} comments. Each asks; the authors know the answer.",
        len(marked),
    )
    if marked:
        st.markdown(message.format(count=len(marked)))
        st.download_button(
            _("The file with comments"),
            checked.content,
            checked.file_name,
            _TYPES[checked.file_name.rpartition(".")[2].lower()],
            on_click="ignore",
            type="primary",
            icon=":material/download:",
        )
        st.header(_("Comments in the file"), anchor="komentarze")
        _by_kind(marked)
    if beside:
        st.header(_("What no comment stands at"), anchor="poza-komentarzami")
        st.caption(
            _("No comment can reach these: text boxes, footnotes, pictures, and what the file does not have.")
        )
        _by_kind(beside)


def _by_kind(items: list[Found]) -> None:
    kinds: dict[str, list[Found]] = {}
    for item in items:
        kinds.setdefault(item.kind, []).append(item)
    for kind, members in kinds.items():
        with st.expander(f"{as_text(kind)} ({len(members)})"):
            table = {
                _("Place"): [as_text(item.place) for item in members],
                _("Remark"): [as_text(item.message) for item in members],
            }
            filled = {name: cells for name, cells in table.items() if any(cells)}
            st.table(filled, border="horizontal", hide_index=True, alt=as_text(kind))
