"""Figures in the cells of a printed table, where no click can explain them: each names what it is.

The same words as on the screen; a missing or unreadable figure says why, a computed one says so.
"""

import re
from collections.abc import Sequence

from presentation.figure.facts import Facts
from presentation.figure.observation import Observation
from presentation.figure.values import DASH, missing_phrase, short_value_text, value_text
from presentation.figure.when import after_colon, without_stop, year_label
from presentation.language.code_words import status_word
from presentation.language.language import choose

_ADDED = re.compile(r"\d+ \+ \w+")  # a figure to which the document adds a name in place of a number


def figure_text(item: Observation, facts: Facts, *, is_short: bool = False) -> str:
    """Return `50 osób`, `946 osób (obliczenie własne)`, `— (komórka jest pusta)`, `575 (06.2017)`.

    `is_short`: without the unit, which the table names elsewhere, and without what the print leaves out or
    adds, which stands beside the table; else `185 imprez (tylko imprezy miejskich instytucji kultury)`, and
    `25 + MOSiR` where the document adds to its figure what it does not count.
    """
    if not item.is_known:
        text, remarks = DASH, [missing_phrase(item, len(facts.documents))]
    elif not is_short and _ADDED.fullmatch(item.printed):
        text, remarks = item.printed, []
    else:
        unit = facts.unit_of(item)
        text = short_value_text(item, unit) if is_short else value_text(item, unit)
        remarks = [status_word(item.status)] if item.is_ours else []
        note = "" if is_short else choose(item.note, item.note_en)
        remarks += [after_colon(without_stop(note))] if note else []
    if item.period_label:
        remarks.insert(0, year_label(item))
    return f"{text} ({'; '.join(remarks)})" if remarks else text


def years_text(items: Sequence[Observation], facts: Facts, *, is_short: bool = False) -> str:
    """Return all figures of one series as `2019: 41 osób; 2020: 280 osób`, oldest first.

    A figure of which the document states no year says so itself.
    """
    texts = [(item, figure_text(item, facts, is_short=is_short)) for item in items]
    return "; ".join(text if item.year_is_assumed else f"{item.year}: {text}" for item, text in texts)
