"""What the help pages show, and the words explained where they stand."""

import re
from html import escape

import streamlit as st

from presentation.address import address
from presentation.language.glossary import entries
from presentation.language.help_texts import Part, sections
from presentation.language.language import _

_LINK = re.compile(r"\]\(([^)]*)\)")


def help_sections(part: Part) -> None:
    """Show the sections of a help text, each with its anchor."""
    for section in sections(part):
        st.header(section.heading, anchor=section.id)
        st.markdown(_with_addresses(section.paragraph))


def _with_addresses(text: str) -> str:
    """Return a text whose links keep the language of the page."""
    return _LINK.sub(lambda link: f"]({address(link[1].removeprefix('./'))})", text)


def shortcut_switch() -> None:
    """Show which key leads to the search, and a button that switches it off for who speaks to a machine."""
    told = _("The key / leads to the search.")
    words = f'data-wylacz="{_("Switch this key off")}" data-wlacz="{_("Switch this key on")}"'
    st.html(f'<p class="skrot">{told} <button type="button" data-skrot {words}></button></p>')


def glossary() -> None:
    """Show every word with its meaning; each has an anchor, so that other pages can point at it."""
    lines = (
        f'<dt id="{entry.id}">{escape(entry.name)}</dt><dd>{escape(entry.meaning)}</dd>'
        for entry in entries()
    )
    st.html(f'<dl class="slownik">{"".join(lines)}</dl>')
