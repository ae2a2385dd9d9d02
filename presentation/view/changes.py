"""Which change may stand under "what changed", and the line that tells it."""

from presentation.reading.change import SMALLEST_BASE
from presentation.view.indicator_view import IndicatorView


def is_worth_telling(view: IndicatorView) -> bool:
    """Whether a headline may stand under "what changed": comparable, from 30 up, not money put in."""
    comparison = view.comparison
    if view.main is None or not view.main.block.is_headline:
        return False
    if comparison is None or view.indicator.role == "input" or not comparison.difference:
        return False
    return comparison.earlier.value is not None and (
        comparison.earlier.value >= SMALLEST_BASE or comparison.percent is None
    )


def change_line(view: IndicatorView) -> str:
    """Return the sentence of one change with its verdict, behind the name of the indicator."""
    return f"{view.indicator.short_name}. {view.judged_sentence}"
