"""The value axis of a chart: few round ticks, from zero wherever a length is read."""

from collections.abc import Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

_STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
_MOST_TICKS = 4
_FLAT = Decimal("0.1")


def value_axis(values: Sequence[Decimal], *, bars: bool) -> tuple[Decimal, ...]:
    """Return three to six evenly spaced ticks around the values, the first and last being the ends.

    Bars always start at zero. A line does so too, unless its values differ by less than a tenth of
    the highest: there the change would vanish, and the ticks say where the axis begins.
    """
    low, high = min(values, default=Decimal(0)), max(values, default=Decimal(1))
    span = high - low
    if bars or low <= 0 or high <= 0 or span >= high * _FLAT or not span:
        low, high = min(low, Decimal(0)), max(high, Decimal(0))
    step = _step(high - low, whole=all(value == value.to_integral_value() for value in values))
    first = (low / step).to_integral_value(ROUND_FLOOR)
    last = max((high / step).to_integral_value(ROUND_CEILING), first + 1)
    return tuple(step * count for count in range(int(first), int(last) + 1))


def _step(span: Decimal, *, whole: bool) -> Decimal:
    if not span:
        return Decimal(1)
    rough = span / _MOST_TICKS
    power = Decimal(1).scaleb(rough.adjusted())
    step = next(power * factor for factor in _STEPS if power * factor >= rough)
    return max(step.to_integral_value(ROUND_CEILING), Decimal(1)) if whole else step + 0
