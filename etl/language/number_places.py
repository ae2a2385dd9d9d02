"""Finds whatever in a text may be a number: digits of any kind and number words, whether or not it counts.

The net is wide on purpose: what the reader of figures takes for no number must still be told to a person.
"""

import re
from collections.abc import Iterator

from etl.language.artefacts import UNPRINTED
from etl.language.numerals import NUMBER_WORDS, VAGUE_WORDS
from etl.language.tokens import fold_same_length

_ARTICLES = frozenset(word for word in NUMBER_WORDS if word.startswith("jed"))
_WORDS = "|".join(sorted({*NUMBER_WORDS, *VAGUE_WORDS} - _ARTICLES))
_LARGE = (
    r"dwiescie|dwustu|trzysta|trzystu|czterysta|czterystu|(?:piec|szesc|siedem|osiem|dziewiec)(?:set|uset)"
    r"|tysiac\w*|tysiec\w*|milion\w*|miliard\w*"
)
# Digits of the line, raised and lowered ones, fractions, encircled ones, and letters that nobody can tell.
_DIGIT = r"[\d\ufffd\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u2079\u2080-\u2089\u2150-\u218b\u2460-\u249b]"
_PLACES = re.compile(rf"{_DIGIT}+|(?<![^\W_])(?:{_WORDS}|{_LARGE})(?![^\W_])")
_ONE = re.compile(rf"(?<![^\W_])(?:{'|'.join(sorted(_ARTICLES))})(?![^\W_])")


def number_places(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each run of digits and each number word stands; «jeden», an article in Polish, is none."""
    shown = UNPRINTED.sub(lambda found: " " * len(found[0]), text)
    for found in _PLACES.finditer(fold_same_length(shown)):
        yield found.span()


def holds_number(text: str) -> bool:
    """Say whether a text may tell any number."""
    return next(number_places(text), None) is not None or _ONE.search(fold_same_length(text)) is not None
