"""Addresses of our own pages as links in running text, which keep the language of the page."""

from collections.abc import Sequence
from urllib.parse import urlencode

from presentation.language.language import current


def address(page: str, anchor: str = "", /, **query: str | Sequence[str]) -> str:
    """Return an address relative to the root, as `wskaznik?kod=II.13&jezyk=en#uwagi`; "" is the overview."""
    asked = urlencode(query if current() == "pl" else {**query, "jezyk": current()}, doseq=True)
    return (page or "./") + (f"?{asked}" if asked else "") + (f"#{anchor}" if anchor else "")
