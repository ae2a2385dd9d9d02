"""Figures of the diagnosis and of introductions that answer no official indicator."""

from dataclasses import replace

import streamlit as st

from pages import lookups
from pages.areas.by_topic import context_lists, of_context
from pages.areas.event_note import event_words
from pages.filters.filter_row import filter_row
from pages.filters.selection import years_of
from pages.frame.empty import answered
from pages.frame.enlarged import enlarged
from pages.frame.heading import heading
from pages.frame.kept import show
from pages.frame.markup import prose
from pages.links.briefing_link import briefing_link
from pages.links.downloads import csv_buttons
from presentation.language.language import _

heading(
    _("Context"),
    _(
        "What the strategy's diagnosis and the report's introductions say about the city and its "
        "areas. These figures belong to no official indicator; they help in reading those that "
        "do."
    ),
)
view = filter_row(lookups.choices(), lookups.names(with_goals=False, with_areas=True))
shown = of_context(view)
if answered(shown):
    show(context_lists(view))
    st.caption(prose(f"{_('○ not comparable with the newest figure.')} {event_words(shown)}"))
    with st.container(horizontal=True):
        briefing_link(_("Context"), replace(view, codes=tuple(item.code for item in shown)))
        csv_buttons([row for item in shown for row in item.rows], key="csv_page")
    enlarged(years_of(view))
