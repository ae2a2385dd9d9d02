"""What came of a statement: a table with files to take away, or a sentence why there is none."""

from collections.abc import Callable

import pyarrow as pa
import streamlit as st

from pages.shared import sql_results
from pages.shared.downloads import download_buttons
from pages.shared.layout import fragment
from pages.shared.markup import as_text
from pages.shared.sql_editor import Answer
from presentation.language.database_mistakes import mistake_sentence
from presentation.language.language import _, ngettext
from presentation.table.result_cells import result_cell
from publish.data_files.exports import FORMATS, file_name
from queries.sandbox.refusals import QueryRefused
from queries.sandbox.run import run_table

PAGE = 50
# Cells that a format is made of in about two seconds; Parquet takes any result at once.
MOST_CELLS = {"csv": 2_000_000, "excel": 2_000_000, "xlsx": 500_000}


def sql_result(answer: Answer) -> None:
    """Show the result of a statement with its files, or why it was refused or stopped."""
    st.header(_("Result"), anchor="wynik")
    if answer.refusal:
        _refused(answer.refusal)
        return
    table = sql_results.kept(answer.token)
    if table is None:
        st.info(_("The result is no longer kept; run the statement again."))
        return
    rows = ngettext("{count} row", "{count} rows", table.num_rows).format(count=table.num_rows)
    columns = ngettext("{count} column", "{count} columns", table.num_columns).format(count=table.num_columns)
    st.markdown(f"**{rows}**, {columns}, {answer.milliseconds}\u00a0ms")
    if table.num_rows == 0:
        st.info(_("No row answers the statement."))
        return
    _files(table, lambda: sql_results.kept(answer.token) or run_table(answer.statement))
    _table(answer.token, table.num_rows)


def _refused(refusal: QueryRefused) -> None:
    """Say why; the database's own words keep their lines, for a caret shows the place of a mistake."""
    said = str(refusal.values.get("detail", ""))
    sentence = mistake_sentence(said) if said else _(refusal.message).format(**refusal.values)
    st.error(as_text(sentence), icon=":material/block:")
    if said:
        st.caption(_("In the words of the database, which speaks English only:"))
        st.code(said, language=None, wrap_lines=True)


def _files(table: pa.Table, fetch: Callable[[], pa.Table]) -> None:
    cells = table.num_rows * table.num_columns
    formats = [name for name in FORMATS if cells <= MOST_CELLS.get(name, cells)]
    download_buttons(fetch, lambda suffix: file_name(table, suffix, inside="sql"), "csv_sql", formats)
    if len(formats) < len(FORMATS):
        st.caption(_("The result is too large for the other formats; choose fewer rows or columns for them."))


@fragment
def _table(token: str, count: int) -> None:
    pages = -(-count // PAGE)
    page = 1
    if pages > 1:
        label = _("Page of the table, 1 to {pages}").format(pages=pages)
        page = st.number_input(label, 1, pages, key=f"sql_page_{token}", width=220)
    table = sql_results.kept(token)
    if table is not None:
        part = table.slice((page - 1) * PAGE, PAGE)
        cells = {
            as_text(name): [as_text(result_cell(value)) for value in column.to_pylist()]
            for name, column in zip(part.column_names, part.columns, strict=True)
        }
        with st.container(key="wide_table"):
            st.table(cells, border="horizontal", hide_index=True, alt=_("Result"))
