"""Everything about one indicator."""

from dataclasses import replace

import streamlit as st

from pages import lookups
from pages.filters import query_params
from pages.filters.filter_row import years_row
from pages.filters.query_params import Choices
from pages.filters.selection import shown_indicators
from pages.frame.jump_links import jump_links
from pages.frame.markup import as_text, prose, shortened
from pages.help.parts import words_explained
from pages.indicator.choice import choose_indicator
from pages.indicator.definition import definition, remarks_of
from pages.indicator.detail import indicator_detail
from pages.links.briefing_link import briefing_link
from pages.links.citing import cite
from pages.links.explorer_link import explorer_link
from presentation.language.language import _

known = lookups.choices()
code = st.query_params.get("kod", "").strip().upper() or "II.13"
by_code = {found.upper(): row for found, row in lookups.indicators().items()}
if code not in by_code:
    message = _("There is no indicator “{code}”; choose one below.")
    st.warning(as_text(message.format(code=shortened(code))))
    code = "II.13"
indicator = by_code[code]
title = f"{indicator.indicator_code} {indicator.short_name}"
st.set_page_config(page_title=f"{title} – Barometr Sopotu")
st.title(prose(title))
st.markdown(prose(str(indicator.name)))
choose_indicator(indicator.indicator_code)
view = years_row(
    Choices(periods=known.periods, years=known.years, codes=known.codes), lookups.names().periods
)
(shown,) = shown_indicators(view, [indicator])
st.markdown(f"**{prose(shown.paragraph)}**")
sections = {"definicja": _("What this indicator is")}
if shown.remarks:
    sections["uwagi"] = _("Remarks on the data")
sections["cytowanie"] = _("How to cite")
jump_links(sections)
indicator_detail(shown)
explorer_link(str(indicator.short_name), kod=[shown.code])
briefing_link(str(indicator.short_name), view, kod=shown.code)
definition(shown)
words_explained(shown)
remarks_of(shown)
cite(
    f"{shown.code} {indicator.name}",
    shown.rows,
    query_params.to_query(replace(view, codes=(shown.code,))),
)
