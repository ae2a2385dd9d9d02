"""One picture of an indicator with everything that is said of it, made once for screen and paper."""

from dataclasses import dataclass
from functools import cached_property

from presentation.chart.breakdown_plan import breakdown_plan
from presentation.chart.build_plan import build_plan
from presentation.chart.plan import ChartPlan
from presentation.figure.blocks import Block
from presentation.figure.facts import Facts
from presentation.figure.observation import Observation, by_series, current_figures
from presentation.figure.when import sentence
from presentation.language.language import choose
from presentation.reading.breakdown import breakdown_sentence
from presentation.reading.readings import Reading, comparable_with, dated_steps, read_series, steps_text


@dataclass(frozen=True)
class NamedReading:
    """The reading of a series that does not speak for the picture, with the name to say before it."""

    name: str
    reading: Reading


@dataclass(frozen=True)
class PictureView:
    """`block`: the figures drawn; `facts`: those of its unit; `is_overlapping`: its parts share members."""

    block: Block
    facts: Facts
    is_overlapping: bool = False

    @property
    def name(self) -> str:
        """The name of its leading series."""
        first = self.block.first
        return choose(first.series_name, first.series_name_en)

    @property
    def name_to_say(self) -> str:
        """The name to say before the reading of a series that does not speak for the whole indicator."""
        return "" if self.block.is_headline or not self.block.totals else self.name

    @cached_property
    def plan(self) -> ChartPlan | None:
        """The chart of the totals over the years; None where only a breakdown is given."""
        return build_plan(self.block.totals, self.facts) if self.block.totals else None

    @cached_property
    def parts_plan(self) -> ChartPlan | None:
        """The chart of the breakdown; None where there is none."""
        if not self.block.parts:
            return None
        return breakdown_plan(self.block.parts, self.facts, overlapping=self.is_overlapping)

    @cached_property
    def course(self) -> ChartPlan | None:
        """The leading series alone, for a tiny picture; None where only a breakdown is given."""
        if not self.block.totals:
            return None
        is_all = len(self.block.lead) == len(self.block.totals)
        return self.plan if is_all else build_plan(self.block.lead, self.facts)

    @property
    def only_plan(self) -> ChartPlan | None:
        """The one chart where there is room for one; None where it would draw fewer than two figures."""
        if self.block.is_single:
            return None
        plan = self.plan
        if plan is None or plan.kind == "card":
            plan = self.parts_plan or plan
        if plan is None or plan.kind == "card" or sum(len(series.drawn) for series in plan.series) < 2:
            return None
        return plan

    @cached_property
    def reading(self) -> Reading | None:
        """What the leading series says; None where only a breakdown is given."""
        return read_series(self.block.lead, self.facts) if self.block.totals else None

    @cached_property
    def other_readings(self) -> tuple[NamedReading, ...]:
        """What the other series of the picture say, in the order of the catalogue."""
        lead = self.block.lead[0] if self.block.totals else None
        return tuple(
            NamedReading(members[0].name, read_series(members, self.facts))
            for members in by_series(current_figures(self.block.totals))
            if lead and (members[0].series_id, members[0].category) != (lead.series_id, lead.category)
        )

    @cached_property
    def breakdown(self) -> str:
        """The sentence on the largest parts, '' without any."""
        return breakdown_sentence(self.block.parts, self.facts, overlapping=self.is_overlapping)

    @property
    def sentence(self) -> str:
        """What the leading series says in one sentence, else the breakdown; '' where neither is given."""
        told = self.reading.sentences[0] if self.reading else self.breakdown
        return f"{sentence(self.name_to_say)} {told}".strip()

    @property
    def paragraph(self) -> str:
        """Everything that the leading series says, else the breakdown; '' where neither is given."""
        told = self.reading.text if self.reading else self.breakdown
        return f"{sentence(self.name_to_say)} {told}".strip()

    @property
    def steps(self) -> str:
        """The two figures compared as `62 → 50`, for a column headed by years; '' without a comparison."""
        return steps_text(self.block.lead, self.facts)

    @property
    def dated_steps(self) -> str:
        """The two figures compared as `62 (2019) → 50 (2020)`; '' without a comparison."""
        return dated_steps(self.block.lead, self.facts)

    @property
    def comparable(self) -> tuple[Observation, ...]:
        """The figures of the leading series that may be compared with its newest, itself included."""
        if self.reading is None or self.reading.newest is None:
            return ()
        return tuple(comparable_with(self.reading.newest, current_figures(self.block.lead)))

    @property
    def reasons_told(self) -> frozenset[str]:
        """The reasons of breaks that the notes below the charts give."""
        notes = " ".join(plan.note for plan in (self.plan, self.parts_plan) if plan)
        reasons = {sentence(choose(item.reason, item.reason_en)) for item in self.facts.breaks}
        return frozenset(reason for reason in reasons if reason in notes)

    @property
    def reasons_unread(self) -> tuple[str, ...]:
        """The reasons of breaks among the drawn years that no reading of the picture says."""
        if self.plan is None:
            return ()
        reasons = dict.fromkeys(mark.text for mark in self.plan.marks if mark.kind == "break")
        return tuple(reason for reason in reasons if reason not in self.plan.alt)
