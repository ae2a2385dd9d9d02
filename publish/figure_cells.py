"""Figures in the cells of a printed table, where no click can explain them: each names what it is.

The same words as on the screen; a missing or unreadable figure says why, a computed one says so.
"""

from collections.abc import Sequence

from presentation.evidence import status_word
from presentation.facts import Facts
from presentation.observation import Observation
from presentation.values import DASH, missing_phrase, short_value_text, value_text

_TOLD_STATUS = ("derived", "counted")


def figure_text(item: Observation, facts: Facts, *, is_short: bool = False) -> str:
    """Return `50 osób`, `946 osób (obliczone przez nas)`, `— (komórka jest pusta)`, `575 (06.2017)`.

    `is_short`: without the unit, which the table names elsewhere.
    """
    if not item.is_known:
        text, remarks = DASH, [missing_phrase(item, len(facts.documents))]
    else:
        text = short_value_text(item, facts.unit) if is_short else value_text(item, facts.unit)
        remarks = [status_word(item.status)] if item.status in _TOLD_STATUS else []
    if item.period_label:
        remarks.insert(0, item.period_label)
    return f"{text} ({'; '.join(remarks)})" if remarks else text


def years_text(items: Sequence[Observation], facts: Facts, *, is_short: bool = False) -> str:
    """Return all figures of one series as `2019: 41 osób; 2020: 280 osób`, oldest first."""
    return "; ".join(f"{item.year}: {figure_text(item, facts, is_short=is_short)}" for item in items)


def by_series(items: Sequence[Observation]) -> list[list[Observation]]:
    """Return the figures of each series and category together, in the order of the catalogue."""
    groups: dict[tuple[int, str, int, str], list[Observation]] = {}
    for item in items:
        key = (item.series_order, item.series_id, item.category_order, item.category)
        groups.setdefault(key, []).append(item)
    return [groups[key] for key in sorted(groups)]
