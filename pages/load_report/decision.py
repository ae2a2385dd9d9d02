"""What an editor decides about one figure of a draft: give it a place, or leave it out with a reason."""

from collections.abc import Callable, Sequence

import streamlit as st

from pages.frame.markup import as_printed, as_text
from pages.load_report.door.draft import Draft
from pages.load_report.door.figures import Line, decide, undo
from pages.load_report.door.refusal import Refusal
from pages.load_report.place import place
from pages.load_report.words import ASSIGNED, EXCLUSIONS, OTHER, reasons
from presentation.language.language import _, choose

SHORTEST_REASON = 10
REFUSED = "import_refused"


def decision(draft: Draft, lines: Sequence[Line]) -> None:
    """Let the editor choose one of the figures shown and decide about it."""
    if not lines:
        return
    with st.container(border=True):
        st.subheader(_("Decide about a figure"), anchor=False)
        by_id = {line.figure_id: line for line in lines}
        chosen = st.selectbox(
            _("Figure"),
            list(by_id),
            format_func=lambda figure: _name(by_id[figure]),
            # Another list is another field, so that it never shows a figure that is no longer in it.
            key=f"import_figure_{hash(tuple(by_id))}",
        )
        line = by_id[chosen]
        st.markdown(f"{_('As printed')}: {as_printed(line.printed) or _('empty cell')}")
        ways = {"assign": _("Give it a place"), "exclude": _("Leave it out")}
        if line.decided:
            ways["undo"] = _("Take the decision back")
        way = st.radio(
            _("Decision"),
            list(ways),
            format_func=ways.__getitem__,
            horizontal=True,
            key=f"import_way_{chosen}",
        )
        if way == "assign":
            _assign(draft, line)
        elif way == "exclude":
            _exclude(draft, line, lines)
        else:
            _button(_("Take back"), lambda: undo(draft, line.figure_id))


def _name(line: Line) -> str:
    return f"{line.place}: {line.number or line.printed or _('empty cell')} {line.label}".strip()


def _assign(draft: Draft, line: Line) -> None:
    argument = place(line)
    typed = st.text_input(
        _("Reason (may stay empty)"), max_chars=300, key=f"import_why_assign_{line.figure_id}"
    ).strip()
    if argument:
        reason = reasons(typed) if typed else ASSIGNED
        _button(_("Save the decision"), lambda: decide(draft, line, "assign", argument, reason))


def _exclude(draft: Draft, line: Line, lines: Sequence[Line]) -> None:
    kinds = [*EXCLUSIONS, OTHER]
    kind = st.selectbox(
        _("Reason"),
        kinds,
        format_func=lambda kind: choose(*EXCLUSIONS[kind]) if kind in EXCLUSIONS else _("another reason"),
        key=f"import_kind_{line.figure_id}",
    )
    reason = EXCLUSIONS.get(kind)
    if reason is None:
        typed = st.text_input(_("Reason in a sentence"), max_chars=300, key=f"import_why_{line.figure_id}")
        if len(typed.strip()) < SHORTEST_REASON:
            st.caption(_("Give the reason in a sentence; it is shown beside the figure."))
            return
        reason = reasons(typed.strip())
    same_row = [other for other in lines if (other.row, other.state) == (line.row, line.state)]
    members = [line]
    if len(same_row) > 1:
        label = _("The same for all {count} figures of this row shown here").format(count=len(same_row))
        members = same_row if st.checkbox(label, key=f"import_row_{line.figure_id}") else members

    def leave_out() -> None:
        for member in members:
            decide(draft, member, "exclude", kind, reason)

    _button(_("Save the decision"), leave_out)


def _button(label: str, do: Callable[[], None]) -> None:
    st.button(label, on_click=_done, args=(do,), icon=":material/check:")


def _done(do: Callable[[], None]) -> None:
    """Do what was decided; where that cannot be, the run that follows says so."""
    try:
        do()
    except Refusal as refusal:
        st.session_state[REFUSED] = refusal.sentences


def tell_refusal() -> None:
    """Say why the decision of the last click could not be kept."""
    if sentences := st.session_state.pop(REFUSED, None):
        st.error("  \n".join(as_text(sentence) for sentence in sentences))
