"""Says whether a row counts another thing than the indicator whose words it shares.

«Liczba organizacji pozarządowych» shares its words with «Liczba programów … realizowanych przez organizacje
pozarządowe», but counts organisations. Only what is named first after «liczba» is compared; people are
called by many names, so an indicator of people is left to the words.
"""

import re
from collections.abc import Iterator

from etl.language.stems import FILLERS, holds, stem
from etl.rule import rule

_QUANTITY = re.compile(r"^(?:liczb|ilosc|wartosc|kwot|wysokosc|wielkosc|rodzaj|srodk)\w*$")
# Endings of adjectives and participles in the genitive, which stand before what is counted.
_ADJECTIVE = re.compile(r"(?:ych|ich|ej|ego)$")
_AND = ("i", "oraz", "lub")
_PEOPLE = ("osob", "dziec")


@rule("row that counts another thing", "Liczba organizacji")
def counts_another(row: str, name: str) -> bool:
    """Say whether a row tells of something else than a name; both folded, without number and marks."""
    asked, told = frozenset(_counted(name)), frozenset(_counted(row))
    if not asked or not told or any(word in _PEOPLE for word in asked):
        return False
    return not any(holds(asked, word) for word in told)


def _counted(text: str) -> Iterator[str]:
    """Yield the stems of what a name counts, none where no «liczba» begins it or a phrase parts it."""
    words = text.split()
    if not words or not _QUANTITY.match(words[0]):
        return
    while words and (_QUANTITY.match(words[0]) or words[0] in _AND):
        words = words[1:]
    is_next = True
    for word in words:
        if word in _AND:
            is_next = True
        elif word in FILLERS:
            return
        elif not _ADJECTIVE.search(word):
            if not is_next:
                return
            yield stem(word)
            is_next = False
