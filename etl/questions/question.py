"""One question asked about the data, and what it is about."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

Letter = Literal["interpelacja", "zapytanie", "pismo", "wniosek"]
LETTERS: tuple[Letter, ...] = get_args(Letter)
_GAP = re.compile(r"(?P<code>[^@:]+)@(?P<years>\d{4}(?:\+\d{4})*)")
_CODE = re.compile(r"[^@:]+")


@dataclass(frozen=True)
class Question:
    """A question.

    `about`: the id of a remark, an indicator `II.13`, or years without a figure `I.1@2019+2020`;
    `letter`: the kind of letter it went out with, '' for none; `line`: where it stands in the file.
    """

    question_number: int
    about: str
    letter: str
    asked_on: date
    asked_of: str
    question_pl: str
    answered_on: date | None = None
    answer_pl: str = ""
    line: int = 0

    @property
    def remark_id(self) -> str:
        """The remark that it is about, '' where it is about an indicator."""
        return self.about if ":" in self.about else ""

    @property
    def indicator(self) -> str:
        """The indicator that it is about, '' where it is about a remark."""
        return "" if self.remark_id else self.about.partition("@")[0]

    @property
    def years(self) -> tuple[int, ...]:
        """The years without a figure that it is about."""
        found = _GAP.fullmatch(self.about)
        return tuple(map(int, found["years"].split("+"))) if found else ()


def is_subject(about: str) -> bool:
    """Return whether a text names a remark, an indicator, or an indicator with years."""
    return ":" in about or bool(_GAP.fullmatch(about) or _CODE.fullmatch(about))
