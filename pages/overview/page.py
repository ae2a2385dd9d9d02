"""The overview: what changed, one row of figures per area, and how complete the data are."""

import streamlit as st

from pages import lookups
from pages.areas.event_note import event_note
from pages.frame.jump_links import jump_links
from pages.overview.parts import area_cards, area_change, completeness, newest_report
from presentation.language.language import _
from publish.indicator_views import views_of

st.title("Mieszkańcy sercem Sopotu")
st.markdown(_("Social Integration and Policy Strategy of Sopot 2017–2026, in figures the city has printed."))
newest_report()
jump_links(
    {"zmiany": _("What changed")}
    | {f"obszar-{code}": f"{code}. {area.name}" for code, area in lookups.areas().items()}
    | {"kompletnosc": _("Completeness")}
)
order = {
    code: found.overview_order
    for code, found in lookups.indicators().items()
    if found.overview_order is not None
}
shown = views_of(sorted(order, key=order.__getitem__))
st.header(_("What changed"), anchor="zmiany")
for code in lookups.areas():
    area_change([item for item in shown if item.indicator.area_code == code])
event_note(shown)
for code, area in lookups.areas().items():
    area_cards(area, [item for item in shown if item.indicator.area_code == code])
st.header(_("Completeness"), anchor="kompletnosc")
completeness()
