"""Names numbers parted by slashes by the words that are parted alike.

«zgłoszone / potwierdzone / niepotwierdzone» in the same sentence or on another line of the cell names
«352 / 141 / 205» in its order; of two numbers only words of the same sentence do.
"""

import re

from etl.figures.sentences import Sentence
from etl.language.tokens import Token

_SLASH = re.compile(r"\s?/\s?")
_WORD = r"(?:nie )?[^\W\d_]{2,}\.?"
_NAMES = re.compile(rf"(?<![\w/]){_WORD}(?:\s?/\s?{_WORD})+(?![\w/])")
_NO_NAMES = re.compile(r"\bi\s?/\s?lub\b|\blub\b", re.IGNORECASE)


def word_runs(text: str) -> list[list[str]]:
    """Return the runs of words parted by slashes in a text, in order."""
    return [_SLASH.split(hit[0]) for hit in _NAMES.finditer(text) if not _NO_NAMES.search(hit[0])]


def slashed_names(sentence: Sentence, parted: list[list[str]]) -> dict[Token, str]:
    """Return the name of each number of a run; `parted`: the runs of words of the whole cell."""
    names: dict[Token, str] = {}
    for run in _runs(sentence):
        found = _last(word_runs(sentence.text), len(run))
        if not found and len(run) > 2:
            found = _last(parted, len(run))
        names |= dict(zip(run, found, strict=False))
    return names


def without_names(label: str) -> str:
    """Return a label without the words parted by slashes."""
    return _NAMES.sub(" ", label).replace("( )", " ").strip(" ,;:/–-")


def _runs(sentence: Sentence) -> list[list[Token]]:
    runs: list[list[Token]] = []
    for value in sentence.values:
        text = sentence.flow.text
        if runs and _SLASH.fullmatch(text[runs[-1][-1].end : value.start]):
            runs[-1].append(value)
        else:
            runs.append([value])
    return [run for run in runs if len(run) > 1]


def _last(runs: list[list[str]], count: int) -> list[str]:
    """Return the last run of `count` words, [] where there is none."""
    return next((words for words in reversed(runs) if len(words) == count), [])
