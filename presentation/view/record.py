"""What the warehouse holds on one indicator, typed: the material that a view of it is made from."""

from collections.abc import Mapping
from dataclasses import dataclass

from presentation.figure.document import Remark
from presentation.figure.facts import Facts
from presentation.figure.indicator import Explanation, Indicator, Series
from presentation.figure.observation import Observation


@dataclass(frozen=True)
class IndicatorRecord:
    """All rows of an indicator, whatever a reader chose to see.

    `figures`: the current ones of all years, in the order of the catalogue; `answers`: what the documents
    give, by year, years that they say nothing of left out; `facts`: what is known beside the figures, by
    unit; `reported_years`: the years of which an annual report is loaded.
    """

    indicator: Indicator
    figures: tuple[Observation, ...]
    series: tuple[Series, ...]
    remarks: tuple[Remark, ...]
    explanations: tuple[Explanation, ...]
    answers: Mapping[int, str]
    facts: Mapping[str, Facts]
    reported_years: tuple[int, ...]

    @property
    def overlapping(self) -> frozenset[str]:
        """The series whose categories share members, so that they do not add up."""
        return frozenset(found.series_id for found in self.series if found.is_overlapping)
