"""What came of a statement: a table with files to take away, or a sentence why there is none."""

from collections.abc import Callable
from decimal import Decimal

import pyarrow as pa
import streamlit as st

from pages.apart.visitor import visitor
from pages.frame.layout import fragment
from pages.frame.markup import as_text
from pages.links.downloads import download_buttons
from pages.sql import results
from pages.sql.editor import Answer
from presentation.figure.numbers import number
from presentation.figure.unit import NBSP
from presentation.language.database_mistakes import mistake_sentence
from presentation.language.language import _, ngettext
from presentation.table.result_cells import result_cell
from publish.data_files.exports import FORMATS, file_name
from queries.sandbox.cells import Shown
from queries.sandbox.refusals import QueryRefused
from queries.sandbox.run import run_table

PAGE = 50
MOST_COLUMNS = 60  # on the page, more than any table has; a browser lays out a few thousand cells at once
# Single values that a format is made of in about two seconds; Parquet takes any result at once.
MOST_VALUES = {"csv": 2_000_000, "excel": 2_000_000, "xlsx": 500_000}


def sql_result(answer: Answer) -> None:
    """Show the result of a statement with its files, or why it was refused or stopped."""
    st.header(_("Result"), anchor="wynik")
    if answer.refusal:
        _refused(answer.refusal)
        return
    kept = results.kept(answer.token)
    if kept is None:
        st.info(_("The result is no longer kept; run the statement again."))
        return
    table = kept.shown.table
    rows = ngettext("{count} row", "{count} rows", table.num_rows).format(count=table.num_rows)
    columns = ngettext("{count} column", "{count} columns", table.num_columns).format(count=table.num_columns)
    st.markdown(f"**{rows}**, {columns}, {answer.milliseconds}\u00a0ms")
    if table.num_rows == 0:
        st.info(_("The statement returns no rows."))
        return
    _files(kept.shown, _whole(answer))
    _left_out(kept.shown)
    _table(answer.token, table.num_rows)


def _refused(refusal: QueryRefused) -> None:
    """Say why; the database's own words keep their lines, for a caret shows the place of a mistake."""
    said = str(refusal.values.get("detail", ""))
    sentence = mistake_sentence(said) if said else _(refusal.message).format(**refusal.values)
    st.error(as_text(sentence), icon=":material/block:")
    if said:
        st.caption(_("In the words of the database, which speaks English only:"))
        st.code(said, language=None, wrap_lines=True)


def _whole(answer: Answer) -> Callable[[], pa.Table]:
    """Return what fetches the whole result: the one that is kept, else a new answer to the statement."""
    asker = visitor()

    def fetched() -> pa.Table:
        kept = results.kept(answer.token)
        return kept.shown.table if kept and not kept.shown.cut_cells else run_table(answer.statement, asker)

    return fetched


def _files(shown: Shown, fetch: Callable[[], pa.Table]) -> None:
    formats = [name for name in FORMATS if shown.values <= MOST_VALUES.get(name, shown.values)]
    download_buttons(fetch, lambda suffix: file_name(shown.table, suffix, inside="sql"), "csv_sql", formats)
    if len(formats) < len(FORMATS):
        st.caption(_("The result is too large for the other formats; choose fewer rows or columns for them."))


def _left_out(shown: Shown) -> None:
    """Say what the page does not show and the files do."""
    if cut := shown.cut_cells:
        message = ngettext(
            "{count} long cell is cut here and says how long it is; CSV and Parquet have it whole. "
            "For a file the statement runs once more.",
            "{count} long cells are cut here and say how long they are; CSV and Parquet have them whole. "
            "For a file the statement runs once more.",
            cut,
        )
        st.caption(message.format(count=number(Decimal(cut))))
    if shown.table.num_columns > MOST_COLUMNS:
        message = _("The page shows the first {most} columns; the files have all {count}.")
        st.caption(message.format(most=MOST_COLUMNS, count=shown.table.num_columns))


@fragment
def _table(token: str, count: int) -> None:
    pages = -(-count // PAGE)
    page = 1
    if pages > 1:
        label = _("Page of the table, 1 to {pages}").format(pages=pages)
        page = st.number_input(label, 1, pages, key=f"sql_page_{token}", width=220)
    kept = results.kept(token)
    if kept is not None:
        with st.container(key="wide_table"):
            st.table(kept.words(page, _words), border="horizontal", hide_index=True, alt=_("Result"))


def _words(shown: Shown, page: int) -> results.Words:
    """Return the cells of a page by column, as Markdown that shows them letter by letter."""
    first = (page - 1) * PAGE
    part = shown.table.slice(first, PAGE)
    cells: results.Words = {}
    for position, name in enumerate(part.column_names[:MOST_COLUMNS]):
        values = part.column(position).to_pylist()
        lengths = shown.lengths.get(position)
        whole = lengths.slice(first, PAGE).to_pylist() if lengths is not None else [None] * len(values)
        label = as_text(result_cell(name))
        while label in cells:  # names that differ in blanks alone
            label += NBSP
        cells[label] = [
            as_text(result_cell(value, length)) for value, length in zip(values, whole, strict=True)
        ]
    return cells
