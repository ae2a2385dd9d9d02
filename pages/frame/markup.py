"""Words of a document, a form or a visitor on their way to the screen, where they stay plain words.

A backslash keeps a sign from being Markdown. Streamlit then looks through the plain words once more and makes
links of addresses, pictures of `:smile:` and arrows of `->`. It looks at one piece of words at a time, so an
empty span parts them; it is neither seen nor copied.
"""

import re
import unicodedata
from functools import lru_cache

from publish.typography import bound

LONGEST = 80  # letters of a visitor's value that a sentence repeats; enough to know one's own words again
KEPT = 4096  # pieces of words made safe that are remembered: the pages write the same ones at every click
SPAN = ":color[]"  # Streamlit's colour directive without a colour and without words

_BLANKS = re.compile(r"[^\S\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{FIGURE SPACE}]+")
_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+!|~$<>:=&-])")
_LIST_NUMBER = re.compile(r"^(\d+)\.")
# Inside `https://`, `:smile:`, `a@b.pl`, `www.` and signs that together would be an arrow, a dash or a sign.
_JOINTS = re.compile(r"(?<=:)(?=\S)|(?<=@)|(?<=www)|(?<=[-<>=~])(?=[-<>=~])", re.IGNORECASE)
_TURNING = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}  # turn the words after them round
_UNSEEN = {"Cc", "Cs"}  # have no look of their own


@lru_cache(maxsize=KEPT)
def as_text(words: str | None) -> str:
    """Return the words so that Markdown shows them letter by letter; a line stays one line.

    No-break spaces stay, so that a number is never torn from its unit.
    """
    pieces = _JOINTS.split(visible(words or ""))
    escaped = SPAN.join(_SPECIAL.sub(r"\\\1", piece) for piece in pieces)
    return _LIST_NUMBER.sub(r"\1\\.", escaped)


def as_printed(words: str | None) -> str:
    """Return words of a document, Polish on every page: emphasis means that, the script marks it."""
    return f"*{text}*" if (text := as_text(words)) else ""


def prose(words: str) -> str:
    """Return words that run over several lines, so that none ends in "w" or begins with "r."."""
    return as_text(bound(words))


def visible(words: str) -> str:
    """Return the words on one line; signs that turn the direction or have no look become a visible one."""
    return visible_letters(_BLANKS.sub(" ", words).strip())


def visible_letters(words: str) -> str:
    """Return the words letter for letter, so that pieces of them still fit together; none stays unseen."""
    return "".join("\N{REPLACEMENT CHARACTER}" if _is_unseen(letter) else letter for letter in words)


def shortened(value: str) -> str:
    """Return what a visitor gave as a sentence may repeat it: one line, its start where it is long."""
    line = visible(value)
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rstrip()}…"


def _is_unseen(letter: str) -> bool:
    return unicodedata.category(letter) in _UNSEEN or unicodedata.bidirectional(letter) in _TURNING
