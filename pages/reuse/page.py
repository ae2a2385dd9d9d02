"""Re-use: on which terms, how to name the source, in which files and formats."""

import streamlit as st

from pages.frame.markup import prose
from pages.links.citing import server_address
from presentation.language.language import _
from publish.package.reuse import reuse_parts

st.title(_("Re-use"))
root = server_address()
for part in reuse_parts(root):
    st.header(part.heading, anchor=part.anchor)
    for paragraph in part.paragraphs:
        st.markdown(prose(paragraph))
    if part.to_copy:
        st.code(part.to_copy, language=None, wrap_lines=True)
    if part.links:
        st.markdown("\n".join(f"- [{name}]({root}{target}): {about}" for target, name, about in part.links))
