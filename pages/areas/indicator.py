"""Everything about one indicator."""

import streamlit as st

from pages.shared import lookups
from pages.shared.filters import Names, filter_row
from pages.shared.indicator_card import definition, remarks_of
from pages.shared.indicator_detail import indicator_detail
from pages.shared.query_params import Choices
from pages.shared.selection import shown_indicators
from presentation.language import _

known = lookups.choices()
code = st.query_params.get("kod", "").strip().upper() or "II.13"
by_code = {found.upper(): row for found, row in lookups.indicators().items()}
if code not in by_code:
    st.warning(_("There is no indicator “{code}”; choose one below.").format(code=code[:20]))
    code = "II.13"
indicator = by_code[code]
st.title(f"{indicator['indicator_code']} {lookups.name_of(indicator, 'short_name')}")
st.markdown(lookups.name_of(indicator))
view = filter_row(
    Choices(periods=known.periods, years=known.years, codes=known.codes),
    Names(periods=lookups.names().periods),
)
(shown,) = shown_indicators(view, [indicator])
if shown.reading:
    st.markdown(f"**{shown.reading.text}**")
indicator_detail(shown)
definition(indicator)
remarks_of(indicator["indicator_code"])
