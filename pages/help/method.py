"""The rules behind every figure, in the words of a councillor."""

import streamlit as st

from pages.frame.jump_links import jump_links
from pages.help.parts import help_sections
from presentation.language.help_texts import sections
from presentation.language.language import _

st.title(_("How we count and compare"))
st.markdown(_("These rules apply to every figure, chart, document and file here."))
jump_links({section.id: section.heading for section in sections("method")})
help_sections("method")
