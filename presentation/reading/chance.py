"""Whether two counts of events differ by more than such counts vary by themselves.

If each count is a Poisson number of one unknown rate, then, given their sum, one of them is binomial with an
even chance. The test is exact and two-sided; nothing is approximated, so it holds for small counts too.
"""

from collections.abc import Iterable
from functools import lru_cache

from presentation.figure.facts import Facts
from presentation.figure.observation import Observation
from presentation.language.language import _
from presentation.reading.change import Comparison

EVENTS = "events"
# A difference that chance alone exceeds once in twenty times or more often is ordinary: 95 %.
_ONE_IN = 20


@lru_cache(maxsize=1024)
def is_within_chance(earlier: int, later: int) -> bool:
    """Return whether chance alone makes two such counts differ as much in more than one case of twenty."""
    total = earlier + later
    ways, tail = 1, 0
    for taken in range(min(earlier, later) + 1):
        tail += ways
        ways = ways * (total - taken) // (taken + 1)
    return 2 * tail * _ONE_IN > (1 << total)


def within_chance(comparison: Comparison | None) -> bool | None:
    """Return whether a change lies within ordinary variation; None where that cannot be said.

    It is said only of two exact whole numbers of events that are counted each once.
    """
    if comparison is None or not comparison.difference:
        return None
    both = (comparison.earlier, comparison.later)
    if not all(_is_count_of_events(item) for item in both):
        return None
    earlier, later = (int(item.value or 0) for item in both)
    return is_within_chance(earlier, later)


def chance_clause(comparison: Comparison | None) -> str:
    """Return the clause on ordinary variation that follows a change, '' where nothing is said of it."""
    found = within_chance(comparison)
    if found is None:
        return ""
    if found:
        return _("the difference lies within the ordinary variation of such small numbers")
    return _("the difference goes beyond ordinary variation")


def why_not_said(comparisons: Iterable[Comparison], facts: Facts) -> tuple[str, ...]:
    """Return why nothing is said of ordinary variation beside these changes, each reason once."""
    codes = [item.later.varies for item in comparisons if item.difference and within_chance(item) is None]
    return tuple(dict.fromkeys(str(facts.variation[code]) for code in codes if code in facts.variation))


def _is_count_of_events(item: Observation) -> bool:
    value = item.value
    return (
        item.varies == EVENTS
        and item.qualifier == "exact"
        and value is not None
        and value == value.to_integral_value()
        and value >= 0
    )
