"""The full names of Word's elements and attributes, each worked out once."""

from functools import lru_cache

import docx.oxml.ns


@lru_cache(maxsize=512)
def qn(name: str) -> str:
    """Return the name of an element with its namespace: `w:p`."""
    return str(docx.oxml.ns.qn(name))
