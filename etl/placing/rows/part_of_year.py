"""Tells a header of a part of a year, or of a day that is not its last, from that of the whole year.

«Stan na 1.01.2021» is what there was at the end of 2020; «I–VI 2021» and «30.06.2021» are half a year.
"""

import re
from collections.abc import Iterator

from etl.language.folding import fold
from etl.language.vocabulary import MONTHS
from etl.rule import rule

_YEAR = r"(?:19|20)\d\d"
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_ROMANS = "|".join(sorted(_ROMAN, key=len, reverse=True))
_BY_NAME = re.compile(rf"(?<!\d)(?P<day>\d{{1,2}})[\s.]*(?P<month>{MONTHS})")
_BY_NUMBER = re.compile(
    rf"(?<!\d)(?P<day>\d{{1,2}})\s?[./\s-]\s?(?P<month>\d{{1,2}}|{_ROMANS})\s?[./\s-]\s?{_YEAR}(?!\d)"
)
_BY_YEAR = re.compile(rf"(?<!\d){_YEAR}[.-](?P<month>\d\d)[.-](?P<day>\d\d)(?!\d)")
_NAMED = re.compile(rf"\b{MONTHS}")
_NUMBERED = re.compile(rf"(?<!\w)(?:{_ROMANS})\s?[–-]\s?(?P<last>{_ROMANS})(?!\w)")
_SHORT = re.compile(r"\bpolr|\bkw(?:art\w*)?\b|\bkwarta|(?<!12 )\bmiesi|(?<!12 )\bm-c")
_LAST_DAY, _FIRST_MONTH, _LAST_MONTH = "31", "stycz", "grud"


@rule("part of a year", "I–VI 2021")
def is_part_of_year(header: str) -> bool:
    """Say whether a header tells a day or months, and neither the last day nor all of its year."""
    folded = fold(header)
    days = list(_days(folded))
    if days:
        return (_LAST_DAY, True) not in days
    months = [found[0] for found in _NAMED.finditer(folded)]
    if months:
        return not (months[0].startswith(_FIRST_MONTH) and months[-1].startswith(_LAST_MONTH))
    numbered = _NUMBERED.search(folded)
    if numbered:
        return numbered["last"] != _ROMAN[-1]
    return _SHORT.search(folded) is not None


def _days(folded: str) -> Iterator[tuple[str, bool]]:
    """Yield each day that is named, and whether its month is the last."""
    for pattern in (_BY_NAME, _BY_NUMBER, _BY_YEAR):
        for found in pattern.finditer(folded):
            month = found["month"]
            is_last = month.startswith(_LAST_MONTH) or month in ("12", _ROMAN[-1])
            yield found["day"], is_last
