"""The ledger of questions: what was asked of whom, for how long it waits, and what was answered."""

from datetime import date

import streamlit as st

from pages.questions.entries import answered_entry, open_entry
from pages.questions.forms import new_question
from pages.sign_in.visitor import may_edit
from presentation.language.language import _
from queries import catalogue

st.title(_("Questions"))
st.markdown(
    _(
        "What was asked about remarks, indicators and missing figures. Ready letters that ask are on the "
        "page “Data quality”."
    )
)
st.page_link("quality/page.py", label=_("Data quality"))
asked, today = catalogue.asked(), date.today()
waiting = [item for item in asked if item.is_open]
answered = [item for item in reversed(asked) if not item.is_open]
st.header(_("Without an answer ({count})").format(count=len(waiting)), anchor="otwarte")
if not waiting:
    st.markdown(_("No question waits for an answer."))
for item in waiting:
    open_entry(item, today)
if answered:
    st.header(_("Answered ({count})").format(count=len(answered)), anchor="wyjasnione")
for item in answered:
    answered_entry(item)
if may_edit():
    st.header(_("Write a question down"), anchor="zapis")
    new_question(today)
