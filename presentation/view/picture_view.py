"""One picture of an indicator with everything that is said of it, made once for screen and paper."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from presentation.chart.breakdown_plan import breakdown_plan
from presentation.chart.build_plan import build_plan
from presentation.chart.kinds_plan import are_kinds, kinds_plan
from presentation.chart.plan import ChartPlan
from presentation.figure.blocks import Block
from presentation.figure.facts import Facts
from presentation.figure.observation import Observation, by_series, current_figures
from presentation.figure.when import after_colon
from presentation.language.language import _
from presentation.reading.breakdown import breakdown_sentence
from presentation.reading.chance import why_not_said
from presentation.reading.readings import Reading, comparable_with, read_series, steps_text


@dataclass(frozen=True)
class NamedReading:
    """The reading of a series that does not speak for the picture, with the name to say before it."""

    name: str
    reading: Reading

    @property
    def sentence(self) -> str:
        """Its first sentence behind its name."""
        return _named(self.name, self.reading.sentences[0])


@dataclass(frozen=True)
class PartsView:
    """The breakdown of one series of a picture; `is_overlapping`: its parts share members.

    `kinds`: the breakdowns of a picture that are of kinds of one thing. The first of them draws all.
    """

    rows: tuple[Observation, ...]
    facts: Facts
    is_overlapping: bool = False
    kinds: tuple[tuple[Observation, ...], ...] = ()

    @property
    def series_id(self) -> str:
        """The series that is broken down."""
        return self.rows[0].series_id

    @cached_property
    def plan(self) -> ChartPlan:
        """The chart of the breakdown, under the name of the series; none where another draws it too."""
        if self.kinds and self.rows == self.kinds[0]:
            return kinds_plan(self.kinds, self.facts)
        plan = breakdown_plan(self.rows, self.facts, overlapping=self.is_overlapping)
        return replace(plan, kind="card") if self.kinds else plan

    @cached_property
    def sentence(self) -> str:
        """The sentence on the largest parts, under the name of the series."""
        name = self.rows[0].series_label
        return breakdown_sentence(self.rows, self.facts, name=name, overlapping=self.is_overlapping)


@dataclass(frozen=True)
class PictureView:
    """A picture with its words.

    `block`: the figures drawn; `facts`: those of its unit; `every`: all figures of the indicator, also of
    years that were left out; `overlapping`: the series whose parts share members.
    """

    block: Block
    facts: Facts
    every: tuple[Observation, ...]
    overlapping: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        """The name of its leading series, with the group where the figure is of one."""
        return self.block.lead[0].full_name if self.block.totals else self.block.first.series_label

    @cached_property
    def plan(self) -> ChartPlan | None:
        """The chart of the totals over the years; None where only a breakdown is given."""
        return build_plan(self.block.totals, self.facts, every=self.every) if self.block.totals else None

    @cached_property
    def parts(self) -> tuple[PartsView, ...]:
        """The breakdowns, one of each series, so that none stands under the name of another."""
        found: dict[str, list[Observation]] = {}
        for item in self.block.parts:
            found.setdefault(item.series_id, []).append(item)
        series = tuple(tuple(items) for items in found.values())
        kinds = series if are_kinds(series) else ()
        return tuple(
            PartsView(rows, self.facts, rows[0].series_id in self.overlapping, kinds) for rows in series
        )

    @cached_property
    def course(self) -> ChartPlan | None:
        """The leading series alone, for a tiny picture; None where only a breakdown is given."""
        if not self.block.totals:
            return None
        is_all = len(self.block.lead) == len(self.block.totals)
        return self.plan if is_all else build_plan(self.block.lead, self.facts, every=self.every)

    @property
    def only_plan(self) -> ChartPlan | None:
        """The one chart where there is room for one; None where it would draw fewer than two figures."""
        plans = (self.plan, *(part.plan for part in self.parts[:1]))
        return next((plan for plan in plans if plan and plan.is_drawn), None)

    @cached_property
    def reading(self) -> Reading | None:
        """What the leading series says; None where only a breakdown is given."""
        return self._read(self.block.lead) if self.block.totals else None

    def _read(self, rows: Sequence[Observation]) -> Reading:
        every = [item for item in self.every if item.series_id == rows[0].series_id]
        return read_series(rows, self.facts, every)

    @cached_property
    def other_readings(self) -> tuple[NamedReading, ...]:
        """What the other series of the picture say, in the order of the catalogue."""
        lead = self.block.lead[0] if self.block.totals else None
        return tuple(
            NamedReading(members[0].full_name, self._read(members))
            for members in by_series(current_figures(self.block.totals))
            if lead and (members[0].series_id, members[0].category) != (lead.series_id, lead.category)
        )

    @cached_property
    def breakdown(self) -> str:
        """The sentences on the largest parts of each series, '' without any."""
        return " ".join(part.sentence for part in self.parts)

    @property
    def sentence(self) -> str:
        """What the leading series says in one sentence, else the breakdown; '' where neither is given."""
        return _named(self.name, self.reading.sentences[0]) if self.reading else self.breakdown

    @property
    def paragraph(self) -> str:
        """Everything that the leading series says, else the breakdown; '' where neither is given."""
        return _named(self.name, self.reading.text) if self.reading else self.breakdown

    @property
    def why_no_chance(self) -> tuple[str, ...]:
        """Why nothing is said of ordinary variation beside changes of the picture."""
        readings = [self.reading, *(other.reading for other in self.other_readings)]
        changes = [found.comparison for found in readings if found and found.comparison]
        return why_not_said(changes, self.facts)

    @property
    def steps(self) -> str:
        """The two figures compared as `62 → 50`, for a column headed by years; '' without a comparison."""
        return steps_text(self.block.lead, self.facts)

    @property
    def comparable(self) -> tuple[Observation, ...]:
        """The figures of the leading series that may be compared with its newest, itself included."""
        if self.reading is None or self.reading.newest is None:
            return ()
        return tuple(comparable_with(self.reading.newest, current_figures(self.block.lead)))

    @property
    def reasons_unread(self) -> tuple[str, ...]:
        """The reasons of breaks among the drawn years that no reading of the picture says."""
        if self.plan is None:
            return ()
        reasons = dict.fromkeys(mark.text for mark in self.plan.marks if mark.kind == "break")
        return tuple(reason for reason in reasons if reason not in self.plan.alt)


def _named(name: str, told: str) -> str:
    """Return a sentence behind the name."""
    return _("{name}: {sentence}").format(name=name, sentence=after_colon(told))
