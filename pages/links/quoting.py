"""The sentence on an indicator with its source, ready to be pasted into a letter or a speech."""

from datetime import date

from pages.links.citing import citation_at
from presentation.figure.observation import Observation
from presentation.language.language import _
from presentation.view.indicator_view import IndicatorView


def quotation(shown: IndicatorView, address: str, day: date) -> str:
    """Return the sentence and the citation of the figures in it; '' where there is no figure to cite.

    Args:
        shown: the indicator in the chosen years.
        address: where the sentence is found again, '' if not known.
        day: when it was looked up.
    """
    members = told_in(shown)
    if not members:
        return ""
    cited = citation_at(f"{shown.code} {shown.indicator.name}", members, address, day)
    return _("{sentence} Source: {citation}").format(sentence=shown.sentence, citation=cited)


def told_in(shown: IndicatorView) -> tuple[Observation, ...]:
    """Return the figures that its sentence is about; all of them where no series speaks for it."""
    if shown.reading is None:
        return shown.rows
    told: list[Observation] = []
    for reading in (shown.reading, *(other.reading for other in shown.diverging)):
        if reading.comparison:
            told += [reading.comparison.earlier, reading.comparison.later]
        elif reading.newest:
            told.append(reading.newest)
    return tuple(told) or shown.rows
