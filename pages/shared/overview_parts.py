"""The parts of the overview: changes, cards of an area, completeness, the newest report."""

from collections.abc import Sequence

import streamlit as st

from pages.shared import lookups
from pages.shared.markup import as_text
from pages.shared.selection import Shown
from presentation.blocks import blocks_of
from presentation.chart_plan import build_plan
from presentation.language import _
from presentation.overview import change_line, completeness_sentence, is_worth_telling
from presentation.readings import steps_text
from presentation.sparkline import sparkline_svg
from presentation.values import value_text
from queries.warehouse import Row, rows

PAGES = {
    "I": "areas/safety.py",
    "II": "areas/infrastructure.py",
    "III": "areas/education.py",
    "IV": "areas/participation.py",
}


def newest_report() -> None:
    """Say which report is the newest loaded and where the values of the year before come from."""
    reports = [row for row in rows("documents") if row["reports_years"]]
    if reports:
        newest, *earlier = sorted(reports[0]["reports_years"], reverse=True)
        text = _("Newest report loaded: for {year}.").format(year=newest)
        if earlier:
            text += " " + _("Values of {years} come from the same document.").format(
                years=", ".join(map(str, earlier))
            )
        st.caption(text)


def area_change(items: Sequence[Shown]) -> None:
    """Show the first change of an area that may be told, in the order fixed in the catalogue."""
    for item in items:
        if item.reading and is_worth_telling(item.reading, item.indicator["role"]):
            line = as_text(change_line(item.indicator, item.reading))
            area = item.indicator["area_code"]
            with st.container(key=f"zmiana_{area}"):
                st.page_link(
                    "areas/indicator.py", label=f"**{area}** {line}", query_params={"kod": item.code}
                )
            return


def area_cards(area: Row, items: Sequence[Shown]) -> None:
    """Show the area's goal and a card per headline figure."""
    code = area["area_code"]
    with st.container(key=f"naglowek_{code}"):
        st.header(f"{code}. {lookups.name_of(area)}", anchor=f"obszar-{code}")
        st.markdown(lookups.name_of(area, "general_goal"))
    for column, item in zip(st.columns(3), items[:3], strict=False):
        with column, st.container(border=True, height="stretch", key=f"card_{item.code.replace('.', '_')}"):
            _card(item)
    if code == "I":
        first = lookups.indicators()["I.1"]
        st.markdown(f"{lookups.name_of(first, 'short_name')} (I.1): {_('not given')}.")
    st.page_link(PAGES[code], label=_("See area {code}").format(code=code), icon=":material/arrow_forward:")


def _card(item: Shown) -> None:
    st.page_link(
        "areas/indicator.py",
        label=as_text(lookups.name_of(item.indicator, "short_name")),
        query_params={"kod": item.code},
    )
    reading = item.reading
    if reading is None or reading.newest is None:
        st.markdown(_("The loaded documents give no figure."))
        return
    block = blocks_of(item.rows)[0]
    facts = lookups.facts_for(block.unit)
    st.markdown(f"### {as_text(value_text(reading.newest, facts.unit))}", anchors=False)
    plan = build_plan(block.lead, facts)
    picture = sparkline_svg(plan)
    if picture:
        st.image(picture, alt=plan.alt)
    elif steps := steps_text(block.lead, facts):
        st.markdown(as_text(steps))
    st.markdown(as_text(reading.sentences[0]))


def completeness() -> None:
    """Say in one sentence what the newest report answers, and link to the matrix."""
    official = [row for row in lookups.indicators().values() if row["is_official"]]
    years = sorted({year for row in rows("documents") for year in row["reports_years"]})
    st.markdown(completeness_sentence(rows("coverage"), official, years))
