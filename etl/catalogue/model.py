"""The shape of the catalogue: what a fact about an area, indicator, series or break must say.

Every model forbids unknown keys, so a misspelt key stops the build instead of being ignored.
"""

from typing import Literal

from pydantic import ConfigDict, Field

from etl.catalogue.words import DirectionFrom, Entry, MeasureUnit, Noun, UndirectedReason, Variation, Varies

Answer = Literal["direct", "partial", "other", "none"]
Direction = Literal["up", "down", "none"]
Role = Literal["output", "outcome", "input", "context"]


class Area(Entry):
    """One of the four areas of the strategy."""

    code: str
    name: str
    name_en: str
    slug: str
    general_goal: str
    general_goal_en: str


class Goal(Entry):
    """One of the 15 operational goals; the note says what no official indicator covers."""

    code: str
    area: str
    name: str
    name_en: str
    note: str | None = None
    note_en: str | None = None


class Priority(Entry):
    """One of the six priority directions; `sheet_name` where Annex 2 words it otherwise."""

    number: int
    name: str
    name_en: str
    sheet_name: str | None = None


class Period(Entry):
    """A monitoring period, or the baseline before the strategy."""

    code: str
    name: str
    name_en: str
    first_year: int | None = None
    last_year: int | None = None


class Event(Entry):
    """A year in which something outside the programme changed many figures; it breaks no series."""

    year: int
    name: str
    name_en: str
    sentence: str
    sentence_en: str


class Department(Entry):
    """A responsible unit of the city or a partner in an area (Table 8 of the strategy)."""

    area: str
    role: Literal["unit", "partner"]
    name: str


class Programme(Entry):
    """A programme, procedure or plan of an area (Table 7 of the strategy)."""

    area: str
    name: str


class IndicatorPriority(Entry):
    """Why an indicator is shown under a priority direction."""

    number: int
    reason: str
    reason_en: str


class Headline(Entry):
    """The one series and category that stands for an indicator."""

    series: str
    category: str = ""


class Explanation(Entry):
    """What a document says explains a figure, in our words, with the place."""

    year: int
    text: str
    text_en: str
    locator: str


class Indicator(Entry):
    """An official indicator (Table 9) or a context indicator `K.<topic>.<n>`."""

    code: str = Field(pattern=r"^(I|II|III|IV)\.\d+$|^K\.[a-z_]+\.\d+$")
    area: str | None = None
    name: str
    name_en: str
    short_name: str
    short_name_en: str
    sheet_name: str | None = None
    report_names: tuple[str, ...] = ()
    unit: str
    decimals: int = 0
    role: Role
    direction: Direction
    direction_reason: str
    direction_reason_en: str
    direction_from: DirectionFrom | None = None
    goal: str | None = None
    supplier: str | None = None
    caution: str | None = None
    caution_en: str | None = None
    headline: Headline | None = None
    overview_order: int | None = None
    priorities: tuple[IndicatorPriority, ...] = ()
    answers: dict[int, Answer] = Field(min_length=1)
    in_words: tuple[int, ...] = ()  # years that a report describes without giving any number
    answers_note: str | None = None
    answers_note_en: str | None = None
    explanations: tuple[Explanation, ...] = ()

    @property
    def is_official(self) -> bool:
        """Whether the strategy itself lists the indicator."""
        return not self.code.startswith("K.")

    def answer_in(self, year: int) -> Answer:
        """Return what the print of a year answers: the entry of the latest listed year up to it."""
        listed = sorted(self.answers)
        earlier = [entry for entry in listed if entry <= year]
        return self.answers[earlier[-1] if earlier else listed[0]]


class Category(Entry):
    """A label of a breakdown with the words by which reports name it."""

    name: str
    name_en: str
    labels: tuple[str, ...] = ()


class Series(Entry):
    """The same thing counted in every year; what is not the same thing is another series.

    `table_rows` are names of rows in tables other than the area tables. A series with `claim` holds
    changes that a document states in words about the series `claim_of`, so that they can be recomputed.
    """

    id: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    indicator: str
    name: str
    name_en: str
    unit: str
    decimals: int | None = None
    measure: Literal["level", "change", "index"] = "level"
    labels: tuple[str, ...] = ()
    bare: bool = False
    within: str | None = None
    unit_words: tuple[str, ...] = ()
    categories: Literal["closed", "open"] | None = None
    category: tuple[Category, ...] = ()
    label_from: str | None = None
    count_items: bool = False
    chart_group: str | None = None
    kind: Literal["year", "moment", "school_year"] = "year"
    supplier: str | None = None
    noun: Noun | None = None
    share_of: str | None = None
    share_of_en: str | None = None
    varies: Varies | None = None
    direction: Direction | None = None
    undirected: Literal["diverge"] | None = None
    overlapping: bool = False
    table_rows: tuple[str, ...] = ()
    claim: Literal["difference", "percent", "index"] | None = None
    claim_of: str | None = None
    note: str | None = None
    note_en: str | None = None


class SumRule(Entry):
    """A total that must equal its parts; a part is `series` or `series/category`."""

    total: str
    parts: tuple[str, ...]
    years: tuple[int, ...] = ()


class Derived(Entry):
    """A total that we sum ourselves, because its parts are a declared closed partition."""

    series: str
    parts: tuple[str, ...]


class Break(Entry):
    """From this year on a series is not compared with the years before, and why."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    series: str
    category: str | None = None
    from_year: int = Field(alias="from")
    kind: Literal["measurement", "event"]
    reason: str
    reason_en: str


ENTRIES: dict[str, type[Entry]] = {
    "area": Area,
    "goal": Goal,
    "priority": Priority,
    "period": Period,
    "event": Event,
    "unit": MeasureUnit,
    "variation": Variation,
    "undirected": UndirectedReason,
    "department": Department,
    "programme": Programme,
    "indicator": Indicator,
    "series": Series,
    "sum": SumRule,
    "derived": Derived,
    "break": Break,
}
