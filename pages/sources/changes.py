"""Changes: what the last build of the data brought against the one before."""

import streamlit as st

from pages.frame.markup import as_printed, as_text
from presentation.address import address
from presentation.figure.when import day_text
from presentation.language.code_words import status_word
from presentation.language.language import _, ngettext
from queries import catalogue
from queries.history import Pair, latest_changes


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


st.title(_("Changes"))
build = catalogue.build()
st.markdown(
    _(
        "Data version {version}, built on {day} at {time} UTC: {figures} figures, "
        "{observations} observations, {findings} remarks."
    ).format(
        version=build.data_version,
        day=day_text(build.built_at.date()),
        time=f"{build.built_at:%H:%M}",
        figures=build.figures,
        observations=build.observations,
        findings=build.findings,
    )
)
changes = latest_changes()
if changes.before is None:
    st.info(_("There is no earlier build to compare with yet; changes show after the next one."))
elif not changes.pairs:
    st.info(_("The last build changed no figure and no remark."))
for item, title in (("observation", _("Figures")), ("finding", _("Remarks"))):
    for name, pairs in sections(changes.of(item)).items():
        if pairs:
            count = ngettext("{count} entry", "{count} entries", len(pairs)).format(count=len(pairs))
            st.header(f"{title}: {name.lower()} ({count})")
            st.markdown("\n".join(line(pair) for pair in pairs[:200]))
