"""The explorer: every observation, filtered, drawn, listed with its print, taken away and cited."""

import streamlit as st

from pages.explorer.chart import explorer_chart
from pages.explorer.data_address import data_address
from pages.explorer.files import explorer_files
from pages.explorer.filters import explorer_filters
from pages.explorer.quotes import quotes
from pages.explorer.selection import choices, selected
from pages.explorer.table import explorer_table
from pages.explorer.ways_out import ways_out
from pages.explorer.whole_data import whole_data
from pages.explorer.words import counts, title_of, why_nothing
from pages.filters import query_params
from pages.frame.empty import nothing_left
from pages.frame.jump_links import jump_links
from pages.frame.kept import show
from pages.links.briefing_link import briefing_link
from pages.links.citing import cite
from presentation.language.language import _
from publish.indicator_views import views_of

st.title(_("Explorer"))
st.markdown(_("Every figure of the loaded documents, with what is printed and where."))
view = explorer_filters(choices())
found = selected(view)
if found:
    st.markdown(counts(found))
    jump_links(
        {
            "wykres": _("Chart"),
            "liczby": _("Figures"),
            "cytowanie": _("How to cite"),
            "adres": _("Data address"),
            "calosc": _("The whole data set"),
        }
    )
    quotes(view)
    explorer_files(view)
    members = views_of(dict.fromkeys(row.indicator_code for row in found))
    briefing_link(_("what this page shows"), view, members)
    st.header(_("Chart"), anchor="wykres")
    explorer_chart(view, found)
    st.header(_("Figures"), anchor="liczby")
    explorer_table(view)
    cite(title_of(view, found), found, query_params.to_query(view))
    with st.container(key="ekran_adres"):
        data_address(view)
else:
    nothing_left(why_nothing(view), keep=())
    show(ways_out(view))
with st.container(key="ekran_calosc"):
    whole_data()
