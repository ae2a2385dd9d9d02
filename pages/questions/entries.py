"""One question of the ledger as it stands on the page."""

from datetime import date

import streamlit as st

from pages.frame.markup import prose
from pages.questions.forms import answer_form
from pages.sign_in.visitor import may_edit
from presentation.figure.asked import Asked
from presentation.language.language import _
from publish.letters.words import kind_word


def open_entry(item: Asked, today: date) -> None:
    """Show a question that waits, with the form for its answer where editing is on."""
    with st.container(border=True, key=f"pytanie_{item.question_number}"):
        _told(item, item.waiting(today))
        if may_edit():
            answer_form(item, today)


def answered_entry(item: Asked) -> None:
    """Show a question with its answer."""
    with st.container(border=True, key=f"pytanie_{item.question_number}"):
        _told(item, item.answered())
        st.markdown(f"**{_('Answer')}:** {prose(item.answer_pl)}")


def _told(item: Asked, when: str) -> None:
    about = subject(item)
    number = f"{item.question_number}. {about[:1].upper()}{about[1:]}"
    head = " · ".join(filter(None, (number, kind_word(item.letter))))
    to = _("to: {unit}").format(unit=item.asked_of)
    lines = [f"**{prose(head)}**", prose(f"{when}; {to}"), prose(item.question_pl)]
    st.markdown("  \n".join(lines))
    if item.indicator_code:
        st.page_link(
            "indicator/page.py",
            label=prose(f"{item.indicator_code} {item.short_name}"),
            query_params={"kod": item.indicator_code},
        )


def subject(item: Asked) -> str:
    """Return what a question is about in a few words."""
    if ":" in item.about:
        return _("remark on the data") if item.finding_id else _("remark that is no longer there")
    if item.years:
        return _("no figure for {years}").format(years=", ".join(map(str, item.years)))
    return _("indicator {code}").format(code=item.indicator_code)
