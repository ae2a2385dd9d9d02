"""Rows of a draft that do not tell which cell belongs to which year: each answered by one click."""

from collections.abc import Callable

import streamlit as st

from pages.frame.markup import as_printed, as_text
from pages.load_report.door.draft import Draft
from pages.load_report.door.refusal import Refusal
from pages.load_report.door.unread import (
    Pairs,
    RowQuestion,
    answer,
    answered_rows,
    ask_again,
    problem_of,
    questions,
)
from presentation.language.language import _, ngettext

SHORTENED = 60


def row_questions(draft: Draft) -> None:
    """Show the first row that is still open, with ready answers."""
    asked = questions(draft)
    given = answered_rows(draft)
    if not asked and not given:
        return
    st.header(_("Rows to be clarified"), anchor="wiersze")
    if asked:
        message = ngettext(
            "In {count} row the program cannot tell which cell belongs to which year. Nothing of it is "
            "read until you say so.",
            "In {count} rows the program cannot tell which cell belongs to which year. Nothing of them is "
            "read until you say so.",
            len(asked),
        )
        st.markdown(message.format(count=len(asked)))
        _question(draft, asked[0], [row for row in asked[1:] if row.is_like(asked[0])])
    if given:
        message = ngettext("{count} row is answered.", "{count} rows are answered.", given)
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(message.format(count=given))
            if st.button(_("Ask again about all"), icon=":material/undo:"):
                _renew(lambda: ask_again(draft))


def _question(draft: Draft, question: RowQuestion, alike: list[RowQuestion]) -> None:
    with st.container(border=True):
        place = f"{question.section}, {_('row')} {question.row.rpartition('.')[2]}"
        st.subheader(as_text(place), anchor=False)
        st.markdown(f"{as_printed(question.label) or _('The row has no name.')}  \n{problem_of(question)}")
        table = {
            _("Cell"): [str(number) for number in range(1, len(question.cells) + 1)],
            _("Below the header"): [as_text(years) or "—" for years in question.years],
            _("As printed"): [as_printed(cell) or _("empty cell") for cell in question.cells],
        }
        st.table(table, border="horizontal", hide_index=True, alt=_("Cells of the row"))
        to_all = False
        if alike:
            message = ngettext(
                "The same for {count} further row cut in the same way",
                "The same for {count} further rows cut in the same way",
                len(alike),
            )
            to_all = st.checkbox(message.format(count=len(alike)), key=f"import_alike_{question.row}")
        st.markdown(_("Which cell belongs to which year?"))
        for place_of_way, pairs in enumerate(question.proposals):
            key = f"import_row_{question.row}_{place_of_way}"
            if st.button(_words(question, pairs), key=key, icon=":material/check:"):
                _answered(draft, question, pairs, to_all=to_all)
        if st.button(_("Leave the row out"), key=f"import_row_{question.row}_out", icon=":material/block:"):
            _answered(draft, question, (), to_all=to_all)


def _words(question: RowQuestion, pairs: Pairs) -> str:
    """Return an answer in words: `33 082,46 → 2020, 41 250,30 → 2021`."""
    headers = dict(question.columns)
    plain = {column: column if "-" not in column else headers[column] for column, _cell in pairs}
    texts = [(question.cells[cell - 1], plain[column]) for column, cell in pairs]
    short = [(f"{text[:SHORTENED]}…" if len(text) > SHORTENED else text, year) for text, year in texts]
    return ", ".join(f"{as_text(text)} → {as_text(year)}" for text, year in short)


def _answered(draft: Draft, question: RowQuestion, pairs: Pairs, *, to_all: bool) -> None:
    _renew(lambda: answer(draft, question, pairs, to_all=to_all))


def _renew(do: Callable[[], None]) -> None:
    with st.spinner(_("The file is being read again with this answer …")):
        try:
            do()
        except Refusal as refusal:
            st.error("  \n".join(as_text(sentence) for sentence in refusal.sentences))
            return
    st.rerun()
