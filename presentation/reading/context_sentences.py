"""Sentences about the circumstances of a figure: the epidemic, and what the report says explains it."""

from collections.abc import Collection, Iterable

from presentation.figure.facts import Event, Facts
from presentation.figure.indicator import Explanation
from presentation.figure.when import sentence
from presentation.language.language import _, choose


def event_sentence(first_year: int, last_year: int, facts: Facts) -> str:
    """Return the sentence about an event that lies after the first year up to the last, '' if none.

    Shown once per page: the epidemic year 2020 against 2019 shows no lasting change.
    """
    return " ".join(
        sentence(choose(event.sentence, event.sentence_en))
        for event in _between(first_year, last_year, facts)
    )


def _between(first_year: int, last_year: int, facts: Facts) -> list[Event]:
    return [event for event in facts.events if first_year < event.year <= last_year]


def explanation_sentence(explanations: Iterable[Explanation], year: int) -> str:
    """Return what the report says explains the figure of a year, with the place, or that it gives no cause.

    `explanations`: those of one indicator.
    """
    for found in explanations:
        if found.year == year:
            text = sentence(str(found.text))
            return _("{text} (As the report explains: {place}.)").format(text=text, place=found.place)
    return _("The report gives no cause.")


def context_source(kinds: Collection[str]) -> str:
    """Return which documents, by their kinds, give a context figure; '' for none."""
    if set(kinds) == {"report"}:
        return _("from the report")
    if set(kinds) == {"strategy"}:
        return _("from the strategy")
    return _("from the strategy and the report") if kinds else ""


def context_words(kinds: Collection[str]) -> str:
    """Return that a figure is no indicator of the strategy, and which documents give it; '' for none."""
    if set(kinds) == {"report"}:
        return _("a context figure of the report, not an indicator of the strategy")
    if set(kinds) == {"strategy"}:
        return _("a context figure of the strategy, not one of its indicators")
    if not kinds:
        return ""
    return _("context figures of the strategy and the report, not an indicator of the strategy")
