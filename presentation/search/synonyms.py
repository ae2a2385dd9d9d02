"""What people call a thing that the documents call otherwise: `etl/catalogue/synonyms.toml`.

The build checks the file with the rest of the catalogue; the search reads it as it stands.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "etl" / "catalogue" / "synonyms.toml"


@dataclass(frozen=True)
class Synonym:
    """Words or phrases and what each of them means, the best first; without `means` they are one word."""

    words: tuple[str, ...]
    means: tuple[str, ...] = ()


@cache
def synonyms() -> tuple[Synonym, ...]:
    """Return every entry of the file."""
    with SOURCE.open("rb") as file:
        found = tomllib.load(file)["synonym"]
    return tuple(Synonym(tuple(one["words"]), tuple(one.get("means", ()))) for one in found)
