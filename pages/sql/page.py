"""SQL: one read-only statement on the warehouse, with ready questions and the schema beside it."""

import streamlit as st

from pages import site
from pages.sign_in.panel import refused
from pages.sign_in.visitor import may_ask_sql
from pages.sql.editor import sql_editor
from pages.sql.help import sql_help
from pages.sql.result import sql_result
from presentation.language.language import _
from queries.sandbox.workers import warm_up

st.title("SQL")
st.markdown(
    _("Ask the data a question of your own. Nothing can be changed here and nothing else can be read.")
)


def work() -> None:
    """Show the editor with its answer, and the help beside it."""
    warm_up()
    left, beside = st.columns([3, 2], gap="large")
    with beside:  # first, so that it does not wait for a statement
        sql_help()
    with left:
        answer = sql_editor()
        if answer:
            sql_result(answer)


if may_ask_sql():
    work()
else:
    refused(site.sql_role())
