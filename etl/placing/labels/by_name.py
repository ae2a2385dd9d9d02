"""Matches a label against the names of series and categories where no pattern of the catalogue fits.

Only a clear case counts: the label says all of one name, or most of it and nothing beside it, and fits no
other name as well. A negation on one side only is never a match.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from etl.catalogue import model
from etl.language.folding import fold
from etl.language.meaning import naming_stems
from etl.language.stems import holds, stems
from etl.rule import rule

Match = tuple[model.Series, str]
_MOST_OTHER_WORDS = 2
_ANYBODY = re.compile(r"niepelnosprawn|kobiet|mezczyzn|dziec|senior")
_LIST = re.compile(r"\b(?:i|oraz|lub)\b")


@dataclass(frozen=True)
class _Name:
    match: Match
    words: frozenset[str]


@rule("name of a series or category", "Festyn Rodzinny: 40", off=None)
def match_name(candidates: list[model.Series], label: str, row: str) -> Match | None:
    """Return the one (series, category) whose name the folded label tells, None if none or several do."""
    words = frozenset(naming_stems(label, row))
    if not words:
        return None
    names = [name for series in candidates for name in _names(series, row)]
    is_list = _LIST.search(label) is not None
    found = [
        name
        for name in names
        if _tells(words, name.words, is_list=is_list) and _digits(label) <= _digits(_text(name.match))
    ]
    if len(found) > 1:
        longest = max(len(name.words) for name in found)
        found = [name for name in found if len(name.words) == longest]
    return found[0].match if len(found) == 1 else None


def _names(series: model.Series, row: str) -> Iterator[_Name]:
    for category in series.category:
        words = frozenset(naming_stems(category.name, row))
        if all(_ANYBODY.match(word) for word in words):  # such people are counted everywhere
            words = frozenset(stems(category.name)) | frozenset(naming_stems(series.name, row))
        yield _Name((series, category.name), words)
    own = frozenset(naming_stems(series.name, row))
    if own and not series.category:
        yield _Name((series, ""), own)


def _text(match: Match) -> str:
    return match[1] or match[0].name


def _digits(text: str) -> set[str]:
    """Return the numbers that tell things of one kind apart («Przedszkole nr 2»); years and ages do not."""
    return set(re.findall(r"\bnr (\d+)", fold(text)))


def _tells(label: frozenset[str], name: frozenset[str], *, is_list: bool) -> bool:
    """Say whether a label tells a name; a list of things («akcje i festyny») tells none of them alone."""
    if ("nie" in label) != ("nie" in name) or not name:
        return False
    shared = [word for word in label if holds(name, word)]
    others = len(label) - len(shared)
    says_all = all(holds(label, word) for word in name)
    allowed = 0 if is_list and len(name) == 1 else _MOST_OTHER_WORDS
    return (says_all and others <= allowed) or (not others and 2 * len(shared) > len(name))
