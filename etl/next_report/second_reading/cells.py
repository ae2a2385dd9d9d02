"""A cell as the second reading sees it, and how its words are compared with those of a figure."""

import re
import unicodedata
from dataclasses import dataclass

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")

_LEFT, _RIGHT = re.compile(r"\d[.,]?$"), re.compile(r"[.,]?\d")
_WORD_LEFT, _WORD_RIGHT = re.compile(r"\w$"), re.compile(r"\w")
_GROUP, _OPEN = re.compile(r"\d{3}(?!\d)"), re.compile(r"(?<![\d.,])\d{1,3}(?: \d{3})* $")
_OPEN_END, _NEXT_GROUP = re.compile(r"\d{1,3}(?: \d{3})*"), re.compile(r" \d{3}(?!\d)")


@dataclass(frozen=True)
class SeenCell:
    """A cell of a table: the name of its row, the header above it, and what it says."""

    table: int
    row: str
    header: str
    text: str


def bare(text: str) -> str:
    """Return the letters and digits alone, small and without marks, so that typography does not count."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("ł", "l"))
    return "".join(char for char in plain if char.isalnum())


def years(text: str) -> set[str]:
    """Return the years that a header names."""
    return set(_YEAR.findall(text))


def holds_whole(number: str, text: str) -> bool:
    """Say whether a number stands in a line of the text, alone and not as a group of a longer one."""
    return any(_in_line(" ".join(number.split()), " ".join(line.split())) for line in text.split("\n"))


def _in_line(number: str, text: str) -> bool:
    start = text.find(number) if number else -1
    while start >= 0:
        before, after = text[:start], text[start + len(number) :]
        edges = (_LEFT, _RIGHT) if number[0].isdigit() else (_WORD_LEFT, _WORD_RIGHT)
        is_group = _GROUP.match(number) is not None and _OPEN.search(before) is not None
        is_group |= _OPEN_END.fullmatch(number) is not None and _NEXT_GROUP.match(after) is not None
        if not (edges[0].search(before) or edges[1].match(after) or is_group):
            return True
        start = text.find(number, start + 1)
    return False
