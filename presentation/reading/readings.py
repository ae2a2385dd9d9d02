"""The reading of one series: what its figures say, in correct sentences, and nothing that they do not.

It is the line beside a chart, the chart's text alternative and the paragraph of a briefing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from presentation.figure.facts import Facts
from presentation.figure.observation import Observation, current_figures
from presentation.figure.values import not_given, short_value_text
from presentation.figure.when import after_colon, sentence, without_stop
from presentation.language.language import _, choose
from presentation.reading.chance import chance_clause
from presentation.reading.change import Comparison, compare, latest_change
from presentation.reading.sentences import (
    absent_years_sentence,
    change_phrase,
    many_years_sentences,
    missing_sentences,
    refusal_sentence,
    value_sentence,
)


@dataclass(frozen=True)
class Reading:
    """`newest`: the newest figure that is known; `comparison`: its last change, or why there is none.

    `alone`: that no other year is given, where so.
    """

    sentences: tuple[str, ...]
    newest: Observation | None = None
    comparison: Comparison | None = None
    alone: str = ""

    @property
    def text(self) -> str:
        """All sentences as one paragraph."""
        return " ".join(self.sentences)


def read_series(
    rows: Iterable[Observation], facts: Facts, every: Iterable[Observation] | None = None
) -> Reading:
    """Return the reading of one series and category from its rows of `observations`.

    `every`: all rows of the series, also of years that a reader left out and of its categories; None where
    `rows` are all there are. The year before is told also where it was left out.
    """
    chosen = tuple(rows)
    items = current_figures(chosen)
    whole = items if every is None else current_figures(every)
    facts = replace(facts, unit=facts.unit_of(items[0])) if items else facts
    missing = missing_sentences(items, len(facts.documents))
    known = [item for item in items if item.is_known]
    if not known:
        return Reading(tuple(missing) or (sentence(not_given(len(facts.documents))),))
    newest = known[-1]
    history = [
        item
        for item in whole
        if (item.series_id, item.category) == (newest.series_id, newest.category)
        and item.order <= newest.order
    ]
    comparison = latest_change(history, facts.unit)
    found = [_newest_sentence(newest, comparison, facts)]
    found += [_how_we_got_it(newest)] if _how_we_got_it(newest) else []
    alone = only_year_sentence(newest, whole) if comparison is None else ""
    if comparison is None:
        found += [alone] if alone else []
    elif comparison.refusal:
        found.append(refusal_sentence(comparison, facts))
    else:
        comparable = comparable_with(newest, items)
        is_chosen = len(comparable) < len(comparable_with(newest, history))
        found += many_years_sentences(comparable, facts.unit, is_chosen=is_chosen)
        found += _apart_sentences(newest, [item for item in history if item.is_known], facts)
    absent = absent_years_sentence(items)
    if absent:
        found.append(absent)
    if items[-1] is newest:
        found += missing
    else:
        found = [*missing, *found]
    return Reading(tuple(found), newest, comparison, alone)


def only_year_sentence(newest: Observation, every: Sequence[Observation]) -> str:
    """Return that no other year is given, '' where one is, be it empty, or the figure itself has no year."""
    if newest.year_is_assumed or any(item.year != newest.year for item in every):
        return ""
    return _("The loaded documents give no figure for any other year.")


def comparable_with(newest: Observation, items: Sequence[Observation]) -> list[Observation]:
    """Return the numbers that may be compared with the newest one, itself included, in time order."""
    return [
        item
        for item in items
        if item.value is not None
        and item.segment == newest.segment
        and item.unit == newest.unit
        and not item.is_bound
        and not item.stands_apart
    ]


def _apart_sentences(newest: Observation, known: Sequence[Observation], facts: Facts) -> list[str]:
    """Return why the nearest figure outside the comparable years is shown without a change."""
    refused = [found for item in reversed(known[:-1]) if (found := compare(item, newest, facts.unit)).refusal]
    return [refusal_sentence(refused[0], facts)] if refused else []


def steps_text(rows: Iterable[Observation], facts: Facts) -> str:
    """Return the last two comparable figures as `62 → 50`, for a column that is headed by years."""
    return " → ".join(short_value_text(item, facts.unit) for item in _ends(rows, facts))


def _ends(rows: Iterable[Observation], facts: Facts) -> tuple[Observation, ...]:
    comparison = latest_change(current_figures(rows), facts.unit)
    if comparison is None or comparison.refusal:
        return ()
    return (comparison.earlier, comparison.later)


def _newest_sentence(newest: Observation, comparison: Comparison | None, facts: Facts) -> str:
    change = change_phrase(comparison, facts.unit) if comparison else ""
    limit = limit_of(newest, comparison)
    return value_sentence(newest, facts.unit, change, chance_clause(comparison), limit)


def limit_of(newest: Observation, comparison: Comparison | None) -> str:
    """Return what is to know of the newest figure, such as `tylko imprezy miejskich instytucji kultury`.

    What holds of both figures that are compared is not said: it is no news, and often in the name.
    """
    if comparison and not comparison.refusal and comparison.earlier.note == newest.note:
        return ""
    return after_colon(without_stop(choose(newest.note, newest.note_en)))


def _how_we_got_it(newest: Observation) -> str:
    return {
        "derived": _("We computed the figure from those that are given."),
        "counted": _("We counted the items that the document lists."),
    }.get(newest.status, "")
