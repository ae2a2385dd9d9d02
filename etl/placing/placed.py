"""A figure on its way to a place; every stage of placing writes what it found into it."""

from dataclasses import dataclass, field
from decimal import Decimal

from etl.language.quantity import Reading
from etl.placing.target import Target
from etl.raw.document import Decision
from etl.raw.figure import Figure


@dataclass
class Assigned:
    """A figure with its reading and the place it was given; `disposition` says how it ended."""

    figure: Figure
    reading: Reading
    indicator: str | None = None
    column_year: int | None = None
    disposition: str = "unassigned"
    target: Target | None = None
    decision: Decision | None = None
    counted: Decimal | None = None
    problem: str | None = None
    operands: list[str] = field(default_factory=list)
    derivations: list[tuple[Target, list[tuple[str, str]]]] = field(default_factory=list)
