"""Remarks on the data as they stand on a page: what each is, its sentence, its state and reply."""

from collections.abc import Collection, Iterable

from pages.frame.markup import prose
from presentation.figure.document import Remark
from presentation.language.code_words import remark_kind_word, remark_state_word, severity_word
from presentation.language.language import _


def remark_head(row: Remark) -> str:
    """Return what a remark is: its weight, its kind and its state."""
    words = (severity_word(row.severity), remark_kind_word(row.kind), remark_state_word(row.state))
    return " · ".join(words)


def remark_line(row: Remark) -> str:
    """Return the remark as Markdown."""
    return f"**{remark_head(row)}**  \n{_text(row, ())}"


def remark_groups(found: Iterable[Remark], told: Collection[str]) -> list[str]:
    """Return remarks of one kind and state as one list each; reasons told elsewhere are not said again."""
    groups: dict[str, list[Remark]] = {}
    for row in found:
        groups.setdefault(remark_head(row), []).append(row)
    return [_group(head, members, told) for head, members in groups.items()]


def _group(head: str, members: Iterable[Remark], told: Collection[str]) -> str:
    lines = [f"**{head}**", "\n".join(f"- {_text(row, told)}" for row in members)]
    if any(_told_reason(row, told) for row in members):
        lines.append(_("The reasons stand above, beside the charts."))
    return "\n\n".join(lines)


def _text(row: Remark, told: Collection[str]) -> str:
    text = prose(str(row.message).removesuffix(_told_reason(row, told)))
    if row.reply_pl:
        text += f"  \n{_('Reply of the unit')} ({row.replied_on or '–'}): {prose(row.reply_pl)}"
    return text


def _told_reason(row: Remark, told: Collection[str]) -> str:
    return next((reason for reason in told if str(row.message).endswith(reason)), "")
