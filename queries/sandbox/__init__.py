"""Runs an analyst's statement apart from the server and under limits.

One SQL statement enters. A table leaves, or `QueryRefused` with a sentence. `run_sql` and `QueryRefused` can
be imported from here: analysts' scripts do.
"""

from typing import Any


def __getattr__(name: str) -> Any:
    """Load the runner only when asked: the worker process imports this package and has no use for it."""
    if name not in ("run_sql", "QueryRefused"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from queries.sandbox import run

    return getattr(run, name)
