"""The page of one indicator; an address that names none, or one unknown, leads to the choice."""

import streamlit as st

from pages import lookups
from pages.indicator.choice import choose_first
from pages.indicator.whole import whole

asked = st.query_params.get("kod", "").strip()
codes = {code.upper(): code for code in lookups.indicators()}
if asked.upper() in codes:
    whole(codes[asked.upper()])
else:
    choose_first(asked)
