"""The words and codes with which a series is told: its noun, its variation by chance, its wanted direction.

They stand apart from the shapes of `model.py` and `series.py` because sentences, not figures, are made of
them.
"""

import re
from typing import Literal

from pydantic import model_validator

from etl.catalogue.entry import Entry

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


class Noun(Entry):
    """What a figure counts, in the forms a sentence needs."""

    forms: tuple[str, str, str]
    """The Polish forms after 1, after 2 and after 5. Example: `forms = ["wniosek", "wnioski", "wniosków"]`"""
    genitive_one: str
    """The Polish form after a fraction, in "2,5 wniosku". Example: `genitive_one = "wniosku"`"""
    accusative_one: str
    """The Polish form for 1 after "o", in "o 1 wniosek więcej". Example: `accusative_one = "wniosek"`"""
    plural: str | None = None
    """The Polish nominative plural, where it is not the form after 2 (2 partnerów).
    Example: `plural = "partnerzy"`"""
    complement: str | None = None
    """What stands after any form and is left out of a change (3150 zgłoszeń do Straży Miejskiej, o 1356
    zgłoszeń mniej). Example: `complement = "do Straży Miejskiej"`"""
    forms_en: tuple[str, str]
    """The English forms for one and for many. Example: `forms_en = ["application", "applications"]`"""
    complement_en: str | None = None
    """The same in English."""


class Variation(Entry):
    """Whether a count varies by itself, or why not: a code of the closed list with its sentence."""

    id: Varies
    """The code, by which `varies` of a series names it; each code has one entry. Example: `id = "events"`"""
    sentence: str
    """The sentence for readers; stands in the warehouse (table `variation`).
    Example: `sentence = "To kwota pieniędzy, a nie liczba zdarzeń."`"""
    sentence_en: str
    """The same in English."""


class UndirectedReason(Entry):
    """Why a change is not judged: a code of the closed list with its sentence."""

    id: Undirected
    """The code: `strategy_silent` for an indicator without a direction, `diverge` where the series says so,
    `beside_the_indicator` for the other series of an indicator with one. Example: `id = "diverge"`"""
    sentence: str
    """The sentence for readers; stands in the warehouse (table `undirected`).
    Example: `sentence = "Strategia nie wskazuje kierunku."`"""
    sentence_en: str
    """The same in English."""


class DirectionFrom(Entry):
    """Where a wanted direction stands: an operational goal, a priority direction or an area's goal."""

    source: Literal["stated", "read_from_goal"]
    """`stated`: the strategy says that this very thing is to grow or shrink. `read_from_goal`: we read it
    from the wording. Example: `source = "stated"`"""
    goal: str | None = None
    """The `code` of the operational goal; of the three places exactly one is named.
    Example: `goal = "2.1"`"""
    priority: int | None = None
    """The `number` of the priority direction. Example: `priority = 3`"""
    area: str | None = None
    """The `code` of the area whose general goal it is. Example: `area = "II"`"""

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
