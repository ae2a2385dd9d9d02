"""Data quality: what is given and what is not, and every remark on the data."""

import streamlit as st

from pages import lookups
from pages.frame.kept import show
from pages.frame.markup import prose
from pages.letters.offer import gap_letters
from pages.quality.matrix import matrix
from pages.quality.remark_filters import remark_list
from presentation.language.language import _
from presentation.reading.overview import completeness_sentence
from presentation.table.coverage import legend
from queries import catalogue

st.title(_("Data quality"))
official = lookups.official()
reported = lookups.reported_years()
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
show(matrix())
gap_letters()
st.header(_("Remarks on the data"), anchor="uwagi")
remark_list()
