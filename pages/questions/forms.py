"""The forms with which an editor writes in the ledger: a question asked, and the answer that came."""

from collections.abc import Callable
from datetime import date

import streamlit as st

from pages import lookups
from pages.frame.markup import as_text
from pages.load_report.door.asking import answer, ask
from pages.load_report.door.refusal import Refusal
from presentation.figure.asked import Asked
from presentation.language.language import _

MOST_LETTERS = 4_000  # of a question or an answer; the ledger takes no cell of more than 10,000
_DAY = "DD.MM.YYYY"


def answer_form(item: Asked, today: date) -> None:
    """Show the form for the answer to a question, folded."""
    with (
        st.expander(_("Write the answer down")),
        st.form(f"odpowiedz_{item.question_number}", border=False),
    ):
        on = st.date_input(
            _("Answered on"), today, min_value=item.asked_on, max_value=max(today, item.asked_on), format=_DAY
        )
        words = st.text_area(_("Answer"), max_chars=MOST_LETTERS)
        if st.form_submit_button(_("Save"), icon=":material/save:"):
            _write([words], lambda: answer(item.question_number, on, words.strip()))


def new_question(today: date) -> None:
    """Show the form for a question about an indicator that went out without a letter of ours."""
    known = lookups.indicators()
    with st.form("nowe_pytanie", clear_on_submit=False):
        code = st.selectbox(_("Indicator"), list(known), format_func=lambda found: known[found].label)
        on = st.date_input(_("Asked on"), today, max_value=today, format=_DAY)
        of = st.text_input(_("Who was asked"), max_chars=200)
        words = st.text_area(_("Question"), max_chars=MOST_LETTERS)
        if st.form_submit_button(_("Save"), icon=":material/save:"):
            _write([of, words], lambda: ask(code, "", on, of.strip(), words.strip()))


def _write(needed: list[str], do: Callable[[], None]) -> None:
    if not all(text.strip() for text in needed):
        st.error(_("Fill in every field; nothing was written down."))
        return
    try:
        with st.spinner(_("The ledger is being written …")):
            do()
    except Refusal as refusal:
        st.error("  \n".join(as_text(sentence) for sentence in refusal.sentences))
        return
    st.rerun()
