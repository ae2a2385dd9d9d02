"""The shape of the catalogue: what a fact about an indicator must say, and every kind of entry there is.

`ENTRIES` is the list that files are read by, and the door through which all kinds are imported.
"""

from typing import Literal

from pydantic import Field

from etl.catalogue.entry import Direction, Entry
from etl.catalogue.series import Break, Category, Derived, Series, SumRule
from etl.catalogue.strategy import Area, Department, Event, Goal, Period, Priority, Programme, Synonym
from etl.catalogue.unit import MeasureUnit
from etl.catalogue.words import DirectionFrom, UndirectedReason, Variation

__all__ = [
    "ENTRIES",
    "Answer",
    "Area",
    "Break",
    "Category",
    "Department",
    "Derived",
    "Direction",
    "Entry",
    "Event",
    "Goal",
    "Indicator",
    "MeasureUnit",
    "Period",
    "Priority",
    "Programme",
    "Role",
    "Series",
    "SumRule",
    "Synonym",
    "UndirectedReason",
    "Variation",
]

Answer = Literal["direct", "partial", "other", "none"]
Role = Literal["output", "outcome", "input", "context"]


class IndicatorPriority(Entry):
    """Why an indicator is shown under a priority direction; our assignment, not the strategy's."""

    number: int
    """The `number` of the direction. Example: `number = 1`"""
    reason: str
    """Why, in one sentence; stands beside the indicator on the page of the directions.
    Example: `reason = "Ilu potrzebujących dociera do usług."`"""
    reason_en: str
    """The same in English."""


class Headline(Entry):
    """The one series and category that stands for an indicator."""

    series: str
    """The `id` of a series of the indicator. Example: `series = "day_support_users"`"""
    category: str = ""
    """The name of a category; left out: the total. Example: `category = "ośrodki wsparcia"`"""


class Explanation(Entry):
    """What a document says explains a figure."""

    year: int
    """The year of the figure; the explanation stands with the readings of that year.
    Example: `year = 2020`"""
    text: str
    """What the document says, in our words, as one sentence.
    Example: `text = "W ośrodkach wsparcia godzin było mniej, bo część miejsc była wolna."`"""
    text_en: str
    """The same in English."""
    locator: str
    """Where the document says it. Example: `locator = "Obszar II, wiersz 1, kolumna 2020"`"""


class Indicator(Entry):
    """An official indicator (Table 9) or a context indicator `K.<topic>.<n>`."""

    code: str = Field(pattern=r"^(I|II|III|IV)\.\d+$|^K\.[a-z_]+\.\d+$")
    """The number of Table 9, or `K.<topic>.<n>` for what the documents also count; `kod` in an address, and
    the name by which origin cards claim it. Example: `code = "II.13"`"""
    area: str | None = None
    """The `code` of its area; filled in from the name of the file in `area-1.toml` to `area-4.toml`. Left out
    in `city.toml`: about the whole city. Example: `area = "II"`"""
    name: str
    """The name of Table 9; rows of reports are recognised by it.
    Example: `name = "Liczba osób korzystających z noclegowni"`"""
    name_en: str
    """The same in English."""
    short_name: str
    """A few words for cards, lists and charts. Example: `short_name = "Osoby we wsparciu dziennym"`"""
    short_name_en: str
    """The same in English."""
    sheet_name: str | None = None
    """The wording of Annex 2, where it is another one; the monitoring sheet uses it, and rows of reports are
    recognised by it too. Example: `sheet_name = "Liczba osób w noclegowni"`"""
    report_names: tuple[str, ...] = ()
    """Other wordings of its row in reports, as printed.
    Example: `report_names = ["Liczba i rodzaj podjętych działań"]`"""
    unit: str
    """The `id` of the unit named with the indicator; each series has its own. Example: `unit = "persons"`"""
    decimals: int = 0
    """Decimals told in the warehouse (table `indicator`); values are shown with those of their series.
    Example: `decimals = 2`"""
    role: Role
    """What it measures: what was done, what it led to, what was put in, or a circumstance. An `input` never
    leads under "what changed". Example: `role = "output"`"""
    direction: Direction
    """The direction the strategy wants for the headline series; with `none` no change is called good or bad.
    Example: `direction = "up"`"""
    direction_reason: str
    """What in the strategy says so, or why it says nothing; on the card of the indicator. It names the place
    of `direction_from`. Example: `direction_reason = "Cel 2.1: rozwijanie usług w środowisku."`"""
    direction_reason_en: str
    """The same in English."""
    direction_from: DirectionFrom | None = None
    """Where the strategy says so; needed with a direction, left out with `none`.
    Example: `direction_from = { goal = "2.1", source = "read_from_goal" }`"""
    goal: str | None = None
    """The `code` of the operational goal, our assignment; left out: none fits. Example: `goal = "2.1"`"""
    supplier: str | None = None
    """Who states the figures, as the documents name the body; the form for the departments is split by it.
    Example: `supplier = "Straż Miejska"`"""
    caution: str | None = None
    """The one thing that would mislead a reader; on the page of the indicator and in briefings.
    Example: `caution = "Każdy rodzaj usług to osobna średnia, sumy nie ma."`"""
    caution_en: str | None = None
    """The same in English."""
    headline: Headline | None = None
    """The series (and category) shown on cards and compared first; left out: the indicator has none.
    Example: `headline = { series = "day_support_users" }`"""
    overview_order: int | None = None
    """Its place on the overview; left out: it is not there. Example: `overview_order = 2`"""
    priorities: tuple[IndicatorPriority, ...] = ()
    """The priority directions it is shown under, each with a reason.
    Example: `priorities = [{ number = 1, reason = "Wsparcie w domu.", reason_en = "Support at home." }]`"""
    answers: dict[int, Answer] = Field(min_length=1)
    """What the prints answer, from a year on: `direct` (what the name asks), `partial`, `other` (something
    else) or `none`; the coverage matrix shows it.
    Example: `answers = { 2016 = "partial", 2019 = "direct" }`"""
    in_words: tuple[int, ...] = ()
    """The years that a report describes without giving any number; they are told as such, not as missing.
    Example: `in_words = [2020]`"""
    answers_note: str | None = None
    """Why the answer is not a direct one; on the page of the indicator and in briefings.
    Example: `answers_note = "Strategia podaje tylko osoby z usługami w domu."`"""
    answers_note_en: str | None = None
    """The same in English."""
    explanations: tuple[Explanation, ...] = ()
    """What the documents say explains the figures.
    Example: `explanations = [{ year = 2020, text = "Epidemia.", text_en = "Epidemic", locator = "s. 4" }]`"""

    @property
    def is_official(self) -> bool:
        """Whether the strategy itself lists the indicator."""
        return not self.code.startswith("K.")

    def answer_in(self, year: int) -> Answer:
        """Return what the print of a year answers: the entry of the latest listed year up to it."""
        listed = sorted(self.answers)
        earlier = [entry for entry in listed if entry <= year]
        return self.answers[earlier[-1] if earlier else listed[0]]


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
    "synonym": Synonym,
    "indicator": Indicator,
    "series": Series,
    "sum": SumRule,
    "derived": Derived,
    "break": Break,
}
