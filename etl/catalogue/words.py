"""The words and codes with which a series is told: its noun, its variation by chance, its wanted direction.

They stand apart from the shapes of `catalogue_model.py` because sentences, not figures, are made of them.
"""

import re
from typing import Literal

from pydantic import BaseModel, ConfigDict, model_validator

from etl.language.counted_things import CountedKind
from etl.language.quantity import CURRENCIES

Varies = Literal[
    "events",
    "register",
    "same_people",
    "capacity",
    "full_programme",
    "clustered",
    "decision",
    "amount",
    "computed",
    "money",
    "share",
    "share_without_n",
    "survey",
]
Undirected = Literal["strategy_silent", "diverge", "beside_the_indicator"]


class Entry(BaseModel):
    """A table of a catalogue file."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Noun(Entry):
    """What a figure counts, in the forms a sentence needs.

    `forms`: Polish one, few, many (1 wniosek, 2 wnioski, 5 wniosków). `genitive_one` follows a fraction
    (2,5 wniosku), `accusative_one` follows "o". `plural` is the nominative plural where it is not the form
    of "few" (partnerzy, but 2 partnerów). `complement` stands after any form and is left out of a change
    (3150 zgłoszeń do Straży Miejskiej, o 1356 zgłoszeń mniej).
    """

    forms: tuple[str, str, str]
    genitive_one: str
    accusative_one: str
    plural: str | None = None
    complement: str | None = None
    forms_en: tuple[str, str]
    complement_en: str | None = None


class MeasureUnit(Entry):
    """A unit of measure; its forms as in `Noun`, whose words a series of its own noun has instead.

    `counts`: what the noun beside a printed number must name for the number to be in this unit; "unnamed"
    where no noun names it, as with a rate. `is_whole`: whether a figure in it is always a whole number.
    """

    id: str
    counts: Literal[CountedKind, "unnamed"]
    is_whole: bool = False
    forms: tuple[str, str, str]
    genitive_one: str
    accusative_one: str
    plural: str | None = None
    forms_en: tuple[str, str]
    decimals: int = 0
    symbol: str | None = None
    is_currency: bool = False
    is_share: bool = False

    @model_validator(mode="after")
    def _agrees_with_itself(self) -> "MeasureUnit":
        if self.is_currency != (self.counts == "money"):
            raise ValueError('what counts = "money" is a currency, and nothing else is; correct one of them')
        if self.is_currency and not self.id.startswith(CURRENCIES):
            raise ValueError(f"the id of a currency begins with {' or '.join(CURRENCIES)}; correct it")
        if self.is_share != (self.counts == "percent"):
            raise ValueError('what counts = "percent" is a share, and nothing else is; correct one of them')
        return self

    def fits_print(self, told: str | None) -> bool:
        """Say whether a number printed with this sign, `percent` or a currency, can be in the unit."""
        if told in CURRENCIES:
            return self.id.startswith(told)
        return told != "percent" or self.counts == "percent"


class Variation(Entry):
    """Whether a count varies by itself, or why not: a code of the closed list with its sentence."""

    id: Varies
    sentence: str
    sentence_en: str


class UndirectedReason(Entry):
    """Why a change is not judged: a code of the closed list with its sentence."""

    id: Undirected
    sentence: str
    sentence_en: str


class DirectionFrom(Entry):
    """Where a wanted direction stands: an operational goal, a priority direction or an area's general goal.

    `stated`: the strategy says that this very thing is to grow or shrink; `read_from_goal`: we read it from
    the wording.
    """

    source: Literal["stated", "read_from_goal"]
    goal: str | None = None
    priority: int | None = None
    area: str | None = None

    @model_validator(mode="after")
    def _names_one_place(self) -> "DirectionFrom":
        if sum(place is not None for place in (self.goal, self.priority, self.area)) != 1:
            raise ValueError("name one place: goal, priority or area")
        return self

    def is_named_in(self, reason: str) -> bool:
        """Say whether a reason in Polish names the place."""
        if self.goal:
            return self.goal in reason
        pattern = rf"kierun\w+ {self.priority}\b" if self.priority else rf"\bobszaru {self.area}\b"
        return re.search(pattern, reason, re.IGNORECASE) is not None
