"""Where each figure comes from: as printed, document, place, and what we did to it."""

from collections.abc import Sequence

import streamlit as st

from pages.shared import lookups
from pages.shared.feedback_link import feedback_link
from pages.shared.markup import as_text
from presentation.evidence import evidence_of
from presentation.language import _
from presentation.observation import observation_of
from presentation.values import value_text
from presentation.when import year_label
from queries.warehouse import Row


def evidence_list(members: Sequence[Row]) -> None:
    """Show one entry per figure, current or not, newest first within each series."""
    for row in sorted(members, key=lambda row: (row["series_order"], row["category_order"], -row["year"])):
        facts = lookups.facts_for(row["unit"])
        item = observation_of(row)
        found = evidence_of(item, len(facts.documents))
        printed = f"„{as_text(found.printed)}”" if found.printed else _("nothing is printed")
        place = ", ".join(part for part in (facts.documents[found.document_id], found.locator) if part)
        remarks = as_text(" ".join(part for part in (found.done, found.standing, found.note) if part))
        figure = f"{item.name}, {year_label(item)}: {value_text(item, facts.unit)}"
        link = feedback_link(item.indicator_code, figure, found.printed, place)
        st.markdown(
            f"**{as_text(figure)}**  \n{_('As printed')}: {printed} — {as_text(place)}.  \n"
            + " ".join(part for part in (remarks, link) if part)
        )
