"""Words of a document or of a visitor inside Markdown, where they must stay plain words."""

import re

from publish.typography import bound

_BLANKS = re.compile(r"[ \t\r\n]+")
_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+!|~$<>:-])")


def as_text(words: str | None) -> str:
    """Return the words so that Markdown shows them letter by letter; a line stays one line.

    No-break spaces stay, so that a number is never torn from its unit.
    """
    return _SPECIAL.sub(r"\\\1", _BLANKS.sub(" ", words or "").strip())


def as_printed(words: str | None) -> str:
    """Return words of a document, Polish on every page: emphasis means that, the script marks it."""
    return f"*{text}*" if (text := as_text(words)) else ""


def prose(words: str) -> str:
    """Return words that run over several lines, so that none ends in "w" or begins with "r."."""
    return as_text(bound(words))
