"""The last step of the import page: what only a person knows about the document, then loading it."""

import datetime

import streamlit as st

from pages.frame.markup import as_text, shortened
from pages.load_report.decision import REFUSED
from pages.load_report.door.draft import Draft, complete_card, drop, take_in
from pages.load_report.door.figures import Lines
from pages.load_report.door.refusal import Refusal
from pages.load_report.upload import DRAFT
from presentation.language.language import _, ngettext

DAY = "%d.%m.%Y"


def finish(draft: Draft, lines: Lines) -> None:
    """Show the card of the document and the button that loads the draft."""
    left = lines.states()["unassigned"]
    if left:
        message = ngettext(
            "{count} figure has no place yet. It will be kept and listed, but stand in no chart.",
            "{count} figures have no place yet. They will be kept and listed, but stand in no chart.",
            left,
        )
        st.warning(message.format(count=left), icon=":material/info:")
    with st.form("import_card"):
        fields = _fields(draft)
        agreed = not draft.replaces or st.checkbox(
            _(
                "A document of this name is already loaded. Replace it; the earlier one is set "
                "aside, not deleted."
            )
        )
        wanted = st.form_submit_button(
            _("Load and rebuild"), icon=":material/database_upload:", disabled=not lines
        )
    if wanted:
        _load(draft, fields, agreed=agreed)


def _fields(draft: Draft) -> dict[str, str]:
    card = draft.card
    untold = card.get("title") == draft.document_id
    title = "" if untold else str(card.get("title", ""))
    fields = {
        "title": st.text_input(_("Title of the document"), title, max_chars=300),
        "short_title": st.text_input(_("Short title"), str(card.get("short_title", "")), max_chars=120),
        "publisher": st.text_input(_("Publisher"), str(card.get("publisher", "")), max_chars=200),
        "address": st.text_input(
            _("Address in the public information bulletin"), str(card.get("address", ""))
        ),
    }
    # A field of its own: the calendar of the platform speaks English only.
    fields["date"] = st.text_input(
        _("Date of the document (day.month.year)"),
        _day(card.get("date")),
        max_chars=10,
        help=_("Where two documents give one figure, the later one counts."),
    )
    return fields


def _day(written: object) -> str:
    """Return the date of the card as people write it, '' where the card has none."""
    try:
        return datetime.date.fromisoformat(str(written)).strftime(DAY)
    except ValueError:
        return ""


def _load(draft: Draft, fields: dict[str, str], *, agreed: bool) -> None:
    if not fields["title"].strip() or not fields["publisher"].strip():
        st.error(_("Give the title of the document and who published it."))
        return
    if not agreed:
        st.error(
            _("Confirm that the loaded document is to be replaced, or read the file under another name.")
        )
        return
    named = {name: " ".join(text.split()) for name, text in fields.items()}
    try:
        named["date"] = datetime.datetime.strptime(named["date"], DAY).date().isoformat()
    except ValueError:
        st.error(
            _("“{date}” is not a date; write it like 31.12.2021.").format(
                date=as_text(shortened(named["date"]))
            )
        )
        return
    named["short_title"] = named["short_title"] or named["title"]
    with st.spinner(_("The document is being loaded and all data are rebuilt …")):
        try:
            complete_card(draft, named)
            take_in(draft, replace=draft.replaces)
        except Refusal as refusal:
            st.error(
                _("The document was not loaded; the data are as before.")
                + "".join(f"  \n{as_text(sentence)}" for sentence in refusal.sentences)
            )
            return
    st.query_params.pop(DRAFT, None)
    st.switch_page("sources/changes.py")


def discarding(draft: Draft) -> None:
    """Offer to discard the draft, and do so only after a second click."""
    asked = f"import_discard_{draft.document_id}"
    if not st.session_state.get(asked):
        st.button(
            _("Discard the draft"),
            on_click=lambda: st.session_state.update({asked: True}),
            icon=":material/delete:",
        )
        return
    st.warning(_("The draft and every decision made in it will be gone. The loaded data stay as they are."))
    with st.container(horizontal=True):
        st.button(_("Yes, discard it"), on_click=_discard, args=(draft,), icon=":material/delete:")
        st.button(_("Keep the draft"), on_click=lambda: st.session_state.pop(asked, None))


def _discard(draft: Draft) -> None:
    try:
        drop(draft)
    except Refusal as refusal:
        st.session_state[REFUSED] = refusal.sentences
        return
    st.query_params.pop(DRAFT, None)
