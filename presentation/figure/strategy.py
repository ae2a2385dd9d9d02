"""The parts of the strategy that indicators belong to: areas, goals, directions, who carries them out."""

from dataclasses import dataclass

from presentation.figure.indicator import NOTHING
from presentation.language.bilingual import Bilingual


@dataclass(frozen=True)
class Area:
    """One of the four areas with its general goal."""

    area_code: str
    name: Bilingual
    slug: str
    general_goal: Bilingual


@dataclass(frozen=True)
class Goal:
    """An operational goal of an area."""

    goal_code: str
    area_code: str
    name: Bilingual
    note: Bilingual = NOTHING


@dataclass(frozen=True)
class Priority:
    """One of the six priority directions; `sheet_name`: its wording in Annex 2 where that differs."""

    priority_number: int
    name: Bilingual
    sheet_name: str = ""


@dataclass(frozen=True)
class Body:
    """Who is responsible in an area (role `unit`) or a partner there (Table 8)."""

    area_code: str
    role: str
    name: str


@dataclass(frozen=True)
class Programme:
    """A programme, procedure or plan that an area lists (Table 7)."""

    area_code: str
    name: str
