"""What stands beside the SQL editor: questions ready to run, and what each table and column means."""

import streamlit as st

from pages.frame.layout import fragment
from pages.frame.markup import as_text
from pages.sql.editor import PARAMETER
from presentation.figure.when import sentence
from presentation.language.language import _, choose
from queries import catalogue
from queries.questions import Question, questions

HEIGHT = 560


def sql_help() -> None:
    """Show the questions and the schema, one behind the other."""
    asked, meant = st.tabs([_("Ready questions"), _("Tables and columns")])
    with asked, st.container(height=HEIGHT, border=False, key="questions"):
        st.markdown(_("A click puts the statement into the editor."))
        for question in questions():
            _question(question)
    with meant:
        _schema()


def _question(question: Question) -> None:
    st.page_link(
        "sql/page.py",
        label=as_text(choose(question.question_pl, question.question)),
        query_params={PARAMETER: question.name},
    )
    lines = [choose(question.grain_pl, question.grain), choose(question.caveats_pl, question.caveats)]
    if question.examples:
        names = ", ".join(f"${name}" for name in question.examples)
        lines.append(_("Example values stand for {names}").format(names=names))
    st.caption(as_text(" ".join(sentence(line) for line in lines if line)))


@fragment
def _schema() -> None:
    described = catalogue.columns()
    tables = {found.table_name: found.meaning for found in described if not found.column_name}
    name = st.selectbox(_("Table"), list(tables))
    st.markdown(as_text(str(tables[name])))
    columns = [found for found in described if found.table_name == name and found.column_name]
    st.table(
        {
            _("Column"): [
                f"`{found.column_name}`  \n{as_text(found.data_type.lower())}" for found in columns
            ],
            _("Meaning"): [as_text(str(found.meaning)) for found in columns],
        },
        border="horizontal",
        hide_index=True,
        alt=_("Columns of the table {name}").format(name=name),
    )
