"""Sources: the card of each loaded document and its figures as printed."""

import streamlit as st

from pages import lookups
from pages.frame.jump_links import jump_links
from pages.frame.markup import as_text
from pages.sources.figure_list import figure_list
from presentation.figure.document import Document
from presentation.language.language import _
from queries import catalogue


def card(document: Document) -> None:
    """Show where a document comes from and how many of its figures are loaded."""
    st.header(as_text(str(document.title)), anchor=document.document_id)
    lines = {
        _("Title"): document.own_title or _("of the document"),
        _("Publisher"): document.publisher,
        _("Period"): document.period,
        _("Date"): document.dated,
        _("Address"): document.address or _("not stated"),
        _("Terms of reuse"): document.reuse_terms or _("not stated"),
        _("Years in columns"): ", ".join(map(str, document.reports_years)) or _("none"),
        _("Figures loaded"): str(document.figures),
        _("File"): f"{document.source_file} (SHA-256 {document.sha256[:16]}…)",
    }
    st.markdown("\n".join(f"- **{name}**: {as_text(value)}" for name, value in lines.items()))


st.title(_("Sources"))
st.markdown(_("Only these documents are loaded; the city has published others."))
documents = catalogue.documents()
jump_links(lookups.titles() | {"liczby": _("Figures as printed")})
for document in documents:
    card(document)
st.header(_("Figures as printed"), anchor="liczby")
figure_list(lookups.titles())
