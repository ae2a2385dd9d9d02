"""The one sentence about an event such as the epidemic, once per page where its year is shown."""

from collections.abc import Iterable

from presentation.language.language import choose
from presentation.view.indicator_view import IndicatorView
from queries import catalogue


def event_words(shown: Iterable[IndicatorView]) -> str:
    """Return the sentence of every event whose year is among the figures."""
    years = {row.year for item in shown for row in item.rows}
    return " ".join(
        choose(event.sentence, event.sentence_en) for event in catalogue.events() if event.year in years
    )
