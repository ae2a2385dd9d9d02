"""What of a draft's document gave no value: by kind, each with its place and words."""

import streamlit as st

from pages.frame.markup import as_printed, as_text
from pages.load_report.door.draft import Draft
from pages.load_report.door.figures import alarms
from pages.load_report.door.unread import Unread, unread
from presentation.language.language import _, ngettext

SHOWN = 30  # of one kind; the file has all


def column_alarms(draft: Draft) -> None:
    """Show what speaks against whole columns."""
    for sentence in alarms(draft):
        st.warning(as_text(sentence), icon=":material/troubleshoot:")


def unread_list(draft: Draft) -> None:
    """Show what gave no value, grouped by kind, and offer all of it as a file."""
    kinds = unread(draft)
    total = sum(map(len, kinds.values()))
    if not total:
        return
    st.header(_("What gave no value"), anchor="nieodczytane")
    message = ngettext(
        "{count} place of the document gave no value. Look whether a figure is missing.",
        "{count} places of the document gave no value. Look whether a figure is missing.",
        total,
    )
    st.markdown(message.format(count=total))
    for kind, items in kinds.items():
        with st.expander(f"{as_text(kind)} ({len(items)})"):
            _items(items)
    st.download_button(
        _("The whole list (CSV)"),
        (draft.folder / "unread.csv").read_bytes(),
        f"{draft.document_id}-unread.csv",
        "text/csv",
        on_click="ignore",
        icon=":material/download:",
    )


def _items(items: list[Unread]) -> None:
    table = {
        _("Place"): [as_text(item.place) for item in items[:SHOWN]],
        _("As printed"): [as_printed(item.text) for item in items[:SHOWN]],
    }
    filled = {name: cells for name, cells in table.items() if any(cells)}
    st.table(filled, border="horizontal", hide_index=True, alt=_("Places that gave no value"))
    if len(items) > SHOWN:
        st.caption(_("The first {count} are shown; the file has all.").format(count=SHOWN))
