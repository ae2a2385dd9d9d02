"""Data quality: what is given and what is not, and every remark on the data."""

import streamlit as st

from pages import lookups
from pages.frame.markup import prose
from pages.quality.remark_filters import remark_list
from presentation.language.language import _
from presentation.reading.overview import completeness_sentence
from presentation.table.coverage import coverage_html, legend, states
from queries import catalogue

LAST_YEAR = 2026

st.title(_("Data quality"))
official = lookups.official()
coverage = catalogue.coverage()
reported = lookups.reported_years()
years = range(min(row.year for row in coverage), LAST_YEAR + 1)
st.header(_("What is given"), anchor="pokrycie")
st.markdown(prose(completeness_sentence(catalogue.completeness().values())))
answers = catalogue.completeness()
absent = [row for row in official if answers[row.indicator_code] == "none"]
names = "; ".join(f"{row.indicator_code} {row.short_name}" for row in absent)
st.markdown(
    _(
        "In none of the {count} loaded documents is there a figure for {indicators} official indicators: "
        "{names}."
    ).format(count=len(lookups.titles()), indicators=len(absent), names=prose(names))
)
st.markdown(
    _("The loaded reports cover the years {years}. Reports for the other years are not loaded.").format(
        years=", ".join(map(str, reported))
    )
)
st.caption(legend())
codes = [row.indicator_code for row in official]
st.html(
    '<div class="przewijane" data-start="koniec" tabindex="0" role="region" '
    f'aria-label="{_("Coverage")}">'
    + coverage_html(official, years, states(coverage, reported, codes, years))
    + "</div>"
)
st.header(_("Remarks on the data"), anchor="uwagi")
remark_list()
