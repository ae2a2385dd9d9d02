"""For how long a question waits, counted from a given day, in both languages."""

from datetime import date

import pytest

from presentation.figure.asked import Asked
from presentation.language.language import using

ASKED = Asked(1, "II.13", date(2026, 11, 12), "MOPS", "Ile?")


@pytest.mark.parametrize(
    ("day", "told"),
    [
        (date(2026, 11, 11), "0 dni bez odpowiedzi"),
        (date(2026, 11, 12), "0 dni bez odpowiedzi"),
        (date(2026, 11, 13), "1 dzień bez odpowiedzi"),
        (date(2026, 11, 14), "2 dni bez odpowiedzi"),
        (date(2026, 12, 1), "19 dni bez odpowiedzi"),
    ],
)
def test_days_without_an_answer_are_counted_from_a_given_day(day: date, told: str) -> None:
    with using("pl"):
        assert ASKED.waiting(day) == f"zapytano 12 listopada 2026 r., {told}"


def test_an_answer_tells_after_how_many_days_it_came() -> None:
    answered = Asked(1, "II.13", date(2026, 11, 12), "MOPS", "Ile?", answered_on=date(2026, 11, 13))
    with using("pl"):
        assert (
            answered.answered() == "zapytano 12 listopada 2026 r., odpowiedź 13 listopada 2026 r. (po 1 dniu)"
        )
    with using("en"):
        assert answered.answered() == "asked on 12 November 2026, answered on 13 November 2026 (after 1 day)"
        assert ASKED.waiting(date(2026, 11, 14)) == "asked on 12 November 2026, 2 days without an answer"
    assert ASKED.answered() == ""
