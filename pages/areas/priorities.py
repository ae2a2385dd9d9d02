"""The six priority directions with the indicators that we show under each, and why."""

import streamlit as st

from pages import lookups
from pages.filters.filter_row import filter_row
from pages.filters.selection import shown_indicators
from pages.frame.empty import nothing_left
from pages.frame.jump_links import jump_links
from pages.frame.markup import prose
from pages.indicator.row import reading_line
from pages.links.briefing_link import briefing_link
from pages.links.downloads import csv_buttons
from presentation.language.language import _
from queries import catalogue

st.title(_("Priority directions"))
st.markdown(
    _(
        "The strategy names six directions but assigns no indicators to them. The assignment below is ours, "
        "with a reason for each. It is no score: it helps to find the figures."
    )
)
view = filter_row(lookups.choices(), lookups.names())
shown = {item.code: item for item in shown_indicators(view, lookups.indicators().values())}
reasons = [found for found in catalogue.priority_reasons() if found.indicator_code in shown]
members_of = {
    number: [row for row in reasons if row.priority_number == number]
    for number in lookups.priorities()
    if view.priority in (None, number)
}
titles = {number: f"{number}. {row.name}" for number, row in lookups.priorities().items()}
jump_links({f"kierunek-{number}": titles[number] for number, members in members_of.items() if members})
for number, members in members_of.items():
    if members:
        st.header(prose(titles[number]), anchor=f"kierunek-{number}")
        briefing_link(titles[number], view, priorytet=str(number))
    with st.container(key=f"lista_{number}"):
        for row in sorted(members, key=lambda row: list(shown).index(row.indicator_code)):
            reading_line(shown[row.indicator_code], why=str(row.reason))
if reasons:
    csv_buttons([row for item in shown.values() for row in item.rows], key="csv_page")
else:
    nothing_left()
