"""Addresses of our own pages as links in running text, which keep the language of the page."""

from urllib.parse import urlencode

from presentation.language.language import current


def address(page: str, anchor: str = "", **query: str) -> str:
    """Return an address relative to the root, as `wskaznik?kod=II.13&jezyk=en#uwagi`; "" is the overview."""
    asked = urlencode(query if current() == "pl" else {**query, "jezyk": current()})
    return (page or "./") + (f"?{asked}" if asked else "") + (f"#{anchor}" if anchor else "")
