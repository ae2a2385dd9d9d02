"""The newest results of the SQL page, kept for turning pages and for files while their visitor is there.

Their bytes are bounded for all visitors together.
"""

import sys
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock
from uuid import uuid4

from presentation.language.language import current
from queries.sandbox.cells import Shown

MOST_BYTES = 200 * 2**20  # the largest single result has a quarter of it
MOST_RESULTS = 200  # more than are looked at within an hour
Words = dict[str, list[str]]


@dataclass
class Kept:
    """A result, whose visit it is, and the words of the page of it that was shown last."""

    shown: Shown
    session: str = ""
    _words: dict[tuple[int, str], Words] = field(default_factory=dict)

    def words(self, page: int, make: Callable[[Shown, int], Words]) -> Words:
        """Return the words of a page in the current language, made once however often it is shown."""
        key = (page, current())
        words = self._words.get(key)
        if words is None:
            words = make(self.shown, page)
            self._words = {key: words}
        return words

    @property
    def nbytes(self) -> int:
        """About how much memory it takes, with its words."""
        cells = (cell for words in self._words.values() for column in words.values() for cell in column)
        return self.shown.nbytes + sum(map(sys.getsizeof, cells))


_kept: OrderedDict[str, Kept] = OrderedDict()
_lock = Lock()


def keep(result: Shown, session: str = "") -> str:
    """Keep a result of a visit and return its token; the oldest ones go where there is no room."""
    token = uuid4().hex
    with _lock:
        _kept[token] = Kept(result, session)
        while len(_kept) > 1 and _is_full():
            _kept.popitem(last=False)
    return token


def _is_full() -> bool:
    return len(_kept) > MOST_RESULTS or sum(kept.nbytes for kept in _kept.values()) > MOST_BYTES


def kept(token: str) -> Kept | None:
    """Return a result, None where it had to go."""
    with _lock:
        return _kept.get(token)


def drop(token: str) -> None:
    """Forget a result that its visitor has replaced."""
    with _lock:
        _kept.pop(token, None)


def sessions() -> set[str]:
    """Return the visits whose results are kept."""
    with _lock:
        return {kept.session for kept in _kept.values()}


def forget(session: str) -> None:
    """Forget the results of a visitor who has left."""
    with _lock:
        for token in [token for token, kept in _kept.items() if kept.session == session]:
            del _kept[token]
