"""SQL: one read-only statement on the warehouse, with ready questions and the schema beside it."""

import streamlit as st

from pages.sql.editor import sql_editor
from pages.sql.help import sql_help
from pages.sql.result import sql_result
from presentation.language.language import _
from queries.sandbox.workers import warm_up

st.title("SQL")
st.markdown(
    _("Ask the data a question of your own. Nothing can be changed here and nothing else can be read.")
)
warm_up()
work, beside = st.columns([3, 2], gap="large")
with beside:  # first, so that it does not wait for a statement
    sql_help()
with work:
    answer = sql_editor()
    if answer:
        sql_result(answer)
