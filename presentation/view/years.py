"""The years that a reader chose to see."""

from dataclasses import dataclass

from presentation.figure.facts import Period


@dataclass(frozen=True)
class Years:
    """Those of the periods where any are named, else from `first` to `last`; nothing named: all years."""

    first: int | None = None
    last: int | None = None
    periods: tuple[Period, ...] = ()

    def holds(self, year: int) -> bool:
        """Whether a year is among those chosen."""
        if self.periods:
            return any(period.holds(year) for period in self.periods)
        return (self.first or year) <= year <= (self.last or year)

    def is_before(self, year: int) -> bool:
        """Whether all of them lie before a year."""
        ends = [period.last_year for period in self.periods] or [self.last]
        return all(end is not None and end < year for end in ends)

    @property
    def is_all(self) -> bool:
        """Whether nothing is left out."""
        return not (self.first or self.last or self.periods)


ALL_YEARS = Years()
