"""One indicator as the catalogue defines it, with its series, reasons, explanations and answers.

The names of the fields follow the columns of the warehouse; nothing stands for null but an empty text.
"""

from dataclasses import dataclass

from presentation.language.bilingual import Bilingual
from presentation.language.language import choose

NOTHING = Bilingual()


@dataclass(frozen=True)
class Indicator:
    """What the catalogue says of an indicator; an indicator of the context is not official.

    `overview_order`: its place on the overview, None where it has none.
    """

    indicator_code: str
    is_official: bool
    name: Bilingual
    short_name: Bilingual
    unit: str
    area_code: str = ""
    goal_code: str = ""
    sheet_name: str = ""
    role: str = ""
    direction: str = "none"
    direction_reason: Bilingual = NOTHING
    direction_source: str = ""
    direction_goal: str = ""
    direction_priority: int | None = None
    direction_area: str = ""
    unit_name: Bilingual = NOTHING
    supplier: str = ""
    caution: Bilingual = NOTHING
    answers_note: Bilingual = NOTHING
    headline_series: str = ""
    headline_category: str = ""
    overview_order: int | None = None
    priorities: tuple[int, ...] = ()

    @property
    def label(self) -> str:
        """How it is called in a list: with its code where the strategy gives it one."""
        return f"{self.indicator_code} {self.short_name}" if self.is_official else str(self.short_name)


@dataclass(frozen=True)
class Series:
    """One thing that is counted over the years; `is_overlapping`: its categories share members."""

    series_id: str
    indicator_code: str
    name: Bilingual
    unit: str
    measure: str
    kind: str
    direction: str
    series_order: int
    decimals: int
    has_total: bool
    is_overlapping: bool
    list_kind: str = ""
    chart_group: str = ""
    supplier: str = ""
    note: Bilingual = NOTHING


@dataclass(frozen=True)
class Category:
    """One category that a series may be broken down by."""

    series_id: str
    category: str
    category_order: int
    category_en: str = ""


@dataclass(frozen=True)
class Explanation:
    """What a document says explains the figure of a year, in our words, and where it says so."""

    indicator_code: str
    year: int
    text: Bilingual
    locator: str
    locator_en: str = ""

    @property
    def place(self) -> str:
        """Where the document says so, in the current language."""
        return choose(self.locator, self.locator_en)


@dataclass(frozen=True)
class PriorityReason:
    """Why we show an indicator under a priority direction."""

    indicator_code: str
    priority_number: int
    reason: Bilingual


@dataclass(frozen=True)
class Answer:
    """What the loaded documents give for an official indicator in one year.

    `answers`: direct, partial, other; without a number: words, where it is described, or none.
    """

    indicator_code: str
    year: int
    has_number: bool
    answers: str
    missing_reasons: str = ""
