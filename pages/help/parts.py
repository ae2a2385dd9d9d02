"""What the help pages show, and the words explained where they stand."""

import re
from html import escape

import streamlit as st

from pages.frame.markup import as_text
from presentation.address import address
from presentation.language.glossary import Entry, entries, entries_in
from presentation.language.help_texts import Part, sections
from presentation.language.language import _
from presentation.view.indicator_view import IndicatorView

_LINK = re.compile(r"\]\(([^)]*)\)")


def help_sections(part: Part) -> None:
    """Show the sections of a help text, each with its anchor."""
    for section in sections(part):
        st.header(section.heading, anchor=section.id)
        st.markdown(_with_addresses(section.paragraph))


def _with_addresses(text: str) -> str:
    """Return a text whose links keep the language of the page."""
    return _LINK.sub(lambda link: f"]({address(link[1].removeprefix('./'))})", text)


def glossary() -> None:
    """Show every word with its meaning; each has an anchor, so that other pages can point at it."""
    lines = (
        f'<dt id="{entry.id}">{escape(entry.name)}</dt><dd>{escape(entry.meaning)}</dd>'
        for entry in entries()
    )
    st.html(f'<dl class="slownik">{"".join(lines)}</dl>')


def words_explained(shown: IndicatorView) -> None:
    """Show what the words in the names of an indicator and its figures mean, with links to the help page."""
    named = shown.indicator
    texts = {text.pl for text in (named.name, named.short_name, named.caution, named.answers_note)}
    texts |= {text for item in shown.rows for text in (item.series_name, item.category)}
    found = entries_in(texts)
    if found:
        st.markdown(f"**{_('Words explained')}**")
        st.markdown("\n".join(_line(entry) for entry in found))


def _line(entry: Entry) -> str:
    return f"- [{as_text(entry.name)}]({address('pomoc', entry.id)}): {as_text(entry.meaning)}"
