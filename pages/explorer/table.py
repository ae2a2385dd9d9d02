"""The rows of the explorer's selection, page by page, as a real table."""

from collections.abc import Sequence

import streamlit as st

from pages.explorer.columns import USUAL, table_of
from pages.frame.layout import fragment
from presentation.figure.observation import Observation
from presentation.language.language import _
from queries.observations import remarks_by_observation

PAGE = 50


@fragment
def explorer_table(members: Sequence[Observation], columns: Sequence[str]) -> None:
    """Show the rows with the chosen columns, none meaning the usual ones; turning pages runs this alone."""
    pages = -(-len(members) // PAGE)
    page = 1
    if pages > 1:
        label = _("Page of the table, 1 to {pages}").format(pages=pages)
        page = st.number_input(label, 1, pages, key=f"explorer_page_{pages}", width=220)
    part = members[(page - 1) * PAGE : page * PAGE]
    table = table_of(part, columns or USUAL, remarks_by_observation())
    filled = {name: cells for name, cells in table.items() if columns or any(cells)}
    with st.container(key="wide_table"):
        st.table(filled, border="horizontal", hide_index=True, alt=_("Selected observations"))
