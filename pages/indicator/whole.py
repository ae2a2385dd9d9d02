"""Everything about one indicator: its sentence, chart and facts at once, the rest folded below."""

from dataclasses import replace
from datetime import UTC, datetime

import streamlit as st

from pages import lookups
from pages.filters import query_params
from pages.filters.filter_row import remembered
from pages.filters.query_params import Choices, View
from pages.filters.widgets import when
from pages.frame.kept import show
from pages.indicator.below.sections import sections
from pages.indicator.change_notice import change_notice
from pages.indicator.chart_card import chart_card
from pages.indicator.charts import charts_of
from pages.indicator.choice import choose_indicator
from pages.indicator.evidence_rows import Desk
from pages.indicator.facts import facts
from pages.indicator.head import head
from pages.indicator.seen import seen
from pages.letters.offer import indicator_letters
from pages.links.briefing_link import briefing_link
from pages.links.citing import citation_of, page_address
from pages.links.downloads import csv_buttons
from pages.links.embed_code import embed_code
from pages.links.feedback_link import seen_at
from pages.links.quoting import quotation
from publish.package.publisher import contact


def whole(code: str) -> None:
    """Show one indicator in the years that the reader chooses."""
    indicator = lookups.indicators()[code]
    st.set_page_config(page_title=f"{code} {indicator.short_name} – Barometr Sopotu")
    top = st.container()
    view = _view(code)
    desk = Desk(contact(), seen_at(), datetime.now(UTC).date())
    shown, query = seen(code, view), query_params.to_query(view)
    with top:
        show(head(code, view, quotation(shown, page_address(query), desk.day)))
        change_notice(code)
    _chart_and_facts(code, view, desk)
    citation = citation_of(f"{code} {indicator.name}", shown.rows, query)
    embed = embed_code(code, str(indicator.short_name))
    show(sections(code, view, desk, citation, page_address(query), embed))
    indicator_letters(code, shown.remarks)


def _view(code: str) -> View:
    """Show the choice of another indicator and the years in one row; return what they make."""
    known = lookups.choices()

    def widgets(asked: View) -> View:
        choose_indicator(code)
        return replace(View(codes=asked.codes), **when(lookups.names_of_periods(), known.years))

    choices = Choices(periods=known.periods, years=known.years, codes=known.codes)
    return replace(remembered(choices, widgets), codes=(code,))


def _chart_and_facts(code: str, view: View, desk: Desk) -> None:
    shown = seen(code, view)
    card = st.container()
    if charts_of(shown):
        picture, card = st.columns([7, 3])
        with picture:
            chart_card(code, view, desk)
    with card, st.container(border=True, key="w_skrocie"):
        show(facts(code, view, desk))
        with st.container(horizontal=True, key="pliki"):
            csv_buttons(shown.rows, key=f"csv_{code}")
            briefing_link(str(shown.indicator.short_name), view, kod=code)
