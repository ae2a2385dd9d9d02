"""The parts of the overview: changes, cards of an area, completeness, the newest report."""

from collections.abc import Sequence

import streamlit as st

from pages.shared import lookups
from pages.shared.markup import as_text, prose
from pages.shared.selection import Shown
from pages.shared.small_picture import small_picture
from presentation.figure.blocks import blocks_of
from presentation.language.language import _
from presentation.reading.overview import (
    change_line,
    change_words,
    completeness_sentence,
    headline,
    is_worth_telling,
)
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
        st.caption(prose(text))


def area_change(items: Sequence[Shown]) -> None:
    """Show the first change of an area that may be told, in the order fixed in the catalogue."""
    for item in items:
        if item.reading and is_worth_telling(item.reading, item.indicator["role"]):
            line = prose(change_line(item.indicator, item.reading))
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
        st.header(prose(f"{code}. {lookups.name_of(area)}"), anchor=f"obszar-{code}")
        st.markdown(prose(lookups.name_of(area, "general_goal")))
    for column, item in zip(st.columns(3), items[:3], strict=False):
        key = f"card_{item.code.replace('.', '_')}"
        with column, st.container(border=True, height="stretch", gap="xsmall", key=key):
            _card(item)
    if code == "I":
        first = lookups.indicators()["I.1"]
        st.markdown(prose(f"{lookups.name_of(first, 'short_name')} (I.1): {_('not given')}."))
    st.page_link(PAGES[code], label=_("See area {code}").format(code=code), icon=":material/arrow_forward:")


def _card(item: Shown) -> None:
    st.page_link(
        "areas/indicator.py",
        label=prose(lookups.name_of(item.indicator, "short_name")),
        query_params={"kod": item.code},
    )
    reading = item.reading
    if reading is None or reading.newest is None:
        st.markdown(_("The loaded documents give no figure."))
        return
    block = blocks_of(item.rows)[0]
    facts = lookups.facts_for(block.unit)
    figure, what_and_when = headline(reading.newest, facts.unit)
    st.markdown(f"### {as_text(figure)} :small[{prose(what_and_when)}]", anchors=False)
    small_picture(block)
    st.markdown(prose(change_words(reading, facts)))


def completeness() -> None:
    """Say in one sentence what the newest report answers, and link to the matrix."""
    official = [row for row in lookups.indicators().values() if row["is_official"]]
    years = sorted({year for row in rows("documents") for year in row["reports_years"]})
    st.markdown(prose(completeness_sentence(rows("coverage"), official, years)))
    st.page_link(
        "data/quality.py",
        label=_("What the documents give for each indicator and year"),
        icon=":material/arrow_forward:",
    )
