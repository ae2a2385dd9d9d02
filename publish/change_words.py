"""What a build changed, in plain words: for the feed and for the notice on an indicator."""

from presentation.language.code_words import status_word
from presentation.language.language import _, ngettext
from queries.history import Changes, Kept, Pair

ANSWERED = ("explained", "corrected")


def counts_text(changes: Changes) -> str:
    """Return how many figures and remarks are new, changed and gone, or that nothing is."""
    if changes.before is None:
        return _("There is no earlier version to compare with.")
    parts = []
    for item, title in (("observation", _("Figures")), ("finding", _("Remarks"))):
        pairs = changes.of(item)
        if pairs:
            counted = {
                _("new"): sum(before is None for before, _after in pairs),
                _("changed"): sum(None not in pair for pair in pairs),
                _("gone"): sum(after is None for _before, after in pairs),
            }
            parts.append(
                f"{title}: " + ", ".join(f"{name} {count}" for name, count in counted.items() if count)
            )
    return "; ".join(parts) + "." if parts else _("No figure and no remark has changed.")


def change_text(pair: Pair) -> str:
    """Return one change as a line: a figure with both its prints, a remark with what became of it."""
    before, after = pair
    kept = after or before
    if kept is None:
        return ""
    if kept.item == "finding":
        return f"{kept.indicator_code}, {_what_became(before, after)}: {kept.message}"
    prints = " → ".join(found.printed or status_word(found.status) for found in pair if found)
    return f"{kept.indicator_code}, {kept.year}: {prints}"


def notice(changes: Changes, code: str) -> str:
    """Return that figures of an indicator differ from the version before, '' where none does."""
    count = len(changes.of("observation", code))
    if not count or changes.before is None:
        return ""
    message = ngettext(
        "Since the data version before this one, {count} figure of this indicator is new, changed or gone.",
        "Since the data version before this one, {count} figures of this indicator are new, changed or gone.",
        count,
    )
    return message.format(count=count)


def _what_became(before: Kept | None, after: Kept | None) -> str:
    if before is None:
        return _("new remark")
    if after is None:
        return _("remark gone")
    is_answered = after.status in ANSWERED and before.status not in ANSWERED
    return _("question answered") if is_answered else _("remark changed")
