"""What our own HTML of a page says, for tests without a browser."""

import re
from html import unescape

from streamlit.testing.v1 import AppTest

_TAG = re.compile(r"<[^>]+>")


def html_of(app: AppTest) -> str:
    """Return the HTML that we wrote ourselves on a page, in its order."""
    assert not app.exception, [found.message for found in app.exception]
    return "\n".join(element.proto.body for element in app.main if element.type == "html")


def rows_of(html: str) -> list[tuple[str, str]]:
    """Return each row of the tables that is about an indicator: its code and its words."""
    found = re.findall(r'<tr data-kod="([^"]+)">(.*?)</tr>', html, re.DOTALL)
    return [(unescape(code), words_of(row)) for code, row in found]


def words_of(html: str) -> str:
    """Return the words of a piece of HTML on one line."""
    return " ".join(unescape(_TAG.sub(" ", html)).split())


def section(html: str, anchor: str) -> str:
    """Return the section whose heading has this place in the address, '' where there is none."""
    found = re.search(rf'<section[^>]*>\s*<header><h2 id="{re.escape(anchor)}".*?</section>', html, re.DOTALL)
    return found[0] if found else ""


def links_of(html: str) -> list[str]:
    """Return where the links lead, in their order."""
    return [unescape(found) for found in re.findall(r'<a [^>]*href="([^"]*)"', html)]
