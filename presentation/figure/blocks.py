"""Divides the figures of one indicator into pictures: a chart group or a single series each.

What is counted differently never shares a picture, so neither units nor meanings mix.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from presentation.figure.observation import Row


@dataclass(frozen=True)
class Block:
    """The rows of one picture: `totals` over the years and the `parts` of its breakdown."""

    totals: tuple[Row, ...]
    parts: tuple[Row, ...]
    is_headline: bool

    @property
    def first(self) -> Row:
        """A row that names the series, unit and area of the picture."""
        return (self.totals or self.parts)[0]

    @property
    def lead(self) -> tuple[Row, ...]:
        """The totals of the one series that speaks for the picture: the headline, else the first."""
        headline = [row["series_id"] for row in self.totals if row["is_headline"]]
        series = headline[0] if headline else self.first["series_id"]
        return tuple(row for row in self.totals if row["series_id"] == series)

    @property
    def is_single(self) -> bool:
        """Whether there is only one figure to tell, so that a picture would say nothing."""
        return len([row for row in (*self.totals, *self.parts) if row["status"] != "missing"]) <= 1

    @property
    def unit(self) -> str:
        """The id of the one unit of the picture."""
        return str(self.first["unit"])


def blocks_of(rows: Iterable[Row]) -> tuple[Block, ...]:
    """Return the pictures of one indicator, the headline first; only current levels are pictured.

    `rows`: rows of the view `observations` of one indicator.
    """
    groups: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        if row["is_current"] and row["measure"] == "level":
            groups.setdefault((row["chart_group"] or row["series_id"], row["unit"]), []).append(row)
    found = [_block(members) for members in groups.values()]
    return tuple(sorted(found, key=lambda block: (not block.is_headline, block.first["series_order"])))


def _block(members: list[Row]) -> Block:
    headline_category = next((row["category"] for row in members if row["is_headline"]), "")
    totals = tuple(row for row in members if row["category"] in ("", headline_category))
    parts = tuple(row for row in members if row["category"])
    return Block(totals, parts, any(row["is_headline"] for row in members))


def stated_changes(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Return the changes and indices that documents state in words; they enter no chart."""
    return tuple(row for row in rows if row["is_current"] and row["measure"] != "level")
