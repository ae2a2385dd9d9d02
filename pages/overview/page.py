"""The overview: six charts that tell, then every indicator of the strategy on one wall."""

from dataclasses import replace

import streamlit as st

from pages import lookups
from pages.areas.event_note import event_words
from pages.filters.filter_row import Names, filter_row
from pages.filters.selection import years_of
from pages.frame.empty import nothing_left
from pages.frame.enlarged import enlarged
from pages.frame.heading import heading
from pages.frame.kept import show
from pages.frame.markup import prose
from pages.links.briefing_link import briefing_link
from pages.overview import lists
from pages.overview.parts import completeness
from presentation.language.language import _

strategy = _("Social Integration and Policy Strategy of Sopot 2017–2026, in figures the city has printed.")
heading("Mieszkańcy sercem Sopotu", strategy)
names = lookups.names(with_goals=False)
areas = {code: f"{code}. {area.name}" for code, area in lookups.areas().items()}
view = filter_row(
    replace(lookups.choices(), forms=()),
    Names(areas=areas, priorities=names.priorities, periods=names.periods, has_search=False),
)
shown = lists.indicators(view, only_official=False)
if shown:
    show(lists.telling_charts(view))
    st.caption(prose(event_words(shown)))
    st.header(_("All indicators on one page"), anchor="wskazniki")
    how = _("The earlier figure → the newest that it may be compared with; ○ not comparable with the newest.")
    st.caption(how)
    show(lists.whole_wall(view))
    completeness()
    briefing_link(_("what this page shows"), view)
    enlarged(years_of(view))
else:
    nothing_left()
