"""Folding of printed text, so that wording is compared and typography is not."""

import re
import unicodedata

_DASHES = dict.fromkeys(map(ord, "‐‑‒–—−"), "-")
_QUOTES = dict.fromkeys(map(ord, "„”“‟«»\"'’‘"), " ")
_LETTERS = str.maketrans({"ł": "l", "Ł": "l", "ß": "ss"})
_BULLETS = dict.fromkeys(map(ord, "·•◦▪\uf0b7"), " ")
_BLANKS = re.compile(r"\s+")


def fold_blanks(text: str) -> str:
    """Return the text with every run of blanks (no-break spaces and tabs too) as one space, trimmed."""
    return _BLANKS.sub(" ", text).strip()


def fold(text: str) -> str:
    """Return lower-case text without diacritics, quotes and bullets, with plain dashes and single spaces."""
    unified = text.translate(_DASHES).translate(_QUOTES).translate(_BULLETS).translate(_LETTERS)
    decomposed = unicodedata.normalize("NFKD", unified)
    plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    return fold_blanks(plain.casefold())
