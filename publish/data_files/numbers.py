"""Numbers in JSON: the same ones as in the warehouse, or a text where JSON's readers would round them."""

from decimal import Decimal
from typing import Any


def exact_number(value: Decimal) -> int | float | str:
    """Return the number for `json`; as text where the double that readers make of it is another one."""
    if value == value.to_integral_value():
        whole = int(value)
        return whole if abs(whole) < 2**53 else str(whole)
    return float(value) if Decimal(repr(float(value))) == value else str(value)


def plain_value(value: Any) -> Any:
    """Return a cell for `json`: a decimal as its number, everything else as it is."""
    return exact_number(value) if isinstance(value, Decimal) else value
