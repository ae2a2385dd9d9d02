"""The drafts that wait: of which document, begun and last changed when, with how many open questions."""

import datetime

import streamlit as st

from pages.frame.markup import as_text
from pages.load_report.door.refusal import Refusal
from pages.load_report.door.waiting import Waiting, waiting
from presentation.figure.when import day_text
from presentation.language.language import _, ngettext


def drafts(parameter: str) -> None:
    """List the drafts, each with a button that opens it; `parameter` of the address names the open one."""
    try:
        found = waiting()
    except Refusal as refusal:
        st.error("  \n".join(as_text(sentence) for sentence in refusal.sentences))
        return
    if not found:
        return
    st.header(_("Drafts that wait"), anchor="szkice")
    for draft in found:
        with st.container(border=True, horizontal=True, vertical_alignment="center"):
            st.markdown(_told(draft), width="stretch")
            if st.button(
                _("Open the draft"), key=f"import_open_{draft.token}", icon=":material/edit_document:"
            ):
                st.query_params[parameter] = draft.token
                st.rerun()


def _told(draft: Waiting) -> str:
    name = f"**{as_text(draft.document_id)}**"
    file = as_text(draft.file_name)
    begun = _("begun on {day}, last changed on {changed}").format(
        day=_moment(draft.begun), changed=_moment(draft.changed)
    )
    questions = ngettext("{count} row to be clarified", "{count} rows to be clarified", draft.questions)
    decisions = ngettext("{count} decision", "{count} decisions", draft.decisions)
    counts = f"{questions.format(count=draft.questions)}, {decisions.format(count=draft.decisions)}"
    return "  \n".join([f"{name} ({file})" if file else name, begun, counts])


def _moment(when: datetime.datetime) -> str:
    return f"{day_text(when.date())}, {when:%H:%M}"
