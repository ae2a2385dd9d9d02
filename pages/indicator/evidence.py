"""Where each figure comes from: as printed, document, place, and what we did to it."""

from collections.abc import Sequence

import streamlit as st

from pages import lookups
from pages.frame.markup import as_printed, as_text
from pages.links.feedback_link import feedback_link
from presentation.address import address
from presentation.figure.evidence import evidence_of
from presentation.figure.observation import Observation
from presentation.figure.values import value_text
from presentation.figure.when import year_label
from presentation.language.language import _
from queries.observations import every_print


def evidence_list(members: Sequence[Observation]) -> None:
    """Show one entry per print of these figures, used or not, newest first within each series."""
    for item in sorted(
        _with_other_prints(members), key=lambda item: (item.series_order, item.category_order, -item.year)
    ):
        facts = lookups.facts_for(item.unit)
        found = evidence_of(item, len(facts.documents))
        printed = as_printed(f"„{found.printed}”") if found.printed else _("nothing is printed")
        place = ", ".join(part for part in (str(facts.documents[found.document_id]), found.locator) if part)
        remarks = as_text(" ".join(part for part in (found.done, found.standing, found.note) if part))
        figure = f"{item.full_name}, {year_label(item)}: {value_text(item, facts.unit_of(item))}"
        link = feedback_link(item.indicator_code, figure, found.printed, place)
        st.markdown(
            f"**{as_text(figure)}**  \n{_('As printed')}: {printed} — {as_text(place)}.  \n"
            + " ".join(part for part in (remarks, _in_sources(item), link) if part)
        )


def _with_other_prints(members: Sequence[Observation]) -> list[Observation]:
    """Return the rows with those of the same series and years that another print stands in front of."""
    shown = {(item.series_id, item.year) for item in members}
    return [item for item in every_print() if (item.series_id, item.year) in shown]


def _in_sources(item: Observation) -> str:
    """Return a link to the first print among the figures of the documents, '' where nothing is printed."""
    figure = next(iter(item.figure_ids), None)
    link = address("zrodla", szukaj=figure) if figure else ""
    return f"[{_('See it among the sources')}]({link})" if link else ""
