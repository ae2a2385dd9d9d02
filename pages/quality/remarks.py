"""Remarks on the data as they stand on a page: what each is, its sentence, its state and reply."""

from pages.frame.markup import prose
from presentation.figure.document import Remark
from presentation.language.code_words import remark_kind_word, remark_state_word, severity_word
from presentation.language.language import _


def remark_head(row: Remark) -> str:
    """Return what a remark is: its weight, its kind and its state."""
    words = (severity_word(row.severity), remark_kind_word(row.kind), remark_state_word(row.state))
    return " · ".join(words)


def reply_words(row: Remark) -> str:
    """Return what the responsible unit answered and when, '' where it has not."""
    if not row.reply_pl:
        return ""
    return f"{_('Reply of the unit')} ({row.replied_on or '–'}): {row.reply_pl}"


def remark_line(row: Remark) -> str:
    """Return the remark as Markdown."""
    told = (str(row.message), reply_words(row))
    return "  \n".join([f"**{remark_head(row)}**", *(prose(text) for text in told if text)])
