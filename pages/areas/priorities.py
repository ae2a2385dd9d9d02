"""The six priority directions with the indicators that we show under each, and why."""

import streamlit as st

from pages.shared import lookups
from pages.shared.downloads import csv_buttons
from pages.shared.empty import nothing_left
from pages.shared.filters import filter_row
from pages.shared.indicator_row import reading_line
from pages.shared.selection import shown_indicators
from presentation.language import _
from queries.warehouse import rows

st.title(_("Priority directions"))
st.markdown(
    _(
        "The strategy names six directions but assigns no indicators to them. The assignment below is ours, "
        "with a reason for each. It is no score: it helps to find the figures."
    )
)
view = filter_row(lookups.choices(), lookups.names())
shown = {item.code: item for item in shown_indicators(view, lookups.indicators().values())}
reasons = [row for row in rows("indicator_priorities") if row["indicator_code"] in shown]
for number, priority in lookups.priorities().items():
    members = [row for row in reasons if row["priority_number"] == number]
    if not members or view.priority not in (None, number):
        continue
    st.header(f"{number}. {lookups.name_of(priority)}", anchor=f"kierunek-{number}")
    for row in sorted(members, key=lambda row: list(shown).index(row["indicator_code"])):
        reading_line(shown[row["indicator_code"]], why=lookups.name_of(row, "reason"))
if reasons:
    csv_buttons([row for item in shown.values() for row in item.rows], key="csv_page")
else:
    nothing_left()
