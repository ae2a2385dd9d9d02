"""No-break spaces where Polish print has them, so that no line ends in "w" or begins with "r.".

Applied once, where a document or the text of a page is written; the texts themselves have plain spaces.
"""

import re

from presentation.figure.unit import NBSP

# A conjunction or preposition of one letter stays with the next word; a number with what it counts.
_ONE_LETTER = re.compile(r"(?<![^\s(„“])([aiouwzAIOUWZ]) (?=\S)")
_AFTER_NUMBER = re.compile(r"(?<=\d) (?=(?:r\.|zł|tys\.|mln|%|h\b|p\. proc|\d{3}\b))")
_NUMBERED = re.compile(r"^((?:[IVX]+|\d+(?:\.\d+)*)\.) (?=\S)")
_AFTER_ABBREVIATION = re.compile(r"\b(ok\.|nr|poz\.|pkt|p\.|art\.) (?=\S)")


def bound(text: str) -> str:
    """Return the text with no-break spaces after one-letter words, numbers and abbreviations."""
    text = _NUMBERED.sub(rf"\1{NBSP}", text)
    text = _ONE_LETTER.sub(rf"\1{NBSP}", text)
    text = _ONE_LETTER.sub(rf"\1{NBSP}", text)
    text = _AFTER_NUMBER.sub(NBSP, text)
    return _AFTER_ABBREVIATION.sub(rf"\1{NBSP}", text)
