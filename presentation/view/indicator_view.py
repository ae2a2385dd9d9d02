"""One indicator in the years that a reader chose: what there is to show of it, and what may be said.

Every surface (area page, overview, indicator page, briefing, monitoring sheet, report tables) takes its
figures, pictures, sentences and the verdict from here, so that none can say anything else than the others.
"""

from dataclasses import dataclass
from functools import cached_property

from presentation.figure.blocks import blocks_of, stated_changes
from presentation.figure.document import Remark
from presentation.figure.facts import Facts
from presentation.figure.indicator import Explanation, Indicator
from presentation.figure.observation import Observation
from presentation.figure.when import after_colon, sentence, without_stop
from presentation.language.bilingual import Bilingual
from presentation.language.language import _
from presentation.reading.change import Comparison
from presentation.reading.context_sentences import context_source, context_words, explanation_sentence
from presentation.reading.direction import DIVERGE, Judgement, judge
from presentation.reading.readings import Reading
from presentation.reading.several import series_told, several_sentence
from presentation.view.picture_view import NamedReading, PictureView
from presentation.view.record import IndicatorRecord
from presentation.view.years import ALL_YEARS, Years


@dataclass(frozen=True)
class IndicatorView:
    """The view of a record in chosen years; its texts are in the language that is spoken when it is read."""

    record: IndicatorRecord
    years: Years = ALL_YEARS

    @property
    def indicator(self) -> Indicator:
        """What the catalogue says of it."""
        return self.record.indicator

    @property
    def code(self) -> str:
        """The code of the indicator."""
        return self.indicator.indicator_code

    @property
    def every(self) -> tuple[Observation, ...]:
        """All its figures, also of years that were not chosen."""
        return self.record.figures

    @cached_property
    def rows(self) -> tuple[Observation, ...]:
        """Its figures in the chosen years, in the order of the catalogue."""
        return tuple(item for item in self.every if self.years.holds(item.year))

    def of_year(self, year: int) -> tuple[Observation, ...]:
        """Return its figures of one of the chosen years."""
        return tuple(item for item in self.rows if item.year == year)

    def facts(self, unit: str) -> Facts:
        """Return what is known beside its figures in a unit."""
        return self.record.facts[unit]

    @property
    def supplier(self) -> str:
        """Who gave its figures, each once; '' where the documents do not say."""
        found = dict.fromkeys(item.supplier for item in self.every if item.supplier)
        return "; ".join(found) or self.indicator.supplier

    @property
    def context_source(self) -> str:
        """Which documents give a figure that is no indicator of the strategy, in short; else ''."""
        return context_source(self._kinds_of_context)

    @property
    def context_words(self) -> str:
        """What a figure that is no indicator of the strategy is, by the documents that give it; else ''."""
        return context_words(self._kinds_of_context)

    @property
    def _kinds_of_context(self) -> set[str]:
        """The kinds of the documents that give a context figure; none for an indicator of the strategy."""
        known = () if self.indicator.is_official else self.every
        return {item.document_kind for item in known if item.is_known}

    @property
    def unit_name(self) -> str:
        """What it is counted in."""
        return str(self.indicator.unit_name) or self.facts(self.indicator.unit).unit.plain_name

    @cached_property
    def pictures(self) -> tuple[PictureView, ...]:
        """Its pictures: the one that speaks for it first, the others in the order of the catalogue.

        Without a headline, what is counted as the indicator itself is counted goes first, the newest ahead.
        """
        blocks = blocks_of(self.rows)
        ranked = sorted(
            blocks,
            key=lambda block: (
                not block.is_headline,
                block.unit != self.indicator.unit,
                -block.newest_year,
            ),
        )
        ordered = ranked[:1] + [block for block in blocks if block is not ranked[0]]
        overlapping = self.record.overlapping
        return tuple(PictureView(block, self.facts(block.unit), self.every, overlapping) for block in ordered)

    @property
    def main(self) -> PictureView | None:
        """The picture that speaks for the indicator; None without any figure or empty cell."""
        return self.pictures[0] if self.pictures else None

    @property
    def others(self) -> tuple[PictureView, ...]:
        """The pictures that do not."""
        return self.pictures[1:]

    @property
    def stated(self) -> tuple[Observation, ...]:
        """The changes and indices that documents state in words; they enter no picture."""
        return stated_changes(self.rows)

    @property
    def says_something(self) -> bool:
        """Whether the documents say anything of it in the chosen years, if only in an unreadable print."""
        return any(item.status != "missing" for item in self.rows)

    @property
    def has_voice(self) -> bool:
        """Whether one figure speaks for it: its headline, or the only series that is given."""
        if self.main is None:
            return False
        return self.main.block.is_headline or len(series_told(self.rows)) <= 1

    @property
    def reading(self) -> Reading | None:
        """What the series says that speaks for it; None where none does, or only a breakdown is given."""
        return self.main.reading if self.main and self.has_voice else None

    @property
    def comparison(self) -> Comparison | None:
        """The newest figure against the newest earlier one that it may be compared with; None without one."""
        found = self.reading.comparison if self.reading else None
        return None if found is None or found.refusal else found

    @property
    def newest(self) -> Observation | None:
        """The newest known figure of the leading series."""
        return self.reading.newest if self.reading else None

    @property
    def verdict(self) -> Judgement | None:
        """How the change of its headline stands to the strategy; None without one, and for the context."""
        if self.main is None or not self.main.block.is_headline or not self.indicator.is_official:
            return None
        beside = [other.reading.comparison for other in self.diverging if other.reading.comparison]
        return judge(self.comparison, self.main.facts, self.indicator.direction, beside)

    @property
    def diverging(self) -> tuple[NamedReading, ...]:
        """The other series of the main picture that go other ways than the one that speaks."""
        if self.main is None or self.newest is None or self.newest.undirected_reason != DIVERGE:
            return ()
        return tuple(
            other
            for other in self.main.other_readings
            if other.reading.newest and other.reading.newest.undirected_reason == DIVERGE
        )

    @property
    def sentence(self) -> str:
        """The one sentence on the indicator: its newest figure with the change, or why there is none.

        Series that go opposite ways are told together; where none speaks for all, what is given is named.
        """
        if self.main and not self.has_voice:
            return several_sentence(self.rows, self.main.facts)
        told = (self.main.sentence if self.main else "") or self.gap
        beside = [after_colon(other.sentence) for other in self.diverging]
        return sentence("; ".join(without_stop(text) for text in (told, *beside))) if beside else told

    @property
    def judged_sentence(self) -> str:
        """The sentence with the verdict behind it; whatever else is said of a change joins it here."""
        clauses = [self.verdict.words] if self.verdict else []
        if not clauses:
            return self.sentence
        return f"{'; '.join([without_stop(self.sentence), *clauses])}."

    @property
    def paragraph(self) -> str:
        """Everything that the series says that speaks for it, the verdict behind the first sentence."""
        more = self.reading.sentences[1:] if self.reading else ()
        return " ".join((self.judged_sentence, *more))

    @property
    def gap(self) -> str:
        """The words for an indicator of which the documents say nothing in the chosen years."""
        if self.years.is_all:
            return _("The loaded documents give no figure.")
        told = _("The loaded documents give no figure for the chosen years.")
        return f"{told} {_('The reports for these years are not loaded.')}" if self.has_no_report else told

    @property
    def has_no_report(self) -> bool:
        """Whether the chosen years are ones that a report is wanted of, and none is loaded."""
        if self.years.is_all or self.rows:
            return False
        has_report = any(self.years.holds(year) for year in self.record.reported_years)
        return not has_report and not self.years.is_before(self._first_monitored)

    @property
    def _first_monitored(self) -> int:
        """The first year of which the strategy wants a report."""
        periods = self.facts(self.indicator.unit).periods
        return min((period.first_year for period in periods if period.first_year), default=0)

    @property
    def cautions(self) -> tuple[tuple[str, Bilingual], ...]:
        """The caution on its figures and why its answer is partial, each under the name of its field."""
        found = (("caution", self.indicator.caution), ("answers_note", self.indicator.answers_note))
        return tuple((name, text) for name, text in found if text)

    @property
    def explanations(self) -> tuple[Explanation, ...]:
        """What the documents say explains its figures."""
        return self.record.explanations

    def explanation(self, year: int) -> str:
        """Return what the report says explains the figure of a year, or that it gives no cause."""
        return explanation_sentence(self.explanations, year)

    def is_explained(self, year: int) -> bool:
        """Whether the report explains the figure of a year."""
        return any(found.year == year for found in self.explanations)

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """The remarks on its data, the weightiest first."""
        return self.record.remarks

    def answers(self, year: int) -> str:
        """Return the code of what the documents give for it in a year; `no_report` where none is loaded."""
        if year not in self.record.reported_years:
            return "no_report"
        return self.record.answers.get(year, "none")
