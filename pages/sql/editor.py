"""The editor of the SQL page: one statement, kept in the address, run in the sandbox."""

import time
from dataclasses import dataclass
from decimal import Decimal

import streamlit as st

from pages.apart.visitor import visitor
from pages.frame.markup import as_text, shortened
from pages.sql import results
from presentation.figure.numbers import number
from presentation.language.language import _
from presentation.table.result_cells import LONGEST
from queries.questions import questions
from queries.sandbox.run import PLACES, QueryRefused, places_taken, run_shown
from queries.sandbox.worker import MOST_ROWS, MOST_SECONDS

PARAMETER = "zapytanie"
TEXT, ANSWER, WRITTEN = "sql_text", "sql_answer", "sql_written"
LONGEST_IN_ADDRESS = 1500  # letters; mail programs tear longer addresses
FIRST = """SELECT indicator_code, series_name, category, year, value, unit
FROM observations
WHERE is_headline AND is_current
ORDER BY indicator_order, year"""


@dataclass(frozen=True)
class Answer:
    """What came of a statement: the token of its result, or why there is none."""

    statement: str
    token: str = ""
    refusal: QueryRefused | None = None
    milliseconds: int = 0


def sql_editor() -> Answer | None:
    """Show the editor and return what came of the last statement, None where none has been run."""
    _take_over_address()
    with st.form("sql", border=False):
        statement = st.text_area(_("SQL statement"), key=TEXT, height=280)
        asked = st.form_submit_button(_("Run"), icon=":material/play_arrow:")
    st.caption(
        _("One read-only statement; at most {seconds} seconds and {rows} rows.").format(
            seconds=MOST_SECONDS, rows=number(Decimal(MOST_ROWS))
        )
    )
    if asked:
        _remember(_run(statement))
    answer: Answer | None = st.session_state.get(ANSWER)
    return answer


def _take_over_address() -> None:
    """Put the statement or question that the address asks for into the editor, unless it came from there."""
    asked = st.query_params.get(PARAMETER, "").strip()
    if asked == st.session_state.get(WRITTEN):
        st.session_state.setdefault(TEXT, asked or FIRST)
        return
    known = {question.name: question for question in questions()}
    if asked.isidentifier() and asked not in known:
        message = _("There is no question “{name}”; choose one of the list.")
        st.warning(as_text(message.format(name=shortened(asked))))
        asked = ""
    st.session_state[TEXT] = known[asked].runnable() if asked in known else asked or FIRST
    _forget()
    # A link from a page to itself changes the query of one run but not the address in the browser.
    _write(asked)


def _run(statement: str) -> Answer:
    if places_taken() < PLACES:
        message = _("The statement is running; it may take {seconds} seconds.").format(seconds=MOST_SECONDS)
    else:
        message = _("Other statements are running; yours is waiting its turn.")
    started = time.monotonic()
    with st.spinner(message):
        try:
            asker = visitor()
            token = results.keep(run_shown(statement, LONGEST, asker), asker.session)
        except QueryRefused as refusal:
            return Answer(statement, refusal=refusal)
    return Answer(statement, token, milliseconds=round((time.monotonic() - started) * 1000))


def _remember(answer: Answer) -> None:
    """Keep the answer for the next rerun, and the statement in the address where it is short enough."""
    _forget()
    st.session_state[ANSWER] = answer
    statement = answer.statement.strip()
    _write(statement if len(statement) <= LONGEST_IN_ADDRESS else "")


def _write(asked: str) -> None:
    """Make the address ask for this statement or question; '' for none."""
    if asked:
        st.query_params[PARAMETER] = asked
    else:
        st.query_params.pop(PARAMETER, None)
    st.session_state[WRITTEN] = asked


def _forget() -> None:
    before = st.session_state.pop(ANSWER, None)
    if before and before.token:
        results.drop(before.token)
