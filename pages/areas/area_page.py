"""The page of one area: its goal, one filter row, and a section of indicators per operational goal."""

import streamlit as st

from pages import lookups
from pages.areas.event_note import event_note
from pages.filters.filter_row import filter_row
from pages.filters.selection import shown_indicators
from pages.frame.empty import nothing_left
from pages.frame.jump_links import jump_links
from pages.frame.markup import prose
from pages.indicator.row import indicator_row, reading_line
from pages.links.briefing_link import briefing_link
from pages.links.downloads import csv_buttons
from presentation.language.language import _, ngettext
from presentation.view.indicator_view import IndicatorView
from queries import catalogue

OTHERS = ""


def area_page(code: str) -> None:
    """Show the area with this code; the four area pages are this one function."""
    area = lookups.areas()[code]
    with st.container(key=f"naglowek_{code}"):
        st.title(prose(f"{code}. {area.name}"))
        st.markdown(f"{_('General goal')}: **{prose(str(area.general_goal))}**")
    view = filter_row(lookups.choices(), lookups.names(code))
    members = [row for row in lookups.indicators().values() if row.area_code == code]
    shown = shown_indicators(view, members)
    if not shown:
        nothing_left()
        return
    event_note(shown)
    sections = _sections(code, shown)
    jump_links({_anchor(goal): goal or _("other") for goal in sections}, lead=_("Go to goal"))
    briefing_link(str(area.name), view, obszar=code)
    for goal, items in sections.items():
        _section(goal, items)
    _bodies(code)
    csv_buttons([row for item in shown for row in item.rows], key="csv_page")


def _sections(code: str, shown: list[IndicatorView]) -> dict[str, list[IndicatorView]]:
    goals = [goal for goal, row in lookups.goals().items() if row.area_code == code]
    sections: dict[str, list[IndicatorView]] = {goal: [] for goal in [*goals, OTHERS]}
    for item in shown:
        sections[item.indicator.goal_code or OTHERS].append(item)
    return {goal: items for goal, items in sections.items() if items}


def _anchor(goal: str) -> str:
    return f"cel-{goal.replace('.', '-')}" if goal else "cel-inne"


def _section(goal: str, items: list[IndicatorView]) -> None:
    if goal:
        row = lookups.goals()[goal]
        st.header(prose(f"{goal}. {row.name}"), anchor=_anchor(goal))
        if row.note:
            st.markdown(f":material/info: {prose(str(row.note))}")
    else:
        st.header(_("Outside the operational goals"), anchor=_anchor(goal))
        st.caption(_("No operational goal covers these figures."))
    official = [item for item in items if item.indicator.is_official]
    context = [item for item in items if not item.indicator.is_official and item.says_something]
    for item in official if official else context:
        if item.says_something:
            indicator_row(item, is_open=item.indicator.overview_order is not None)
    _without_values([item for item in official if not item.says_something])
    if official and context:
        _context(goal, context)


def _context(goal: str, items: list[IndicatorView]) -> None:
    """Show the context figures of a goal as one closed list of readings with links."""
    message = ngettext("{count} context figure", "{count} context figures", len(items))
    with st.expander(message.format(count=len(items)), key=f"context_{goal}", on_change="rerun") as box:
        if box.open:
            for item in items:
                reading_line(item)


def _without_values(items: list[IndicatorView]) -> None:
    if items:
        names = "; ".join(f"{item.code} {item.indicator.short_name}" for item in items)
        st.markdown(prose(f"{_('No figure in the loaded documents for the chosen years')}: {names}."))


def _bodies(code: str) -> None:
    """Show who is responsible and which programmes the strategy lists for the area."""
    with st.expander(_("Who is responsible, partners and programmes of the area")):
        departments = [row for row in catalogue.bodies() if row.area_code == code]
        for role, title in (("unit", _("City units")), ("partner", _("Partners"))):
            names = [row.name for row in departments if row.role == role]
            st.markdown(f"**{title}**: {prose('; '.join(names))}")
        programmes = [row.name for row in catalogue.programmes() if row.area_code == code]
        st.markdown(f"**{_('Programmes, procedures and plans')}**: {prose('; '.join(programmes))}")
        st.caption(_("Source: the strategy, Tables 7 and 8."))
