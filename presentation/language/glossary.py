"""The words of the documents that a reader may not know: what each means and where it occurs."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from presentation.language.language import choose

SOURCE = Path(__file__).with_suffix(".toml")


@dataclass(frozen=True)
class Entry:
    """One word or abbreviation; `id` is also its anchor on the help page."""

    id: str
    term: str
    term_en: str
    means: str
    means_en: str
    words: tuple[str, ...]

    @property
    def name(self) -> str:
        """The term in the current language."""
        return choose(self.term, self.term_en)

    @property
    def meaning(self) -> str:
        """What it means, in the current language."""
        return choose(self.means, self.means_en)

    @cached_property
    def _patterns(self) -> tuple[re.Pattern[str], ...]:
        return tuple(_pattern(word) for word in self.words)

    def is_in(self, text: str) -> bool:
        """Return whether the word, in any of its forms, occurs in a Polish text."""
        return any(pattern.search(text) for pattern in self._patterns)


def _pattern(word: str) -> re.Pattern[str]:
    """Return the pattern of a word: an abbreviation stands alone and as written, a stem in any form."""
    is_abbreviation = word.isalpha() and not word.islower()
    if is_abbreviation:
        return re.compile(rf"\b{word}\b")
    return re.compile(rf"\b{word}", re.IGNORECASE)


@lru_cache(maxsize=1)
def _entries() -> tuple[Entry, ...]:
    with SOURCE.open("rb") as file:
        found = tomllib.load(file)["entry"]
    return tuple(Entry(**{**entry, "words": tuple(entry["words"])}) for entry in found)


def entries() -> list[Entry]:
    """Return every entry in the alphabetical order of the current language."""
    return sorted(_entries(), key=lambda entry: polish_order(entry.name))


def entries_in(texts: Iterable[str]) -> list[Entry]:
    """Return the entries whose word occurs in one of the Polish texts, in the order of `entries`."""
    together = "\n".join(texts)
    return [entry for entry in entries() if entry.is_in(together)]


_ALPHABET = "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż"


def polish_order(text: str) -> list[int]:
    """Return the key that sorts texts as a Polish dictionary does; what is no letter goes first."""
    return [_ALPHABET.find(letter) for letter in text.lower()]
