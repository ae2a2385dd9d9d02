"""Joins words that are divided at the ends of lines, and leaves hyphens that are part of a word.

«zgło-» and «szeń» are one word if the document says «zgłoszeń» elsewhere, or if it divides words at all and
the hyphen is not that of a compound («informacyjno-edukacyjnych»), which Polish typesetters print twice, at
the end of the line and at the start of the next.
"""

import re
from collections.abc import Iterable
from itertools import pairwise

from etl.language.folding import fold

_DIVIDED = re.compile(r"[^\W\d_]+-$")
_TWICE = re.compile(r"-[^\W\d_]{2}")
_COMPOUND = re.compile(r"\w{3,}(?:[cs]k|[iy]jn|czn|[lrwtd]n|ńcz|ow)o-$")
_LEAST_COMPOUND = 6
# A name goes on behind a stroke, a span of numbers behind its dash.
_NO_BLANK = re.compile(r"[^\W\d_]/$"), re.compile(r"[^\W\d_]"), re.compile(r"\d[-–]$"), re.compile(r"\d")
_LEAST_PROOFS = 2


class Hyphens:
    """What a document's own words tell about the hyphens at the ends of its lines."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Take the lines of the document, those of one cell one after the other."""
        texts = list(lines)
        self._words = {word for text in texts for word in re.findall(r"[^\W\d_]+", fold(text))}
        proofs = [pair for pair in pairwise(texts) if _is_divided(*pair) and self._is_known(*pair)]
        self._divides = len(proofs) >= _LEAST_PROOFS

    def joined(self, text: str, more: str) -> str:
        """Return two lines of one paragraph as one."""
        if not _is_divided(text, more):
            return text + more if _needs_no_blank(text, more) else f"{text} {more}"
        if _TWICE.match(more):
            return text + more[1:]
        if self._is_known(text, more) or (self._divides and not _is_compound(text, more)):
            return text[:-1] + more
        return text + more

    def _is_known(self, text: str, more: str) -> bool:
        start, end = _DIVIDED.search(text), re.match(r"[^\W\d_]+", more)
        return start is not None and end is not None and fold(start[0][:-1] + end[0]) in self._words


def _is_divided(text: str, more: str) -> bool:
    is_capitals = re.search(r"\b[^\W\d_a-ząćęłńóśźż]+-$", text) is not None and more[:2].isupper()
    return bool(_DIVIDED.search(text)) and (more[:1].islower() or is_capitals or bool(_TWICE.match(more)))


def _is_compound(text: str, more: str) -> bool:
    end = re.match(r"[^\W\d_]+", more)
    return _COMPOUND.search(text) is not None and end is not None and len(end[0]) >= _LEAST_COMPOUND


def _needs_no_blank(text: str, more: str) -> bool:
    stroke, word, dash, digit = _NO_BLANK
    return bool((stroke.search(text) and word.match(more)) or (dash.search(text) and digit.match(more)))
