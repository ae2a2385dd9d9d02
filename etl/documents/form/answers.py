"""Reads one answer of a form: its print and the number in it, or what is wrong with the cell.

A cell is taken as a person sees it. A formula is never computed, and a cell that the spreadsheet program has
made into a date or an error is no answer.
"""

import datetime
import re
from decimal import Decimal
from typing import Any

from etl.documents.form.number_formats import Shown, shown_number, shown_text
from etl.language.folding import fold_number_blanks
from etl.language.numerals import DIGITS
from etl.raw.figure import LONGEST

MOST_DECIMALS = 4
# A fraction or raised digits that stand at a number leave it unclear, so they belong to it.
_DIGITS = DIGITS + r"(?: ?[¼-¾⅐-⅞]|[⁰¹²³⁴-⁹]+)?"
_RANGE = re.compile(rf"{_DIGITS}\s*(?:-|–|do)\s*{_DIGITS}")
_NUMBER = re.compile(_DIGITS)
_NEGATIVE = re.compile(r"[-–−]\s?\d")


class UnusableAnswerError(ValueError):
    """The cell holds no answer; the message, and `polish` in Polish, says what it holds and what to do."""

    def __init__(self, message: str, polish: str) -> None:
        """Keep both sentences."""
        super().__init__(message)
        self.polish = polish


def read_answer(value: Any, kind: str, number_format: str) -> tuple[str, str]:
    """Return (printed, number) of an answer cell; raises UnusableAnswerError, and UnseenNumberError.

    Args:
        value: the cell's value as openpyxl gives it without computing formulas.
        kind: openpyxl's data type of the cell: `f` a formula, `e` an error.
        number_format: the cell's number format, by which a person may see another number or none.
    """
    if value is None:
        return "", ""
    if kind == "f":
        raise UnusableAnswerError(
            "a formula stands here; give its result as a number", "jest tu formuła; proszę wpisać jej wynik"
        )
    if kind == "e" or isinstance(value, bool):
        raise UnusableAnswerError(
            f"«{value}» is no answer; give a number or b.d.",
            f"„{value}” nie jest odpowiedzią; proszę wpisać liczbę albo b.d.",
        )
    if isinstance(value, datetime.date | datetime.time | datetime.timedelta):
        raise UnusableAnswerError(
            f"the program made the date {value} of the answer; give the number with a comma: 2,5",
            f"program zamienił odpowiedź na datę {value}; proszę wpisać liczbę z przecinkiem: 2,5",
        )
    if isinstance(value, int | float):
        shown = shown_number(number_format, is_zero=not value)
        text = _digits(value, shown)
        return shown.around(text), text
    printed = fold_number_blanks(str(value))
    return _words(shown_text(number_format).around(printed) if printed else "")


def _digits(value: float, shown: Shown) -> str:
    """Return the number as it is seen, with a decimal comma; spreadsheet programs keep 15 digits."""
    number = Decimal(f"{value:.15g}") * 100**shown.hundreds
    if not number.is_finite() or number < 0:
        raise _negative(str(value))
    text = f"{number.normalize():f}"
    decimals = len(text.partition(".")[2])
    if decimals > MOST_DECIMALS:
        raise UnusableAnswerError(
            f"«{text}» has {decimals} decimals; round it to {MOST_DECIMALS} at most",
            f"„{text}” ma {decimals} miejsc po przecinku; proszę zaokrąglić do najwyżej {MOST_DECIMALS}",
        )
    shown.check(number)
    # Three decimals after a comma would look like thousands: 1,125 is written 1,1250.
    return f"{text}0".replace(".", ",") if decimals == 3 else text.replace(".", ",")


def _words(printed: str) -> tuple[str, str]:
    if len(printed) > LONGEST:
        raise UnusableAnswerError(
            f"the answer is longer than {LONGEST} characters; give the figure here, the rest under notes",
            f"odpowiedź ma ponad {LONGEST} znaków; tu proszę wpisać liczbę, resztę w uwagach",
        )
    if _NEGATIVE.match(printed):
        raise _negative(printed)
    numbers = _RANGE.findall(printed) or _NUMBER.findall(printed)
    return printed, numbers[0] if len(numbers) == 1 else ""


def _negative(value: str) -> UnusableAnswerError:
    return UnusableAnswerError(
        f"«{value}» is below zero; give how many there were",
        f"„{value}” jest mniejsze od zera; proszę podać, ile było",
    )
