"""What can be found, and what a search found."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from presentation.search.forms import Language


@dataclass(frozen=True)
class Text:
    """Words by which an entry is found; a word in a text of more weight ranks it higher."""

    words: str
    weight: float
    language: Language = "pl"


@dataclass(frozen=True)
class Entry:
    """One thing that can be found.

    `kind`, `key`: what it is and which; `group`: of entries of one group only the best is a result; `worth`:
    a factor of its rank; `codes`: what synonyms call it by.
    """

    kind: str
    key: str
    group: str
    worth: float
    texts: tuple[Text, ...]
    codes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Found:
    """The answer to a search, the best entry first.

    `corrected`: words typed a little wrong, with what was meant; `left_out`: words that nothing has, while
    the others have led to something; `is_partial`: no entry has all the words; `near`: words to try instead
    where nothing was found; `lemmas`: what was sought, so that it can be marked.
    """

    asked: str
    entries: Sequence[Entry] = ()
    corrected: Sequence[tuple[str, str]] = ()
    left_out: Sequence[str] = ()
    is_partial: bool = False
    near: Sequence[str] = ()
    lemmas: frozenset[str] = field(default_factory=frozenset)
