"""The parts of the overview: changes, cards of an area, completeness, the newest report."""

from collections.abc import Sequence

import streamlit as st

from pages import lookups
from pages.frame.markup import as_text, prose
from pages.indicator.small_picture import small_picture
from presentation.figure.strategy import Area
from presentation.figure.when import after_colon
from presentation.language.language import _
from presentation.reading.overview import change_words, completeness_sentence, headline
from presentation.view.changes import change_line, worth_telling
from presentation.view.indicator_view import IndicatorView
from queries import catalogue

PAGES = {
    "I": "areas/safety.py",
    "II": "areas/infrastructure.py",
    "III": "areas/education.py",
    "IV": "areas/participation.py",
}


def newest_report() -> None:
    """Say which report is the newest loaded and where the values of the year before come from."""
    reports = [found for found in catalogue.documents() if found.reports_years]
    if reports:
        newest, *earlier = sorted(reports[0].reports_years, reverse=True)
        text = _("Newest report loaded: for {year}.").format(year=newest)
        if earlier:
            text += " " + _("Values of {years} come from the same document.").format(
                years=", ".join(map(str, earlier))
            )
        st.caption(prose(text))


def area_change(items: Sequence[IndicatorView]) -> None:
    """Show the one change of an area that most deserves telling; nothing where none may be told."""
    for item in worth_telling(items)[:1]:
        area = item.indicator.area_code
        label = f"**{area}** {prose(change_line(item))}"
        with st.container(key=f"zmiana_{area}"):
            st.page_link("indicator/page.py", label=label, query_params={"kod": item.code})


def area_cards(area: Area, items: Sequence[IndicatorView]) -> None:
    """Show the area's goal and a card per headline figure."""
    code = area.area_code
    with st.container(key=f"naglowek_{code}"):
        st.header(prose(f"{code}. {area.name}"), anchor=f"obszar-{code}")
        st.markdown(prose(str(area.general_goal)))
    for column, item in zip(st.columns(3), items[:3], strict=False):
        key = f"card_{item.code.replace('.', '_')}"
        with column, st.container(border=True, height="stretch", gap="xsmall", key=key):
            _card(item)
    if code == "I":
        first = lookups.indicators()["I.1"]
        st.markdown(prose(f"{first.short_name} (I.1): {_('not given')}."))
    st.page_link(PAGES[code], label=_("See area {code}").format(code=code), icon=":material/arrow_forward:")


def _card(item: IndicatorView) -> None:
    st.page_link(
        "indicator/page.py",
        label=prose(str(item.indicator.short_name)),
        query_params={"kod": item.code},
    )
    if item.main is None or item.reading is None or item.newest is None:
        st.markdown(item.gap)
        return
    figure, what_and_when = headline(item.newest, item.main.facts.unit_of(item.newest))
    st.markdown(f"### {as_text(figure)} :small[{prose(what_and_when)}]", anchors=False)
    small_picture(item.main)
    st.markdown(prose(change_words(item.reading, item.main.facts)))
    for other in item.diverging:
        st.markdown(prose(f"{other.name}: {after_colon(other.reading.sentences[0])}"))


def completeness() -> None:
    """Say in one sentence what the newest report answers, and link to the matrix."""
    told = completeness_sentence(catalogue.completeness().values())
    st.markdown(prose(told))
    st.page_link(
        "quality/page.py",
        label=_("What the documents give for each indicator and year"),
        icon=":material/arrow_forward:",
    )
