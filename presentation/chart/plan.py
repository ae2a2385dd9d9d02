"""What a chart shows, said once, so that the interactive and the printed picture cannot differ.

A plan knows years, points, texts and roles of colour; it knows no pixels and no library.
"""

from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Literal

Kind = Literal["card", "two_bars", "line", "grouped_bars", "dots"]
Role = Literal["accent", "second", "third", "fourth", "fifth"]
Sign = Literal["hollow", "estimated", "event"]


@dataclass(frozen=True)
class PlanPoint:
    """One year of one series; `value` None where there is no number, then `missing_reason` says why.

    `label` is the direct label, `text` the figure with its unit. `hollow`: not comparable with the newest.
    `estimated`: computed by us, or given as about so much. `apart`: not about a whole year, never joined.
    `role`: how it is drawn where the points of one row are of several kinds. `printed` and `place`: what
    stands in the document, and where; `observation_id` leads to it.
    """

    year: int
    period_label: str
    value: Decimal | None
    label: str
    text: str
    hollow: bool = False
    estimated: bool = False
    apart: bool = False
    segment: int | None = None
    missing_reason: str = ""
    status: str = "reported"
    labelled: bool = True
    role: Role = "accent"
    observation_id: str = ""
    printed: str = ""
    place: str = ""


@dataclass(frozen=True)
class PlanSeries:
    """The points of one thing in time order; a year without a number is a point if its reason is known."""

    name: str
    color_role: Role
    points: tuple[PlanPoint, ...]

    @property
    def drawn(self) -> tuple[PlanPoint, ...]:
        """The points that have a number."""
        return tuple(point for point in self.points if point.value is not None)

    @property
    def runs(self) -> tuple[tuple[PlanPoint, ...], ...]:
        """The stretches to be joined: years one after another in one segment, at least two points each."""
        runs: list[list[PlanPoint]] = []
        whole_years = [point for point in self.drawn if not point.apart]
        for before, after in pairwise(whole_years):
            if after.year - before.year > 1 or after.segment != before.segment:
                continue
            if runs and runs[-1][-1] is before:
                runs[-1].append(after)
            else:
                runs.append([before, after])
        return tuple(tuple(run) for run in runs)


@dataclass(frozen=True)
class Band:
    """A monitoring period on the ruler under the axis, clipped to its years."""

    name: str
    first_year: int
    last_year: int


@dataclass(frozen=True)
class Mark:
    """A break stands before its year, an event is the whole of it; `text` is the reason or name."""

    year: int
    kind: Literal["break", "event"]
    label: str
    text: str


@dataclass(frozen=True)
class Key:
    """What a sign in the picture means."""

    sign: Sign
    text: str


@dataclass(frozen=True)
class ChartPlan:
    """A chart.

    `title`: its figures; `name`: what is counted; `measure`: unit and years; `subtitle`: what the title
    leaves of both. `years`: the full axis; `ticks`: values of the gridlines, from end to end.
    `kinds`: what the marks of one row are, where they are of several kinds.

    `note`: years without a figure and reasons of breaks, to stand below; `note_beside`: what of it is left
    to say where the readings of all series stand beside the chart; `alt`: the text alternative.
    """

    title: str
    subtitle: str
    source: str
    unit_label: str
    kind: Kind
    area: str
    years: tuple[int, ...]
    series: tuple[PlanSeries, ...]
    name: str = ""
    measure: str = ""
    bands: tuple[Band, ...] = ()
    marks: tuple[Mark, ...] = ()
    keys: tuple[Key, ...] = ()
    kinds: tuple[tuple[Role, str], ...] = ()
    ticks: tuple[Decimal, ...] = ()
    note: str = ""
    note_beside: str = ""
    alt: str = ""

    @property
    def low(self) -> Decimal:
        """The lower end of the value axis."""
        return self.ticks[0]

    @property
    def high(self) -> Decimal:
        """The upper end of the value axis."""
        return self.ticks[-1]

    @property
    def is_drawn(self) -> bool:
        """Whether there is a chart: one figure or none is said in words, no picture makes it clearer."""
        return self.kind != "card"

    def marked(self, kind: Literal["break", "event"]) -> tuple[Mark, ...]:
        """Return the marks of one kind, in the order of time."""
        return tuple(mark for mark in self.marks if mark.kind == kind)

    def year_text(self, year: int) -> str:
        """Return the label of a year on the axis: `2020`, or `2019/2020` where all its points say so."""
        labels = {
            point.period_label
            for series in self.series
            for point in series.points
            if point.year == year and not point.apart
        }
        return (labels.pop() if len(labels) == 1 else "") or str(year)

    @property
    def newest(self) -> PlanPoint | None:
        """The newest point that says something, for a number card."""
        told = [point for series in self.series for point in series.points if not point.missing_reason]
        return max(told, key=lambda point: point.year, default=None)
