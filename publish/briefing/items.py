"""One indicator of a briefing: its rows in the chosen years and the picture that speaks for it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from presentation.figure.blocks import Block, blocks_of, stated_changes
from presentation.figure.observation import observation_of
from presentation.figure.unit import NBSP
from presentation.figure.when import sentence
from presentation.language.language import choose
from presentation.reading.breakdown import breakdown_sentence
from presentation.reading.readings import Reading, read_series
from publish.briefing.selection import Selection, indicators_of
from queries import catalogue
from queries.warehouse import Row


@dataclass(frozen=True)
class Item:
    """`main`: the picture that speaks for the indicator; `others`: what is told in the annex."""

    indicator: Row
    rows: tuple[Row, ...]
    main: Block | None
    others: tuple[Block, ...]
    stated: tuple[Row, ...]

    @property
    def code(self) -> str:
        """The code of the indicator."""
        return str(self.indicator["indicator_code"])

    @property
    def is_official(self) -> bool:
        """Whether the strategy lists it; else it is context."""
        return bool(self.indicator["is_official"])

    @property
    def label(self) -> str:
        """How the indicator is called in a table: with its code where the strategy gives it one."""
        return f"{self.code} {self.name}" if self.is_official else self.name

    @property
    def name(self) -> str:
        """The short name of the indicator."""
        return catalogue.name_of(self.indicator, "short_name")

    @property
    def is_known(self) -> bool:
        """Whether any figure of it can be read."""
        return any(observation_of(row).is_known for row in self.rows)

    @cached_property
    def reading(self) -> Reading | None:
        """What the leading series says; None where only a breakdown is given, or nothing."""
        if self.main is None or not self.main.totals:
            return None
        return read_series(self.main.lead, catalogue.facts_for(self.main.unit))

    @property
    def series_name(self) -> str:
        """The name to say before the reading where no series speaks for the whole indicator."""
        if self.main is None or self.main.is_headline or not self.main.totals:
            return ""
        return choose(self.main.first["series_name"], self.main.first["series_name_en"])

    def first_sentence(self) -> str:
        """Return the one sentence for a table: the newest figure with its change, '' if there is none."""
        if self.main is None:
            return ""
        reading = self.reading
        if reading is None:
            told = breakdown_sentence(self.main.parts, catalogue.facts_for(self.main.unit))
        elif reading.judgement and self.is_official:
            told = f"{without_stop(reading.sentences[0])}; {reading.judgement.words}."
        else:
            told = reading.sentences[0]
        return f"{sentence(self.series_name)} {told}".strip()


def without_stop(text: str) -> str:
    """Return a sentence without its full stop, for more to follow; the stop of "2019 r." stays."""
    return text if text.endswith((" r.", f"{NBSP}r.")) else text.removesuffix(".")


def items_of(selection: Selection) -> list[Item]:
    """Return the indicators of a selection, official ones first, each with what it has to say."""
    wanted = indicators_of(selection)
    by_code: dict[str, list[Row]] = {row["indicator_code"]: [] for row in wanted}
    if wanted:
        found = catalogue.observations(
            indicators=list(by_code), first_year=selection.first_year or 0, last_year=selection.year
        )
        for row in found:
            by_code[row["indicator_code"]].append(row)
    return [_item(row, by_code[row["indicator_code"]]) for row in wanted]


def _item(indicator: Row, rows: Iterable[Row]) -> Item:
    rows = tuple(rows)
    blocks = blocks_of(rows)
    # Without a headline, what is counted as the indicator itself is counted goes first, the newest ahead.
    ranked = sorted(
        blocks, key=lambda block: (not block.is_headline, block.unit != indicator["unit"], -_newest(block))
    )
    main = ranked[0] if ranked else None
    others = tuple(block for block in blocks if block is not main)
    return Item(indicator, rows, main, others, stated_changes(rows))


def _newest(block: Block) -> int:
    rows = (*block.totals, *block.parts)
    return max((row["year"] for row in rows if observation_of(row).is_known), default=0)
