"""Folding of printed text, so that wording is compared and typography is not."""

import re
import unicodedata
from functools import lru_cache

_DASHES = dict.fromkeys(map(ord, "‐‑‒–—−"), "-")
_QUOTES = dict.fromkeys(map(ord, "„”“‟«»\"'’‘"), " ")
_LETTERS = str.maketrans({"ł": "l", "Ł": "l", "ß": "ss"})
_BULLETS = dict.fromkeys(map(ord, "·•◦▪\uf0b7"), " ")
_BLANKS = re.compile(r"\s+")
_HELD = "\ue000"  # of the private use area, in no print
_GAP = re.compile(r"(?<=\d)\s+(?=\d)")


def fold_blanks(text: str) -> str:
    """Return the text with every run of blanks (no-break spaces and tabs too) as one space, trimmed."""
    return _BLANKS.sub(" ", text).strip()


def fold_number_blanks(number: str) -> str:
    """Return a printed number with single blanks, where two or a tab part its digits with two.

    One blank groups digits; two may part two numbers, so they are kept for whoever reads the number.
    """
    held = _GAP.sub(lambda gap: _HELD if _is_wide(gap[0]) else " ", number)
    return fold_blanks(held).replace(_HELD, "  ")


def has_wide_gap(number: str) -> bool:
    """Say whether two blanks or a tab part the digits of a printed number."""
    return any(_is_wide(gap) for gap in _GAP.findall(number))


def _is_wide(gap: str) -> bool:
    return len(gap) > 1 or gap == "\t"


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Return lower-case text without diacritics, quotes and bullets, with plain dashes and single spaces."""
    unified = text.translate(_DASHES).translate(_QUOTES).translate(_BULLETS).translate(_LETTERS)
    decomposed = unicodedata.normalize("NFKD", unified)
    plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    return fold_blanks(plain.casefold())
