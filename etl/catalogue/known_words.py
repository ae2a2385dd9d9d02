"""The words that a series is known by: those of its name and those its label patterns ask for."""

import re
from functools import lru_cache

from etl.catalogue import model
from etl.language.meaning import naming_stems
from etl.language.stems import stem
from etl.rule import rule

_LOOK = re.compile(r"\(\?[!=<]")
_ESCAPED = re.compile(r"\\[wbsd]\*?|\{[\d,]*\}")
_KIND = re.compile(
    r"\b(?:o|dot|dotycz\w+|w sprawie|na temat) (?!charakter|tematyc|podjec|pomoc|interwen|udziel)"
    r"(?P<kind>[a-z]+)"
)
_LITERAL = re.compile(r"[a-z]{3,}")


@rule("words beside a category", "nieprawidłowe parkowanie: 6 zgłoszeń o hulajnogach")
def words_beside(series: model.Series, label: str, row: str) -> tuple[str, ...]:
    """Return the stems that name something in a folded label and are no words of the series or the row."""
    known = _known(series)
    left = naming_stems(label, f"{series.name} {row}")
    return tuple(word for word in left if word != "nie" and not word.startswith(known))


@rule("kind that is not known", "rodziny zaprzyjaźnione: 3")
def tells_a_kind(series: model.Series, label: str, row: str) -> bool:
    """Say whether a label tells of what kind the counted things are («zgłoszeń o hulajnogach»)."""
    return any(words_beside(series, found["kind"], row) for found in _KIND.finditer(label))


@lru_cache(maxsize=1024)
def _known(series: model.Series) -> tuple[str, ...]:
    """Return the beginnings of the words that the patterns of a series ask for."""
    patterns = [*series.labels, *(pattern for category in series.category for pattern in category.labels)]
    asked = " ".join(_ESCAPED.sub(" ", _without_looks(pattern)) for pattern in patterns)
    return tuple({stem(word) for word in _LITERAL.findall(asked)})


def _without_looks(pattern: str) -> str:
    """Return a pattern without its lookarounds, which say what a label must not hold."""
    while found := _LOOK.search(pattern):
        depth, end = 1, found.end()
        while depth and end < len(pattern):
            depth += {"(": 1, ")": -1}.get(pattern[end], 0)
            end += 1
        pattern = f"{pattern[: found.start()]} {pattern[end:]}"
    return pattern
