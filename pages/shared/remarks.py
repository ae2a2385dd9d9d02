"""One remark on the data as it stands on a page: what it is, its sentence, its state and reply."""

from pages.shared.markup import as_text
from presentation.language import _, choose
from presentation.words import remark_kind_word, remark_state_word, severity_word
from queries.warehouse import Row


def remark_line(row: Row) -> str:
    """Return the remark as Markdown."""
    head = (severity_word(row["severity"]), remark_kind_word(row["kind"]), remark_state_word(row["state"]))
    text = f"**{' · '.join(head)}**  \n{as_text(choose(row['message_pl'], row['message_en']))}"
    if row["reply_pl"]:
        text += f"  \n{_('Reply of the unit')} ({row['replied_on'] or '–'}): {as_text(row['reply_pl'])}"
    return text
