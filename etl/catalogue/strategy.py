"""The shape of what the strategy itself says: areas, goals, directions, periods, bodies and programmes."""

from typing import Literal, Self

from pydantic import model_validator

from etl.catalogue.entry import Entry


class Area(Entry):
    """One of the four areas of the strategy; their order in the file is their order everywhere."""

    code: str
    """The Roman number by which goals, indicators, departments and programmes name the area, and the value
    of `obszar` in an address. Example: `code = "II"`"""
    name: str
    """The name as the strategy prints it: headings, filters, documents.
    Example: `name = "Infrastruktura społeczna"`"""
    name_en: str
    """The same in English."""
    slug: str
    """The address of the area's page, for those who read the warehouse; the pages stand in the map of the
    site. Example: `slug = "infrastruktura-spoleczna"`"""
    general_goal: str
    """The general goal of the area as printed; it stands at the top of the area's page and briefing.
    Example: `general_goal = "Poprawa jakości i dostępu do usług społecznych"`"""
    general_goal_en: str
    """The same in English."""


class Goal(Entry):
    """One of the 15 operational goals."""

    code: str
    """The number of the goal: indicators name it, and `cel` in an address. Example: `code = "2.5"`"""
    area: str
    """The `code` of the area it belongs to. Example: `area = "II"`"""
    name: str
    """The wording of the strategy.
    Example: `name = "Kreowanie nowoczesnej polityki prozdrowotnej"`"""
    name_en: str
    """The same in English."""
    note: str | None = None
    """What a reader must know before judging the goal, above all what no official indicator covers; shown
    below the goal. Example: `note = "Ten cel mierzy tylko jeden wskaźnik."`"""
    note_en: str | None = None
    """The same in English."""


class Priority(Entry):
    """One of the six priority directions."""

    number: int
    """Its number, by which indicators name it, and `priorytet` in an address. Example: `number = 3`"""
    name: str
    """The wording of the strategy.
    Example: `name = "Wzmacnianie usług świadczonych w środowisku lokalnym"`"""
    name_en: str
    """The same in English."""
    sheet_name: str | None = None
    """The wording of Annex 2, where it is another one; the monitoring sheet uses it.
    Example: `sheet_name = "Przechodzenie od opieki stacjonarnej do usług w środowisku lokalnym"`"""


class Period(Entry):
    """A monitoring period, or the baseline before the strategy; every year belongs to exactly one."""

    code: str
    """Its name in addresses (`okres`), commands and files. Example: `code = "2020-2022"`"""
    name: str
    """The name on pages and in documents. Example: `name = "2020–2022"`"""
    name_en: str
    """The same in English."""
    first_year: int | None = None
    """The first year; left out for the baseline, which has no beginning. Example: `first_year = 2020`"""
    last_year: int | None = None
    """The last year; left out for a period without an end. Example: `last_year = 2022`"""


class Event(Entry):
    """A year in which something outside the programme changed many figures; it breaks no series."""

    year: int
    """The year that charts mark. Example: `year = 2020`"""
    name: str
    """The short name beside the mark. Example: `name = "Epidemia COVID-19"`"""
    name_en: str
    """The same in English."""
    sentence: str
    """What a reader should keep in mind when a comparison touches that year; stands with the reading.
    Example: `sentence = "Rok 2020 był rokiem epidemii."`"""
    sentence_en: str
    """The same in English."""


class Department(Entry):
    """A responsible unit of the city, or a partner, in an area (Table 8); listed on the area's page."""

    area: str
    """The `code` of the area; a body that works in two areas stands twice. Example: `area = "I"`"""
    role: Literal["unit", "partner"]
    """`unit`: a unit of the city that is responsible. `partner`: a body that takes part.
    Example: `role = "partner"`"""
    name: str
    """The name as printed. Example: `name = "Komenda Miejska Policji"`"""


class Programme(Entry):
    """A programme, procedure or plan of an area (Table 7); listed on the area's page."""

    area: str
    """The `code` of the area. Example: `area = "II"`"""
    name: str
    """The name as printed. Example: `name = "Sopocka Karta Rodziny 3+"`"""


class Synonym(Entry):
    """What people call a thing that the documents call otherwise; only the search reads it."""

    words: tuple[str, ...] = ()
    """Words or phrases in any form; a search that holds all words of one of them finds what it means.
    Example: `words = ["DPS", "dom starców"]`"""
    words_en: tuple[str, ...] = ()
    """The same in English."""
    means: tuple[str, ...] = ()
    """What is meant, the best first: the `code` of an indicator, area or goal, the `id` of a series,
    `series/category`, or the `name` of a department. Without it the words are one word to the search.
    Example: `means = ["K.seniorzy.2", "care_home_places"]`"""

    @model_validator(mode="after")
    def _has_words(self) -> Self:
        if not self.words and not self.words_en:
            raise ValueError("a synonym needs words or words_en")
        return self
