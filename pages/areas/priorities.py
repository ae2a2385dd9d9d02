"""The six priority directions with the indicators that we show under each, and why."""

import streamlit as st

from pages.shared import lookups
from pages.shared.downloads import csv_buttons
from pages.shared.empty import nothing_left
from pages.shared.filters import filter_row
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
        item = shown[row["indicator_code"]]
        reading = (
            item.reading.sentences[0] if item.reading else _("No figure that can be read as one number.")
        )
        with st.container(horizontal=True, vertical_alignment="center"):
            st.page_link(
                "areas/indicator.py",
                label=f"{item.code} {lookups.name_of(item.indicator, 'short_name')}",
                query_params={"kod": item.code},
                width=300,
            )
            st.markdown(f"{reading}  \n*{lookups.name_of(row, 'reason')}*", width="stretch")
if reasons:
    csv_buttons([row for item in shown.values() for row in item.rows], name=_("priorities"), key="csv_page")
else:
    nothing_left()
