"""One figure of a draft as the import page shows it."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Line:
    """One figure of a draft: where and how it is printed, what it was read as, what stands in earlier years.

    `earlier`: (year, value or None, print, document id), newest first. `decided`: the action, '' for none.
    """

    figure_id: str
    state: str
    reason: str
    place: str
    row: str
    label: str
    printed: str
    number: str
    indicator: str
    series: str
    category: str
    year: int | None
    value: Decimal | None
    qualifier: str
    missing_reason: str
    earlier: tuple[tuple[int, Decimal | None, str, str], ...]
    remarks: tuple[str, ...]
    decided: str
