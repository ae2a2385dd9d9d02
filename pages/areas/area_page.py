"""The page of one area: its goal, the figures that matter, the filters, and its indicators in three forms."""

from dataclasses import replace

import streamlit as st

from pages import lookups
from pages.areas import lists
from pages.areas.event_note import event_words
from pages.areas.files import area_files
from pages.filters.filter_row import YEARS_IN_COLUMNS, filter_row
from pages.filters.query_params import View
from pages.filters.selection import years_of
from pages.frame.empty import nothing_left
from pages.frame.enlarged import enlarged
from pages.frame.heading import heading
from pages.frame.kept import show
from pages.frame.markup import prose
from pages.links.briefing_link import briefing_link
from presentation.board.html import render
from presentation.language.language import _, ngettext
from queries import catalogue


def area_page(code: str) -> None:
    """Show the area with this code; the four area pages are this one function."""
    area = lookups.areas()[code]
    count = sum(found.area_code == code for found in lookups.official())
    indicators = ngettext("{count} indicator", "{count} indicators", count).format(count=count)
    heading(f"{code}. {area.name}", f"{area.general_goal} · {indicators}", code)
    figures = st.container()
    view = filter_row(lookups.choices(), replace(lookups.names(code), forms=lookups.forms()))
    shown = lists.of_area(code, view)
    if not shown:
        nothing_left()
        return
    with figures:
        show(lists.summary(code, view))
    _list(code, view)
    note = "" if view.form == YEARS_IN_COLUMNS else _("○ not comparable with the newest figure.")
    st.caption(prose(f"{note} {event_words(shown)}"))
    with st.container(horizontal=True):
        briefing_link(str(area.name), view, shown, obszar=code)
        area_files(code, view, shown)
    _bodies(code)
    enlarged(years_of(view))


def _list(code: str, view: View) -> None:
    """Show the indicators in the form that was chosen."""
    forms = {"karty": lists.cards_by_goal, YEARS_IN_COLUMNS: lists.years_in_columns}
    show(forms.get(view.form, lists.overview_table)(code, view))


def _bodies(code: str) -> None:
    """Show who is responsible and which programmes the strategy lists for the area."""
    departments = [row for row in catalogue.bodies() if row.area_code == code]
    lines = {
        title: "; ".join(row.name for row in departments if row.role == role)
        for role, title in (("unit", _("City units")), ("partner", _("Partners")))
    }
    programmes = [row.name for row in catalogue.programmes() if row.area_code == code]
    lines[_("Programmes, procedures and plans")] = "; ".join(programmes)
    show(
        render(
            "bodies",
            title=_("Who is responsible, partners and programmes of the area"),
            lines=lines,
            source=_("Source: the strategy, Tables 7 and 8."),
        )
    )
