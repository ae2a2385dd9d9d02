"""The fields in which parts B and C of the monitoring sheet are typed, and the file they are kept in."""

import streamlit as st

from pages.frame.markup import as_text
from pages.frame.uploads import NOTES, uploader
from presentation.language.language import _
from publish.refusal import CannotPublishError
from publish.sheet.notes import LONGEST, Notes, Proposal, from_text
from queries import catalogue

LOADED = "sheet_notes_loaded"


def loaded_notes() -> None:
    """Offer to load a file of notes; its words go into the fields, its period becomes the chosen one."""
    file = uploader(_("Load notes saved earlier"), "json", NOTES)
    if file is None or file.file_id == st.session_state.get(LOADED):
        return
    st.session_state[LOADED] = file.file_id
    try:
        notes = from_text(file.getvalue().decode("utf-8", "replace"))
    except CannotPublishError as refusal:
        st.error(as_text(str(refusal)))
        return
    st.session_state["sheet_period"] = notes.period
    st.session_state["sheet_conclusions"] = notes.conclusions
    for number, proposal in notes.directions.items():
        st.session_state[f"sheet_change_{number}"] = proposal.change
        st.session_state[f"sheet_reason_{number}"] = proposal.reason


def typed_notes(period: str) -> Notes:
    """Show the fields and return what is typed in them."""
    st.header(_("Part B: conclusions"), anchor="wnioski")
    conclusions = st.text_area(
        _("Conclusions and summary"), key="sheet_conclusions", height=160, max_chars=LONGEST
    )
    st.header(_("Part C: proposed changes"), anchor="zmiany")
    directions = {}
    for found in catalogue.priorities():
        number = found.priority_number
        name = f"{number}. {found.sheet_name or found.name}"
        with st.expander(as_text(name)):
            fields = {_("Proposed change"): f"sheet_change_{number}", _("Reason"): f"sheet_reason_{number}"}
            change, reason = (
                st.text_area(as_text(f"{label}: {name}"), key=key, max_chars=LONGEST)
                for label, key in fields.items()
            )
        if change or reason:
            directions[number] = Proposal(change=change, reason=reason)
    return Notes(period=period, conclusions=conclusions, directions=directions)
