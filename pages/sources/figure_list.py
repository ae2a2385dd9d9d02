"""The figures of the documents as printed, searchable, each with what became of it."""

from collections.abc import Mapping, Sequence

import streamlit as st

from pages.filters.search import matches
from pages.frame.markup import as_printed, as_text
from presentation.address import address
from presentation.figure.document import Print
from presentation.language.language import _, ngettext
from queries import catalogue

PAGE = 50


def figure_list(titles: Mapping[str, str]) -> None:
    """Show a search, a choice of document, and the figures page by page; each links to its indicator."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        start = st.query_params.get("szukaj", "")
        wanted = st.text_input(_("Search in wordings and places"), start, max_chars=80, width=320)
        document = st.selectbox(
            _("Document"), list(titles), None, titles.__getitem__, placeholder=_("all"), width=320
        )
    found = [row for row in catalogue.prints(document) if _answers(row, wanted)]
    st.markdown(ngettext("{count} figure", "{count} figures", len(found)).format(count=len(found)))
    pages = max(1, -(-len(found) // PAGE))
    page = st.number_input(_("Page"), 1, pages, 1, width=140) if pages > 1 else 1
    part = found[(page - 1) * PAGE : page * PAGE]
    if part:
        table = _columns(part, titles)
        with st.container(key="wide_table"):
            st.table(table, border="horizontal", hide_index=True, alt=_("Figures as printed"))
    else:
        st.info(_("Nothing answers this search; try fewer words."))


def _answers(row: Print, wanted: str) -> bool:
    return matches(wanted, row.figure_id, row.printed, row.label, row.place, row.row_label)


def _columns(part: Sequence[Print], titles: Mapping[str, str]) -> dict[str, list[str]]:
    return {
        _("Number read"): [as_text(row.number) or "—" for row in part],
        _("As printed"): [as_printed(row.printed) or "—" for row in part],
        _("Place"): [as_text(f"{titles[row.document_id]}, {row.place}") for row in part],
        _("What became of it"): [_became(row) for row in part],
    }


def _became(row: Print) -> str:
    if row.disposition == "excluded":
        return f"{_('left out')}: {as_text(str(row.reason))}"
    if row.disposition == "unassigned":
        return _("not assigned to any series")
    code = row.indicator_code
    name = as_text(str(row.series_name)) or _("an item of a list")
    year = f", {row.year}" if row.year else ""
    name = f"{name}: {as_text(row.category)}" if row.category else name
    return f"[{code}]({address('wskaznik', kod=code)}) {name}{year}" if code else name
