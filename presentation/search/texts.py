"""Words sought in a text as it stands: a part of a word is enough, and so is another form of it."""

from typing import NamedTuple

from presentation.search.forms import lemmas
from presentation.search.words import plain, words


class Searchable(NamedTuple):
    """A text folded, and each of its words in its first form between spaces."""

    folded: str
    lemmas: str


def searchable(*texts: str | None) -> Searchable:
    """Return texts as `has` looks through them."""
    place = " ".join(text for text in texts if text)
    first = dict.fromkeys(lemma for word in words(place) for lemma in lemmas(word.folded))
    return Searchable(plain(place), f" {' '.join(first)} ")


def has(wanted: str, text: Searchable) -> bool:
    """Return whether every word wanted stands in the text; nothing wanted is in all."""
    return all(
        word in text.folded or any(f" {lemma} " in text.lemmas for lemma in lemmas(word))
        for word in plain(wanted).split()
    )
