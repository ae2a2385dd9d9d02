"""Figures of the diagnosis and of introductions that answer no official indicator."""

import streamlit as st

from pages import lookups
from pages.filters.filter_row import filter_row
from pages.filters.selection import shown_indicators
from pages.frame.empty import nothing_left
from pages.frame.jump_links import jump_links
from pages.frame.markup import prose
from pages.indicator.row import indicator_row
from pages.links.downloads import csv_buttons
from presentation.language.language import _

CITY = ""  # the area of what no single area covers

st.title(_("Context"))
st.markdown(
    _(
        "What the strategy's diagnosis and the report's introductions say about the city and its areas. "
        "These figures are values of no official indicator; they help to read those that are."
    )
)
view = filter_row(lookups.choices(), lookups.names())
members = [found for found in lookups.indicators().values() if not found.is_official]
shown = shown_indicators(view, members)
titles = {CITY: _("The whole city")}
titles |= {code: f"{code}. {area.name}" for code, area in lookups.areas().items()}
members_of = {code: [item for item in shown if item.indicator.area_code == code] for code in titles}
jump_links({f"obszar-{code or 'miasto'}": titles[code] for code, items in members_of.items() if items})
for code, items in members_of.items():
    if items:
        st.header(prose(titles[code]), anchor=f"obszar-{code or 'miasto'}")
        for item in items:
            indicator_row(item, is_open=False)
if shown:
    csv_buttons([row for item in shown for row in item.rows], key="csv_page")
else:
    nothing_left()
