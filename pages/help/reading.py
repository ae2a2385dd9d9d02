"""How to read the dashboard in two minutes, and the words of the documents explained."""

import streamlit as st

from pages.frame.jump_links import jump_links
from pages.help.parts import glossary, help_sections, shortcut_switch
from presentation.language.help_texts import sections
from presentation.language.language import _

WORDS = "slownik"

st.title(_("How to read this"))
st.markdown(_("A two-minute read; the rules behind the figures are on the page “How we count and compare”."))
jump_links(
    {section.id: section.heading for section in sections("reading")} | {WORDS: _("Words of the documents")}
)
help_sections("reading")
shortcut_switch()
st.page_link("help/method.py", label=_("How we count and compare"), icon=":material/arrow_forward:")
st.header(_("Words of the documents"), anchor=WORDS)
st.markdown(_("In our own words; the law and the offices define them more closely."))
glossary()
