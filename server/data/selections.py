"""The observations that an address asks for, in the format that it names, made once per build."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from threading import BoundedSemaphore, Lock

from pages.apart.pool import ApartError, apart
from pages.explorer.asked import view_asked
from pages.explorer.selection import every, selected
from pages.filters.query_params import View
from presentation.language.language import current
from publish.data_files.exports import BY_ADDRESS
from queries.observations import arrow_of
from queries.sandbox.turns import Visitor
from queries.warehouse import current_build

NAME = "observations"
NAMES = tuple(f"{NAME}.{suffix}" for suffix in BY_ADDRESS)
MOST_KEPT = 32  # of at most 1.5 MB each
_one_at_a_time = Lock()
# Requests at a time; each one that waits keeps one of the 28 threads that the pages' own files are read in.
_room = BoundedSemaphore(12)
_PROGRAMS = Visitor()


def selection(name: str, query: Mapping[str, Sequence[str]]) -> tuple[bytes, str]:
    """Return the file of this name with the selection that a query asks for, and its media type.

    Raises SelectionRefusedError, WarehouseMissingError, ApartError where too many are asked for at once.
    """
    view = view_asked(query)
    suffix = name.removeprefix(f"{NAME}.")
    if not _room.acquire(blocking=False):
        raise ApartError("too many selections are asked for at once")
    try:
        with _one_at_a_time:
            return _made(current_build(), current(), suffix, view), BY_ADDRESS[suffix].media_type
    finally:
        _room.release()


@lru_cache(maxsize=MOST_KEPT)
def _made(_build: Path, _language: str, suffix: str, view: View | None) -> bytes:
    rows = arrow_of(every() if view is None else selected(view))
    return apart(_PROGRAMS, BY_ADDRESS[suffix].make, rows, None)
