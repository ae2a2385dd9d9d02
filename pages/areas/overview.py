"""The overview: what the barometer is."""

import streamlit as st

from presentation.language import _

st.title(_("Overview"))
