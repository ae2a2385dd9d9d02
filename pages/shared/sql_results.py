"""The newest results of the SQL page, kept for turning pages and for files; bounded for all visitors."""

from collections import OrderedDict
from threading import Lock
from uuid import uuid4

import pyarrow as pa

MOST_BYTES = 200 * 2**20  # the largest single result has a quarter of it

_kept: OrderedDict[str, pa.Table] = OrderedDict()
_lock = Lock()


def keep(result: pa.Table) -> str:
    """Keep a result and return its token; the oldest ones go where there is no room."""
    token = uuid4().hex
    with _lock:
        _kept[token] = result
        while len(_kept) > 1 and sum(table.nbytes for table in _kept.values()) > MOST_BYTES:
            _kept.popitem(last=False)
    return token


def kept(token: str) -> pa.Table | None:
    """Return a result, None where it had to go."""
    with _lock:
        return _kept.get(token)


def drop(token: str) -> None:
    """Forget a result that its visitor has replaced."""
    with _lock:
        _kept.pop(token, None)
