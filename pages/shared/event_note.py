"""The one sentence about an event such as the epidemic, once per page where its year is shown."""

from collections.abc import Iterable

import streamlit as st

from pages.shared import lookups
from pages.shared.markup import prose
from pages.shared.selection import Shown
from queries.warehouse import rows


def event_note(shown: Iterable[Shown]) -> None:
    """Show the sentence of every event whose year is among the figures."""
    years = {row["year"] for item in shown for row in item.rows}
    for event in rows("events"):
        if event["year"] in years:
            st.info(prose(lookups.name_of(event, "sentence")), icon=":material/info:")
