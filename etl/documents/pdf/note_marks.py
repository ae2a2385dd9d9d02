"""Tells the marks of notes in a PDF: raised against the word they stand at, and set smaller.

Small print is none: a table set smaller than the prose of its page stands on the same line as its own words.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

_MARK = re.compile(r"\(?(?:\d{1,3}|[a-z]|\*{1,4}|[†‡§])(?:[,;](?:\d{1,3}|[a-z]|\*{1,4}))*,?\)?\.?")
_SMALLER = 0.85  # Word sets raised text at 65 %, LibreOffice at 58 %, typst at 60 %
_RAISED = 0.15
_HIGHEST = 0.9  # higher than that is the line above
_ATTACHED = 0.35
_TOUCHING = 0.1
_BAND = 20.0


def note_marks(words: list[dict[str, Any]]) -> set[int]:
    """Return the places of the marks of notes among the words of a page, as pdfplumber finds them."""
    bands: dict[int, list[int]] = defaultdict(list)
    for place, word in enumerate(words):
        bands[int(word["bottom"] // _BAND)].append(place)
    found: set[int] = set()
    for place in sorted(range(len(words)), key=lambda place: words[place]["x0"]):
        word = words[place]
        if not _MARK.fullmatch(word["text"]):
            continue
        band = int(word["bottom"] // _BAND)
        near = [other for row in (band - 1, band, band + 1) for other in bands.get(row, ()) if other != place]
        marks = [words[other] for other in near if other in found]
        if any(_marks(word, words[other]) for other in near) or _follows(word, marks):
            found.add(place)
    return found


def _marks(word: dict[str, Any], host: dict[str, Any]) -> bool:
    """Say whether a word is raised against another that it stands at."""
    size = host["size"]
    raised = _base(host) - _base(word)
    if not _RAISED * size <= raised <= _HIGHEST * size:
        return False
    gap = max(word["x0"] - host["x1"], host["x0"] - word["x1"])
    return bool(gap <= (_ATTACHED if word["size"] < _SMALLER * size else _TOUCHING) * size)


def _follows(word: dict[str, Any], marks: Iterable[dict[str, Any]]) -> bool:
    """Say whether a word is another mark behind one: «9 1) 2)»."""
    return any(
        abs(_base(word) - _base(mark)) < _RAISED * mark["size"]
        and abs(word["size"] - mark["size"]) < _RAISED * mark["size"]
        and 0 <= word["x0"] - mark["x1"] <= _ATTACHED * mark["size"]
        for mark in marks
    )


def _base(word: dict[str, Any]) -> float:
    """Return the height, from the top of the page, of the line a word stands on."""
    return float(word["chars"][0]["base"])
