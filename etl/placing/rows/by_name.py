"""Finds the official indicator of each table row by its printed name.

Reports print no codes, drop or add clauses, number the rows and misspell; rows therefore compete for
indicators: the best fit is taken first and an indicator is given once per table. Rare words weigh more
than common ones; a row that fits two indicators about equally well is given to neither.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import log

from rapidfuzz import fuzz

from etl.catalogue.model import Indicator
from etl.language.meaning import is_generic, spelled_out
from etl.language.stems import holds, is_same, stems, without_asides
from etl.placing.rows.counted import counts_another
from etl.rule import rule

MARGIN = 6.0
_ROW_NUMBER = re.compile(r"^(?:(?:i{1,3}|iv)\.)?\s?\d{1,2}\s?[.)]\s*")
_NOISE = re.compile(r"\[bookmark:[^\]]*\]|[^\w ]")
_PRECISION = 0.7
_UNKNOWN = 1.6
_LEAST_RECALL = 0.34
_LEAST_WEIGHT = 5.0
_LIKE = 88.0
_KIN = 6
_SHORT_NAME = 3


@dataclass(frozen=True)
class _Name:
    """One wording of an indicator's name and its stems."""

    code: str
    text: str
    words: frozenset[str]


def row_name(text: str) -> str:
    """Return the folded name of a row without its number, punctuation and Word bookmarks."""
    return " ".join(
        _NOISE.sub(" ", _ROW_NUMBER.sub("", spelled_out(re.sub(r"\[bookmark:[^\]]*\]", "", text)))).split()
    )


def match_rows(rows: Iterable[str], indicators: Iterable[Indicator]) -> dict[str, tuple[str, float]]:
    """Return {row as printed: (indicator code, score 0-100)}; rows that fit nothing are absent."""
    names = _names(tuple((entry.code, _wordings(entry)) for entry in indicators))
    weights = _weights(names)
    scores = {row: _scores(row, names, weights) for row in dict.fromkeys(rows)}
    matched: dict[str, tuple[str, float]] = {}
    while found := _best(scores, matched):
        row, code, score = found
        matched[row] = (code, score)
    return matched


def _best(
    scores: dict[str, dict[str, float]], matched: dict[str, tuple[str, float]]
) -> tuple[str, str, float] | None:
    """Return the best pair of a free row and a free indicator that no other free one rivals."""
    taken = {code for code, _ in matched.values()}
    free = {
        row: sorted(((score, code) for code, score in found.items() if code not in taken), reverse=True)
        for row, found in scores.items()
        if row not in matched
    }
    pairs = sorted(
        ((ranked[0][0], row, ranked[0][1]) for row, ranked in free.items() if ranked), reverse=True
    )
    for score, row, code in pairs:
        rivals = [rival for rival, _ in free[row][1:2]]
        rivals += [scores[other].get(code, 0.0) for other in free if other != row]
        if score and (score >= 99.5 or score - max(rivals, default=0.0) >= MARGIN):
            return row, code, score
    return None


def _wordings(entry: Indicator) -> tuple[str, ...]:
    return (entry.name, *entry.report_names, *filter(None, [entry.sheet_name]))


@lru_cache(maxsize=16)
def _names(indicators: tuple[tuple[str, tuple[str, ...]], ...]) -> tuple[_Name, ...]:
    found = []
    for code, wordings in indicators:
        for wording in [*wordings, *(without_asides(wording) for wording in wordings)]:
            text = row_name(wording)
            found.append(_Name(code, text, frozenset(stems(text))))
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=16)
def _weights(names: tuple[_Name, ...]) -> dict[str, float]:
    """Return how telling each stem is: the fewer indicators use it, the more."""
    codes = {name.code for name in names}
    used = Counter(word for code in codes for word in {w for n in names if n.code == code for w in n.words})
    return {word: log((len(codes) + 1) / count) + 0.1 for word, count in used.items()}


def _scores(row: str, names: tuple[_Name, ...], weights: dict[str, float]) -> dict[str, float]:
    found: dict[str, float] = {}
    for text in dict.fromkeys((row_name(row), row_name(without_asides(row)))):
        words = frozenset(stems(text))
        for name in names:
            if counts_another(text, name.text):
                continue
            alike = fuzz.ratio(text, name.text)
            score = max(_score(words, name.words, weights), alike if alike >= _LIKE else 0.0)
            found[name.code] = max(found.get(name.code, 0.0), score)
    return found


def _score(row: frozenset[str], name: frozenset[str], weights: dict[str, float]) -> float:
    """Return how well a row fits a name, 0.0 if it says too little of it or too much beside it."""
    unknown = _UNKNOWN * max(weights.values(), default=1.0)
    said = [
        (weights.get(word, unknown), _holds(name, word))
        for word in row
        if word in weights or not is_generic(word)
    ]
    meant = [(weights[word], _holds(row, word)) for word in name]
    if _lacks_its_point(row, name):
        return 0.0
    shared = sum(weight for weight, hit in meant if hit)
    precision = sum(weight for weight, hit in said if hit) / (sum(weight for weight, _ in said) or 1.0)
    recall = shared / (sum(weight for weight, _ in meant) or 1.0)
    too_little = recall < _LEAST_RECALL + 1.1 * max(0.0, 0.95 - precision)
    if too_little or (shared < _LEAST_WEIGHT and recall < 0.9):
        return 0.0
    return 100 * (_PRECISION * precision + (1 - _PRECISION) * recall)


@rule("row that leaves out the point", "Liczba rodzin zastępczych")
def _lacks_its_point(row: frozenset[str], name: frozenset[str]) -> bool:
    """Say whether a row leaves out a word without which a short name is another's.

    «Liczba rodzin zastępczych» is more than «Liczba … zawodowych rodzin zastępczych». Of two words that name
    something none may be missing, of three one; a longer name is told by the rest of its words.
    """
    naming = [word for word in name if not is_generic(word)]
    missing = sum(not holds(row, word) for word in naming)
    return len(naming) <= _SHORT_NAME and missing > len(naming) // _SHORT_NAME


def _holds(words: frozenset[str], one: str) -> bool:
    """Say whether a stem or one of its family (`aktywizacj`, `aktywizuj`) is among the words."""
    return one in words or any(is_same(one, word) or _is_kin(one, word) for word in words)


@lru_cache(maxsize=65536)
@rule("kin of a word", "aktywizacja, aktywizujący")
def _is_kin(one: str, other: str) -> bool:
    shorter = min(len(one), len(other))
    alike = next((place for place in range(shorter) if one[place] != other[place]), shorter)
    return alike >= _KIN and alike >= 0.7 * shorter
