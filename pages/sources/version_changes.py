"""What one build changed, as a part of the page of changes."""

import streamlit as st

from pages.frame.markup import as_printed, as_text
from pages.links.citing import server_address
from presentation.address import address
from presentation.figure.when import day_text
from presentation.language.code_words import status_word
from presentation.language.language import _, ngettext
from publish.package import versions
from queries.history import Changes, Pair

MOST_TOLD = 200


def sections(pairs: list[Pair]) -> dict[str, list[Pair]]:
    """Return the changes as new, revised and gone."""
    return {
        _("New"): [pair for pair in pairs if pair[0] is None],
        _("Changed"): [pair for pair in pairs if pair[0] and pair[1]],
        _("Gone"): [pair for pair in pairs if pair[1] is None],
    }


def line(pair: Pair) -> str:
    """Return one change as a line of Markdown."""
    before, after = pair
    kept = after or before
    if kept is None:
        return ""
    code = kept.indicator_code
    if kept.item == "finding":
        return f"- {code} {as_text(str(kept.message))}"
    values = " → ".join(
        as_printed(item.printed) or as_text(status_word(item.status)) for item in pair if item
    )
    return f"- [{code}]({address('wskaznik', kod=code)}), {kept.year}: {values}"


def version_changes(changes: Changes) -> None:
    """Show the changes of one build."""
    day = day_text(changes.on)
    message = _("Version {version}, {day}")
    title = message.format(version=changes.after, day=day)
    st.header(title, anchor=changes.after)
    if changes.after in versions.kept():
        st.markdown(f"[{_('The data of this version')}]({server_address()}data/{changes.after}/)")
    if not changes.pairs:
        st.info(_("No figure and no remark has changed."))
    for item, name_of_item in (("observation", _("Figures")), ("finding", _("Remarks"))):
        for name, pairs in sections(changes.of(item)).items():
            if pairs:
                count = ngettext("{count} entry", "{count} entries", len(pairs)).format(count=len(pairs))
                st.subheader(f"{name_of_item}: {name.lower()} ({count})", anchor=False)
                st.markdown("\n".join(line(pair) for pair in pairs[:MOST_TOLD]))
