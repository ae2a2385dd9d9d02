"""Says at which place of a print its number stands, so that it can be marked there and nowhere else."""

import re

from etl.language.boundaries import standing_places
from etl.language.folding import fold

_BLANK = re.compile(r"\s")
_WORD = re.compile(r"\w+")


def number_place(number: str, printed: str, label: str) -> int | None:
    """Return the offset of the number in its print, None where it does not stand there as a whole.

    Where it stands there twice («12 kobiet i 12 dzieci»), it is the one whose words are in the label.
    """
    if not number:
        return None
    # Every blank becomes one plain space, so that offsets stay those of the print.
    places = standing_places(_BLANK.sub(" ", number), _BLANK.sub(" ", printed))
    return min(places, key=lambda place: _distance(place, len(number), printed, label), default=None)


def _distance(place: int, length: int, printed: str, label: str) -> int:
    """Return how far from a place the words of the label stand, all together."""
    named = set(fold(label).split())
    near = [
        min(abs(found.start() - place - length), abs(place - found.end()))
        for found in _WORD.finditer(printed)
        if fold(found[0]) in named
    ]
    return sum(near)
