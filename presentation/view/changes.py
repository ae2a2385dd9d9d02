"""Which change may stand under "what changed", in which order, and the line that tells it."""

from collections.abc import Iterable

from presentation.reading.chance import within_chance
from presentation.reading.change import SMALLEST_BASE
from presentation.view.indicator_view import IndicatorView

_LAST = 99  # behind every indicator that has a place on the overview


def is_worth_telling(view: IndicatorView) -> bool:
    """Whether a headline may stand under "what changed": comparable, from 30 up, not money put in."""
    comparison = view.comparison
    if view.main is None or not view.main.block.is_headline:
        return False
    if comparison is None or view.indicator.role == "input" or not comparison.difference:
        return False
    is_share = view.main.facts.unit_of(comparison.later).is_share
    return comparison.earlier.value is not None and (comparison.earlier.value >= SMALLEST_BASE or is_share)


def worth_telling(views: Iterable[IndicatorView]) -> list[IndicatorView]:
    """Return the changes that may be told: what chance does not explain, then what the strategy wants.

    Behind that the order of the overview, then that of the catalogue.
    """
    return sorted(filter(is_worth_telling, views), key=_rank)


def _rank(view: IndicatorView) -> tuple[bool, bool, int]:
    is_judged = view.verdict is not None and view.verdict.kind in ("with", "against")
    return (within_chance(view.comparison) is True, not is_judged, view.indicator.overview_order or _LAST)


def change_line(view: IndicatorView) -> str:
    """Return the sentence of one change with its verdict; it names the series itself."""
    return view.judged_sentence
