"""Divides the figures of one indicator into pictures: a chart group or a single series each.

What is counted differently never shares a picture, so neither units nor meanings mix.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from presentation.figure.observation import Observation


@dataclass(frozen=True)
class Block:
    """The rows of one picture: `totals` over the years and the `parts` of its breakdown."""

    totals: tuple[Observation, ...]
    parts: tuple[Observation, ...]
    is_headline: bool

    @property
    def first(self) -> Observation:
        """A row that names the series, unit and area of the picture."""
        return (self.totals or self.parts)[0]

    @property
    def lead(self) -> tuple[Observation, ...]:
        """The totals of the one series that speaks for the picture: the headline, else the first."""
        leader = next((item for item in self.totals if item.is_headline), self.first)
        return tuple(
            item
            for item in self.totals
            if (item.series_id, item.category) == (leader.series_id, leader.category)
        )

    @property
    def rows(self) -> tuple[Observation, ...]:
        """The totals, then the parts; a headline category is among the totals already."""
        return (*self.totals, *(item for item in self.parts if item not in self.totals))

    @property
    def series_ids(self) -> tuple[str, ...]:
        """The series of the picture, each once."""
        return tuple(dict.fromkeys(item.series_id for item in self.rows))

    @property
    def newest_year(self) -> int:
        """The last year with a figure that is known, 0 if none is."""
        return max((item.year for item in self.rows if item.is_known), default=0)

    @property
    def unit(self) -> str:
        """The id of the one unit of the picture."""
        return self.first.unit


def blocks_of(rows: Iterable[Observation]) -> tuple[Block, ...]:
    """Return the pictures of one indicator, the headline first; only current levels are pictured.

    `rows`: the figures of one indicator.
    """
    groups: dict[tuple[str, str], list[Observation]] = {}
    for item in rows:
        if item.is_current and item.measure == "level":
            groups.setdefault((item.chart_group or item.series_id, item.unit), []).append(item)
    found = [_block(members) for members in groups.values()]
    return tuple(sorted(found, key=lambda block: (not block.is_headline, block.first.series_order)))


def _block(members: list[Observation]) -> Block:
    headline_category = next((item.category for item in members if item.is_headline), "")
    totals = tuple(item for item in members if item.category in ("", headline_category))
    parts = tuple(item for item in members if item.category)
    return Block(totals, parts, any(item.is_headline for item in members))


def stated_changes(rows: Iterable[Observation]) -> tuple[Observation, ...]:
    """Return the changes and indices that documents state in words; they enter no chart."""
    return tuple(item for item in rows if item.is_current and item.measure != "level")
