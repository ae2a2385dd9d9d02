"""The figures of the documents as printed, searchable, each with what became of it."""

from collections.abc import Mapping, Sequence

import streamlit as st

from pages.frame.kept import kept, show
from pages.frame.markup import visible
from pages.sources.print_rows import row
from presentation.board.html import render
from presentation.figure.document import Print
from presentation.language.language import _, ngettext
from presentation.search.texts import Searchable, has, searchable
from queries import catalogue
from queries.prints import prints_by_id, row_of

PAGE = 50
LONGEST = 80  # letters; the id of a print has fewer
FIELD, FOLLOWED = "sources_search", "sources_followed"  # what is typed, and what of it the address has


def figure_list(titles: Mapping[str, str]) -> None:
    """Show a search, a choice of document, and the figures page by page; each links to its indicator.

    The id of a print, as a link to one has it, shows the whole row of the document with that print marked.
    """
    with st.container(horizontal=True, vertical_alignment="bottom"):
        wanted = _wanted()
        document = st.selectbox(
            _("Document"), list(titles), None, titles.__getitem__, placeholder=_("all"), width=320
        )
    asked = prints_by_id().get(wanted)
    found = row_of(asked) if asked else _found(wanted, document)
    pages = max(1, -(-len(found) // PAGE))
    page = st.number_input(_("Page"), 1, pages, 1, width=140) if pages > 1 else 1
    part = found[(page - 1) * PAGE : page * PAGE]
    if not part:
        st.info(_("Nothing matches this search; try fewer words."))
        return
    show(
        render(
            "prints",
            wanted=visible(wanted),
            told=_counted(found, asked),
            caption=_("Figures as printed"),
            rows=[row(item, titles, is_hit=bool(wanted) and asked in (None, item)) for item in part],
        )
    )


def _wanted() -> str:
    """Show the field of the search, which the address restores and follows; return what stands in it."""
    asked = st.query_params.get("szukaj", "")
    if FIELD not in st.session_state or st.session_state.get(FOLLOWED) != asked:
        st.session_state[FIELD] = asked[:LONGEST]
    label = _("Search in wordings and places")
    wanted = st.text_input(label, key=FIELD, max_chars=LONGEST, width=320).strip()
    if wanted != asked:
        if wanted:
            st.query_params["szukaj"] = wanted
        else:
            del st.query_params["szukaj"]
    st.session_state[FOLLOWED] = wanted
    return wanted


def _found(wanted: str, document: str | None) -> Sequence[Print]:
    texts = _texts() if wanted else {}
    return [item for item in catalogue.prints(document) if not wanted or has(wanted, texts[item.figure_id])]


@kept
def _texts() -> dict[str, Searchable]:
    """Return what is searched in each figure."""
    return {
        item.figure_id: searchable(item.figure_id, item.printed, item.label, item.place, item.row_label)
        for item in catalogue.prints(None)
    }


def _counted(found: Sequence[Print], asked: Print | None) -> str:
    """Return how many figures are shown, and of a row of which document."""
    count = ngettext("{count} figure", "{count} figures", len(found)).format(count=len(found))
    if asked is None:
        return count
    message = _("The figure that the link is about is marked in its row of the document: {row} ({count})")
    return visible(message.format(row=asked.row_label or asked.section, count=count))
