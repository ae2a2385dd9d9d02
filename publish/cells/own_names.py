"""When a figure in a cell must say its own name: where the row of the form promises more, or another thing.

The form prints the name of the indicator and the figure; whatever the name of its series says beyond both of
them would be lost, and next year's report would print persons that were contracts.
"""

import re
import unicodedata

from presentation.figure.observation import Observation
from presentation.view.indicator_view import IndicatorView

_WORD = re.compile(r"\w{4,}")  # shorter words are prepositions and the like
_STEM = 5  # letters by which a word is known in another case: "korzystające" in "korzystających"
_ENDING = 2  # letters that a short word may change at its end: "osoby", "osób"
_SHORTEST = 4


def says_its_name(item: Observation, text: str, view: IndicatorView) -> bool:
    """Whether a figure alone in its cell needs the name of its series before it.

    `text`: the figure as it stands in the cell, with the noun that is counted and what the print leaves out.
    Where the documents answer only a part or something else, the name of the row promises too much.
    """
    if not item.is_known or (item.note and text.endswith(")")):
        return False
    told = text
    if item.answers == "direct" and view.answers(item.year) in ("direct", "no_report"):
        told = f"{view.indicator.sheet_name} {view.indicator.name.pl} {text}"
    known = _plain(told)
    return any(_stem(word) not in known for word in _WORD.findall(_plain(item.series_name)))


def _stem(word: str) -> str:
    return word[: min(_STEM, max(_SHORTEST, len(word) - _ENDING))]


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text.casefold().replace("ł", "l"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
