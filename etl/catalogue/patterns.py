"""Patterns that the catalogue holds as text, compiled once.

There are more of them than `re` keeps for itself (512), so that without this every build, and every reading
of the catalogue, would compile most of them again and again.
"""

import re
from functools import lru_cache


@lru_cache(maxsize=8192)
def compiled(pattern: str) -> re.Pattern[str]:
    """Return the compiled pattern; raises re.error for one that cannot be read."""
    return re.compile(pattern)
