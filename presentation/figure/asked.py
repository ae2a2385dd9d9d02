"""A question that was asked about the data: for how long it waits, in words."""

from dataclasses import dataclass
from datetime import date

from presentation.figure.indicator import NOTHING
from presentation.figure.when import day_text
from presentation.language.bilingual import Bilingual
from presentation.language.language import ngettext


@dataclass(frozen=True)
class Asked:
    """A question of the ledger; `finding_id`: the remark it is about, `years`: those without a figure."""

    question_number: int
    about: str
    asked_on: date
    asked_of: str
    question_pl: str
    letter: str = ""
    finding_id: str = ""
    indicator_code: str = ""
    short_name: Bilingual = NOTHING
    years: tuple[int, ...] = ()
    answered_on: date | None = None
    answer_pl: str = ""

    @property
    def is_open(self) -> bool:
        """Whether nobody has answered."""
        return self.answered_on is None

    def days(self, day: date) -> int:
        """Return how many days it waits, or waited, for its answer."""
        return max(0, ((self.answered_on or day) - self.asked_on).days)

    def waiting(self, day: date) -> str:
        """Return `zapytano 12 listopada 2026 r., 19 dni bez odpowiedzi`."""
        count = self.days(day)
        told = ngettext(
            "asked on {day}, {count} day without an answer",
            "asked on {day}, {count} days without an answer",
            count,
        )
        return told.format(day=day_text(self.asked_on), count=count)

    def answered(self) -> str:
        """Return when it was asked and answered, and how long that took; '' while it is open."""
        if self.answered_on is None:
            return ""
        count = self.days(self.answered_on)
        told = ngettext(
            "asked on {day}, answered on {answered} (after {count} day)",
            "asked on {day}, answered on {answered} (after {count} days)",
            count,
        )
        return told.format(day=day_text(self.asked_on), answered=day_text(self.answered_on), count=count)
