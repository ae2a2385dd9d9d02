"""What people call a thing that the documents call otherwise: `etl/catalogue/synonyms.toml`.

The build checks the file with the rest of the catalogue; the search reads it as it stands.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from presentation.search.forms import Language

SOURCE = Path(__file__).parents[2] / "etl" / "catalogue" / "synonyms.toml"


@dataclass(frozen=True)
class Synonym:
    """Words or phrases and what each of them means, the best first; without `means` they are one word."""

    words: tuple[str, ...]
    words_en: tuple[str, ...] = ()
    means: tuple[str, ...] = ()

    @property
    def phrases(self) -> Iterator[tuple[str, Language]]:
        """Every word or phrase with its language."""
        yield from ((phrase, "pl") for phrase in self.words)
        yield from ((phrase, "en") for phrase in self.words_en)


@cache
def synonyms() -> tuple[Synonym, ...]:
    """Return every entry of the file."""
    with SOURCE.open("rb") as file:
        found = tomllib.load(file)["synonym"]
    fields = ("words", "words_en", "means")
    return tuple(Synonym(*(tuple(one.get(field, ())) for field in fields)) for one in found)
