"""May two figures be compared, and by how much do they differ.

The rules (Method of the design): same series and comparable years, both of them levels with a number;
per cent only from a base of 30 and never for shares; from +200 % in words; the change is rounded to
the coarser of the two prints.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from presentation.figure.numbers import decimals_printed, rounded
from presentation.figure.observation import Observation
from presentation.figure.unit import Unit

SMALLEST_BASE = 30
IN_WORDS_FROM = Decimal(3)


class Refusal(Enum):
    """Why two figures are not compared."""

    NO_NUMBER = "no_number"
    NOT_A_LEVEL = "not_a_level"
    OTHER_SERIES = "other_series"
    OTHER_UNIT = "other_unit"
    BOUND = "bound"
    MOMENT = "moment"
    OTHER_SEGMENT = "other_segment"


@dataclass(frozen=True)
class Comparison:
    """Two figures of one series and, unless refused, their difference in the unit of the series.

    `percent`: change in per cent of the earlier figure, None where it would mislead.
    `times`: the ratio instead of the per cent where the later figure is at least three times the earlier.
    """

    earlier: Observation
    later: Observation
    refusal: Refusal | None = None
    difference: Decimal | None = None
    decimals: int = 0
    percent: Decimal | None = None
    times: Decimal | None = None
    is_about: bool = False


def compare(earlier: Observation, later: Observation, unit: Unit) -> Comparison:
    """Return the comparison of two figures, refused with a reason where the rules forbid it."""
    refusal = _refusal(earlier, later)
    if refusal or earlier.value is None or later.value is None:
        return Comparison(earlier, later, refusal or Refusal.NO_NUMBER)
    difference, decimals = _difference(earlier, later, unit)
    percent, times = _relative(earlier.value, later.value, unit)
    is_about = "about" in (earlier.qualifier, later.qualifier)
    return Comparison(earlier, later, None, difference, decimals, percent, times, is_about)


def latest_change(items: Sequence[Observation], unit: Unit) -> Comparison | None:
    """Return the newest number against the newest earlier one it may be compared with.

    `items` are the current figures of one series and category in time order. Where no earlier number
    may be compared, the refusal of the nearest one; None with fewer than two figures that are known.
    """
    known = [item for item in items if item.is_known]
    if len(known) < 2:
        return None
    later = known[-1]
    found = [compare(earlier, later, unit) for earlier in reversed(known[:-1])]
    return next((item for item in found if item.refusal is None), found[0])


def _refusal(earlier: Observation, later: Observation) -> Refusal | None:
    both = (earlier, later)
    if any(item.measure != "level" for item in both):
        return Refusal.NOT_A_LEVEL
    if (earlier.series_id, earlier.category) != (later.series_id, later.category):
        return Refusal.OTHER_SERIES
    if earlier.unit != later.unit:
        return Refusal.OTHER_UNIT
    if any(item.is_bound for item in both):
        return Refusal.BOUND
    if any(item.value is None for item in both):
        return Refusal.NO_NUMBER
    if any(item.stands_apart for item in both):
        return Refusal.MOMENT
    return Refusal.OTHER_SEGMENT if earlier.segment != later.segment else None


def _difference(earlier: Observation, later: Observation, unit: Unit) -> tuple[Decimal, int]:
    """Round to the coarser print; a change that would vanish by that keeps the finer decimals."""
    ends = [(item.value or Decimal(0), item.printed) for item in (earlier, later)]
    decimals, finer = sorted(decimals_printed(value, unit, printed) for value, printed in ends)
    exact = ends[1][0] - ends[0][0]
    if exact and not rounded(exact, decimals):
        decimals = finer
    difference = rounded(exact, decimals)
    if unit.is_currency and difference == difference.to_integral_value():
        decimals = 0
    return difference, decimals


def _relative(earlier: Decimal, later: Decimal, unit: Unit) -> tuple[Decimal | None, Decimal | None]:
    if unit.is_share or earlier < SMALLEST_BASE or later < 0:
        return None, None
    times = later / earlier
    if times >= IN_WORDS_FROM:
        return None, times
    percent = rounded((times - 1) * 100, 1)
    return (percent or None), None
