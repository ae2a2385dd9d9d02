"""Finds the year that the words of a figure name, so that a column header does not overrule the print."""

import re

from etl.language.folding import fold
from etl.rule import rule

_YEAR = r"(?P<year>(?:19|20)\d\d)"
_STATED = (
    re.compile(rf"\b(?:w|za|z|na koniec|do konca|dnia)\s+(?:roku\s+|r\.\s*|latach\s+)?{_YEAR}(?![\d/-])"),
    re.compile(rf"\brok {_YEAR}(?![\d/-])"),
    re.compile(rf"(?<![\d./-]){_YEAR}\s?r(?:\.|ok|oku|\b)"),
)
_YEAR_BEFORE = re.compile(
    r"\brok (?:wczesniej|temu)\b|\bw roku (?:poprzednim|poprzedzajacym|ubieglym|zeszlym)\b"
    r"|\bw (?:poprzednim|poprzedzajacym|ubieglym|zeszlym)(?: roku\b|$|[ ,;:]*$)"
)
_COMPARED = re.compile(r"(?:jak|niz|stosunku|porownaniu|wzgledem|wobec|odniesieniu)\b[^,;()]{0,25}$")


@rule("year told by the words", "w 2019 r. 40 osób", off=None)
def stated_year(words: str, column_year: int | None) -> int | None:
    """Return the one year that the words state for the figure, or None if they state none or several.

    `column_year`: the year that «rok wcześniej» is the one before.
    """
    folded = fold(words)
    years = set()
    for pattern in _STATED:
        for found in pattern.finditer(folded):
            if not _COMPARED.search(folded[: found.start()]):
                years.add(int(found["year"]))
    before = _YEAR_BEFORE.search(folded)
    if before and column_year and not _COMPARED.search(folded[: before.start()]):
        years.add(column_year - 1)
    if column_year:  # what a report tells of later years are plans
        years = {year for year in years if year <= column_year}
    return years.pop() if len(years) == 1 else None
