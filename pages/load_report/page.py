"""Load a report: a file becomes a draft, the draft is looked through and decided on, then it is taken in."""

import streamlit as st

from pages import site
from pages.frame.markup import as_text
from pages.load_report.decision import decision, tell_refusal
from pages.load_report.door import figures
from pages.load_report.door.draft import Draft, draft_of
from pages.load_report.door.refusal import Refusal
from pages.load_report.finish import discarding, finish
from pages.load_report.questions import row_questions
from pages.load_report.table import counts, draft_table, rows_not_found
from pages.load_report.unread import column_alarms, unread_list
from pages.load_report.upload import DRAFT, upload
from pages.load_report.waiting import drafts
from pages.sign_in.panel import refused
from pages.sign_in.visitor import may_edit
from presentation.language.language import _


def closed() -> None:
    """Say where reports are loaded and what can be seen here."""
    sentence = _("Reports are loaded on the editors' server, not here. What is loaded stands on these pages:")
    st.info(sentence, icon=":material/lock:")
    st.page_link("sources/page.py", label=_("Sources"))
    st.page_link("sources/changes.py", label=_("Changes"))


def look_through(draft: Draft) -> None:
    """Show the figures of the draft, the decision about one of them, and the step that loads it."""
    st.markdown(_("Draft of the document {name}").format(name=f"**{as_text(draft.document_id)}**"))
    read = st.container()
    discarding(draft)  # first, so that nothing in a draft can stand in the way of discarding it
    with read:
        try:
            _decide_and_load(draft)
        except Refusal as refusal:
            st.error("  \n".join(as_text(sentence) for sentence in refusal.sentences))


def _decide_and_load(draft: Draft) -> None:
    row_questions(draft)
    lines = figures.lines(draft)
    st.header(_("Figures"), anchor="liczby")
    if lines:
        column_alarms(draft)
    rows_not_found(lines)
    state = counts(lines)
    decision(draft, draft_table(lines, state))
    unread_list(draft)
    st.header(_("Loading"), anchor="wczytanie")
    finish(draft, lines)


st.title(_("Load a report"))
tell_refusal()
token = st.query_params.get(DRAFT, "")
draft = draft_of(token) if token and may_edit() else None
if not site.editing_is_on():
    closed()
elif not may_edit():
    refused("editor")
elif draft is not None:
    look_through(draft)
else:
    if token:
        st.warning(_("This draft is gone: it was loaded or discarded. Choose the file again."))
    upload()
    drafts(DRAFT)
