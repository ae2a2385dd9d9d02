"""What the documents give where no figure speaks for an indicator: several, each under its own name."""

from collections.abc import Sequence

from presentation.figure.facts import Facts
from presentation.figure.observation import Observation, by_series, current_figures
from presentation.figure.values import value_text
from presentation.figure.when import after_colon, year_label
from presentation.language.code_words import status_word
from presentation.language.language import _, ngettext

_MOST_NAMED = 3


def series_told(rows: Sequence[Observation]) -> list[list[Observation]]:
    """Return the known levels of each series, its total alone where there is one."""
    known = [item for item in current_figures(rows) if item.is_known and item.measure == "level"]
    found: dict[str, list[Observation]] = {}
    for group in by_series(known):
        found.setdefault(group[0].series_id, []).extend(group)
    return [[item for item in items if not item.category] or items for items in found.values()]


def several_sentence(rows: Sequence[Observation], facts: Facts) -> str:
    """Return `Raport podaje osobno: … (17 osób, 2020; Powiatowy Urząd Pracy); …`, the first ones by name."""
    groups = series_told(rows)
    kinds = {item.document_kind for group in groups for item in group}
    named = groups if len(groups) <= _MOST_NAMED + 1 else groups[:_MOST_NAMED]
    told = "; ".join(_entry(group, facts) for group in named)
    others = len(groups) - len(named)
    if others:
        message = ngettext("{figures}; and {count} more", "{figures}; and {count} more", others)
        told = message.format(figures=told, count=others)
    return _message(kinds).format(figures=told)


def _message(kinds: set[str]) -> str:
    if kinds == {"report"}:
        return _("The report gives these figures separately: {figures}.")
    if kinds == {"strategy"}:
        return _("The strategy gives these figures separately: {figures}.")
    return _("The loaded documents give these figures separately: {figures}.")


def _entry(group: Sequence[Observation], facts: Facts) -> str:
    """Return a series with its newest figure and who gave it, or that we computed it; else its name."""
    newest = group[-1]
    name = after_colon(newest.series_label)
    if newest.category:
        return name
    value = f"{value_text(newest, facts.unit_of(newest))}, {year_label(newest)}"
    ours = status_word(newest.status) if newest.is_ours else ""
    return f"{name} ({'; '.join(part for part in (value, ours, newest.supplier) if part)})"
