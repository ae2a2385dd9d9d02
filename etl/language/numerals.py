"""Reads a printed number: digits with any style of thousands and decimals, or a number word.

A print that two styles read differently is not read at all: `UnreadableError` says why.
"""

import re
from decimal import Decimal
from itertools import pairwise

from etl.language.folding import fold, has_wide_gap

NUMBER_WORDS = {
    **dict.fromkeys(("zero", "zaden", "zadna", "zadne"), 0),
    **dict.fromkeys(("jeden", "jedna", "jedno", "jednego", "jednej", "jednemu", "jednym"), 1),
    **dict.fromkeys(("dwa", "dwie", "dwoje", "dwoch", "dwaj", "dwiema", "dwom", "dwojka"), 2),
    **dict.fromkeys(("trzy", "troje", "trzech", "trzej", "trzem", "trojka"), 3),
    **dict.fromkeys(("cztery", "czworo", "czterech", "czterej", "czterem"), 4),
    **dict.fromkeys(("piec", "piecioro", "pieciu"), 5),
    **dict.fromkeys(("szesc", "szescioro", "szesciu"), 6),
    **dict.fromkeys(("siedem", "siedmioro", "siedmiu"), 7),
    **dict.fromkeys(("osiem", "osmioro", "osmiu"), 8),
    **dict.fromkeys(("dziewiec", "dziewiecioro", "dziewieciu"), 9),
    **dict.fromkeys(("dziesiec", "dziesiecioro", "dziesieciu"), 10),
    **dict.fromkeys(("jedenascie", "jedenastu"), 11),
    **dict.fromkeys(("dwanascie", "dwunastu"), 12),
    **dict.fromkeys(("trzynascie", "trzynastu"), 13),
    **dict.fromkeys(("czternascie", "czternastu"), 14),
    **dict.fromkeys(("pietnascie", "pietnastu"), 15),
    **dict.fromkeys(("szesnascie", "szesnastu"), 16),
    **dict.fromkeys(("siedemnascie", "siedemnastu"), 17),
    **dict.fromkeys(("osiemnascie", "osiemnastu"), 18),
    **dict.fromkeys(("dziewietnascie", "dziewietnastu"), 19),
    **dict.fromkeys(("dwadziescia", "dwudziestu"), 20),
    **dict.fromkeys(("trzydziesci", "trzydziestu"), 30),
    **dict.fromkeys(("czterdziesci", "czterdziestu"), 40),
    **dict.fromkeys(("piecdziesiat", "piecdziesieciu"), 50),
    **dict.fromkeys(("szescdziesiat", "szescdziesieciu"), 60),
    **dict.fromkeys(("siedemdziesiat", "siedemdziesieciu"), 70),
    **dict.fromkeys(("osiemdziesiat", "osiemdziesieciu"), 80),
    **dict.fromkeys(("dziewiecdziesiat", "dziewiecdziesieciu"), 90),
    **dict.fromkeys(("sto", "stu"), 100),
}
VAGUE_WORDS = (
    "kilka",
    "kilku",
    "kilkoro",
    "kilkanascie",
    "kilkunastu",
    "kilkadziesiat",
    "kilkudziesieciu",
    "wiele",
)

_RAISED = re.compile(r"[⁰¹²³⁴-⁹¼-¾⅐-⅞]")
_SIGN = re.compile(r"^[-+]\s?(?=\d)")
_PLAIN = re.compile(r"\d+")
# The styles of thousands; one comma alone is that of decimals.
BY_BLANKS = r"\d{1,3}(?: \d{3})+"
BY_DOTS = r"\d{1,3}(?:\.\d{3})+"
BY_COMMAS = r"\d{1,3}(?:,\d{3}){2,}"
BY_APOSTROPHES = r"\d{1,3}(?:['’]\d{3})+"
# Anything that begins and ends with a digit and may be one number, in a style or in none.
DIGITS = r"\d(?:[\d\s.,'’]*\d)?"
_DECIMAL = re.compile(r"(?P<whole>\d+|\d{1,3}(?:[ .'’]\d{3})+)[,](?P<part>\d+)")
_DOT_DECIMAL = re.compile(r"(?P<whole>\d+|\d{1,3}(?:[ ,'’]\d{3})+)[.](?P<part>\d+)")


class UnreadableError(ValueError):
    """The print allows more than one reading, or none; the message says which."""


def number_words(folded: str) -> int | None:
    """Return the number that words like «dwadzieścia dwie» give, None for other words.

    Only a larger number before a smaller one make one number together: hundred, tens, units.
    """
    values = [NUMBER_WORDS.get(word) for word in folded.split()]
    if not values or any(value is None for value in values):
        return None
    known = [value for value in values if value is not None]
    joins = all(
        first >= 20 and 0 < second < (10 if first < 100 else 100) for first, second in pairwise(known)
    )
    return sum(known) if joins else None


def check_print(text: str) -> None:
    """Raise UnreadableError for a print that folding would make plain though it is not."""
    if has_wide_gap(text):
        raise UnreadableError(f"«{text}»: two blanks between the digits may part two numbers")
    if _RAISED.search(text):
        raise UnreadableError(f"«{text}»: raised digits or a fraction stand at the number")


def read_number(text: str) -> Decimal:
    """Return the one value that the printed number has; raises UnreadableError where there is none."""
    folded = fold(text)
    words = number_words(folded)
    if words is not None:
        return Decimal(words)
    sign = -1 if folded.startswith("-") else 1
    return sign * _read_unsigned(_SIGN.sub("", folded))


def _read_unsigned(text: str) -> Decimal:
    if _PLAIN.fullmatch(text):
        if len(text) > 1 and text.startswith("0"):
            raise UnreadableError(f"«{text}» begins with 0 like a code, not a quantity")
        return Decimal(text)
    for groups in (BY_BLANKS, BY_COMMAS, BY_APOSTROPHES):
        if re.fullmatch(groups, text):
            return Decimal(re.sub(r"\D", "", text))
    if re.fullmatch(BY_DOTS, text):
        return _dot_groups(text)
    for decimal, mark in ((_DECIMAL, ","), (_DOT_DECIMAL, ".")):
        found = decimal.fullmatch(text)
        if found:
            return _with_decimals(text, found, mark)
    raise UnreadableError(f"«{text}» groups its digits in no known style")


def _dot_groups(text: str) -> Decimal:
    if text.startswith("0"):
        return Decimal(text) if text.count(".") == 1 else _refuse(text)
    return Decimal(text.replace(".", ""))


def _with_decimals(text: str, found: re.Match[str], mark: str) -> Decimal:
    whole, part = found["whole"], found["part"]
    grouped = not whole.isdigit()
    if mark == "," and len(part) == 3 and not grouped and not whole.startswith("0") and len(whole) <= 3:
        raise UnreadableError(f"«{text}»: the comma may mark thousands or decimals")
    if len(part) > 4:
        raise UnreadableError(f"«{text}» has more decimals than any figure here")
    return Decimal(re.sub(r"\D", "", whole) + "." + part)


def _refuse(text: str) -> Decimal:
    raise UnreadableError(f"«{text}» groups its digits in no known style")
