"""One click makes a letter on a remark or a gap; on an editors' server a second one writes it down."""

from datetime import date
from functools import partial

import streamlit as st

from pages.frame.markup import as_text, prose
from pages.links.document_files import WORD, file_button
from pages.load_report.door.asking import ask
from pages.load_report.door.refusal import Refusal
from pages.sign_in.visitor import may_edit
from presentation.figure.document import Remark
from presentation.language.language import _
from publish.letters.letter import addressees, file_name, question_of
from publish.letters.matter import Gap, gaps, matter_of
from publish.letters.word import letter_file
from publish.letters.words import kind_word, kinds
from queries import catalogue, lookups


def kind_choice(key: str) -> str:
    """Show the kinds of letters and return the chosen one."""
    return st.radio(
        _("Letter to be made"), kinds(), format_func=_label, horizontal=True, key=f"pismo_rodzaj_{key}"
    )


def letter_row(kind: str, about: str) -> None:
    """Offer the letter on a remark or gap, with what is still unanswered about it."""
    waiting = [item for item in catalogue.asked() if item.is_open and item.about == about]
    for item in waiting:
        st.caption(prose(f"{item.waiting(date.today())} ({item.asked_of})"))
    with st.container(horizontal=True):
        file_button(f"{_label(kind)} (Word)", partial(letter_file, kind, about), file_name(kind, about), WORD)
        is_asked = may_edit() and st.button(
            _("Write down: asked today"), key=f"zapytano_{kind}_{about}", icon=":material/edit_note:"
        )
    if is_asked:
        _write_down(kind, about)


def gap_letters() -> None:
    """Offer letters on every indicator without a figure for a loaded year, folded."""
    with st.expander(_("Letters about missing figures"), key="pisma_braki"):
        kind = kind_choice("braki")
        for gap in gaps():
            _gap_row(kind, gap)


def indicator_letters(code: str, remarks: tuple[Remark, ...]) -> None:
    """Offer letters on the remarks and gaps of one indicator, folded."""
    found = [gap for gap in gaps() if gap.code == code]
    if not remarks and not found:
        return
    with st.expander(_("Letters about remarks and missing figures"), key="pisma_wskaznika"):
        kind = kind_choice("wskaznik")
        for gap in found:
            _gap_row(kind, gap)
        for row in remarks:
            with st.container(border=True):
                st.markdown(prose(str(row.message)))
                letter_row(kind, row.finding_id)


def _gap_row(kind: str, gap: Gap) -> None:
    with st.container(border=True):
        label = lookups.indicators()[gap.code].label
        years = ", ".join(map(str, gap.years))
        st.markdown(prose(_("{indicator}: no figure for {years}").format(indicator=label, years=years)))
        letter_row(kind, gap.about)


def _label(kind: str) -> str:
    word = kind_word(kind)
    return word[:1].upper() + word[1:]


def _write_down(kind: str, about: str) -> None:
    matter = matter_of(about)
    try:
        with st.spinner(_("The question is being written down …")):
            ask(about, kind, date.today(), "; ".join(addressees(kind, matter)), question_of(matter))
    except Refusal as refusal:
        st.error("  \n".join(as_text(sentence) for sentence in refusal.sentences))
        return
    st.rerun()
