"""Words as a search compares them: small letters without diacritics, and codes as one word each."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

_STROKES = str.maketrans("łŁ", "lL")  # the one Polish letter that does not decompose into a letter and a mark
_CODE = r"(?:[IVK]{1,3}\.)(?:\w+\.)?\d+|\d\.\d+"  # II.13, K.pomoc.1, 2.5
_WORD = re.compile(rf"{_CODE}|[^\W_]+", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}")
MOST_WORDS = 4096  # whose folded form is kept; all names of a build have about as many
_JOINTS = Path(__file__).with_name("joints.txt")


class Word(NamedTuple):
    """A word of a text: folded, as written, and where it stands in the text."""

    folded: str
    written: str
    start: int
    end: int


def plain(text: str) -> str:
    """Return the text in lower case without diacritics: "Żłobek" -> "zlobek"."""
    decomposed = unicodedata.normalize("NFD", text.translate(_STROKES))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)).casefold()


@lru_cache(maxsize=MOST_WORDS)
def _plain_word(word: str) -> str:
    return plain(word)


def words(text: str) -> Iterator[Word]:
    """Yield every word of a text."""
    for found in _WORD.finditer(text):
        yield Word(_plain_word(found[0]), found[0], found.start(), found.end())


def telling(folded: str) -> bool:
    """Return whether a word tells something of what is sought; a year alone does not."""
    return folded not in _joints() and not _YEAR.fullmatch(folded)


@cache
def _joints() -> frozenset[str]:
    lines = _JOINTS.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
