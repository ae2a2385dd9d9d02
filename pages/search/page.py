"""What a search found; the field that asks stands in the header of every page."""

import streamlit as st

from pages.frame.heading import heading
from pages.frame.kept import show
from pages.search.answer import ASKED, answer

found = answer(st.query_params.get(ASKED, ""))
heading(found.title, found.told)
show(found.html)
