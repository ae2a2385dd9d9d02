"""The index of everything, made once per build, and what it answers."""

from functools import lru_cache

from pages.search.entries import entries
from presentation.search.entry import Found
from presentation.search.index import Index
from presentation.search.synonyms import synonyms
from queries.typed import per_build

MOST_KEPT = 64  # searches of the filters of a list, which ask again at every click


@per_build
def index() -> Index:
    """Return the index of this build; it holds the words of both languages."""
    return Index(entries(), synonyms())


def find(asked: str) -> Found:
    """Return what has the words of a search, the best first."""
    return index().find(asked)


@lru_cache(maxsize=MOST_KEPT)
def _codes(_index: Index, asked: str) -> frozenset[str]:
    return frozenset(entry.group for entry in _index.find(asked).entries)


def codes_with(asked: str) -> frozenset[str]:
    """Return the codes of the indicators that have the words of a search in a name of theirs."""
    return _codes(index(), asked)
