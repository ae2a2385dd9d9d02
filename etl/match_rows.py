"""Finds the official indicator of each table row by its printed name.

Reports print no codes, drop or add clauses, number the rows and misspell; rows therefore compete for
indicators: the best fit is taken first and an indicator is given once per table.
"""

import re
from collections.abc import Iterable

from rapidfuzz import fuzz

from etl.catalogue_model import Indicator
from etl.fold import fold

ACCEPTED_SCORE = 72.0
_ROW_NUMBER = re.compile(r"^(?:(?:i{1,3}|iv)\.)?\s?\d{1,2}\s?[.)]\s*")
_NOISE = re.compile(r"\[bookmark:[^\]]*\]|[^\w ]")


def row_name(text: str) -> str:
    """Return the folded name of a row without its number, punctuation and Word bookmarks."""
    return " ".join(
        _NOISE.sub(" ", _ROW_NUMBER.sub("", fold(re.sub(r"\[bookmark:[^\]]*\]", "", text)))).split()
    )


def match_rows(rows: Iterable[str], indicators: Iterable[Indicator]) -> dict[str, tuple[str, float]]:
    """Return {row as printed: (indicator code, score 0-100)}; rows that fit nothing are absent."""
    names = {indicator.code: _names(indicator) for indicator in indicators}
    scored = [
        (_score(row_name(row), known), row, code)
        for row in dict.fromkeys(rows)
        for code, known in names.items()
    ]
    matched: dict[str, tuple[str, float]] = {}
    taken: set[str] = set()
    for score, row, code in sorted(scored, key=lambda item: -item[0]):
        if score >= ACCEPTED_SCORE and row not in matched and code not in taken:
            matched[row] = (code, score)
            taken.add(code)
    return matched


def _names(indicator: Indicator) -> list[str]:
    names = [indicator.name, *indicator.report_names]
    return [row_name(name) for name in [*names, *filter(None, [indicator.sheet_name])]]


def _score(row: str, names: list[str]) -> float:
    return max(0.5 * fuzz.ratio(row, name) + 0.5 * fuzz.token_set_ratio(row, name) for name in names)
