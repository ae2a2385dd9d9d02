"""A figure on its way to a place; every stage of placing writes what it found into it."""

from dataclasses import dataclass, field
from decimal import Decimal

from etl.language.quantity import Reading
from etl.placing.problem import Problem, Unplaced
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
    problem: Unplaced | None = None
    derivations: list[tuple[Target, list[tuple[str, str]]]] = field(default_factory=list)

    def why_unplaced(self) -> Unplaced:
        """Return why the figure has no place; where no stage met a problem, none knew what it is about."""
        if self.indicator is None and self.figure.is_prose:
            return Problem.RUNNING_TEXT.of()
        return self.problem or Problem.NO_INDICATOR.of()
