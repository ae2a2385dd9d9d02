"""The six priority directions with the indicators that we show under each, and why."""

import streamlit as st

from pages import lookups
from pages.areas.by_priority import directions, of_directions
from pages.areas.event_note import event_words
from pages.filters.filter_row import filter_row
from pages.filters.selection import years_of
from pages.frame.empty import answered
from pages.frame.enlarged import enlarged
from pages.frame.heading import heading
from pages.frame.kept import show
from pages.frame.markup import prose
from pages.links.downloads import csv_buttons
from presentation.language.language import _

heading(
    _("Priority directions"),
    _(
        "The strategy names six directions but assigns no indicators to them. The assignment below is ours, "
        "with a reason for each. It is no score: it helps to find the figures."
    ),
)
view = filter_row(lookups.choices(), lookups.names(with_goals=False, with_areas=True))
shown = of_directions(view)
if answered(shown):
    show(directions(view))
    st.caption(prose(f"{_('○ not comparable with the newest figure.')} {event_words(shown)}"))
    csv_buttons([row for item in shown for row in item.rows], key="csv_page")
    enlarged(years_of(view))
