"""Words of a PDF page put together to lines, and lines that were wrapped put together to paragraphs.

Lengths are points. A line was wrapped if the first word of the next line would not have fitted behind it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from pdfplumber.utils.text import extract_words

from etl.documents.pdf.entries import (
    ends_open,
    is_next_entry,
    is_next_item,
    is_value_of_item,
    names_what_stands_above,
)
from etl.documents.pdf.hyphens import Hyphens
from etl.documents.pdf.note_marks import note_marks
from etl.language.artefacts import BULLET

_SAME_LINE = 0.5
_FAR = 1.7
_ITEM = re.compile(r"^\s*(?:[+▪◦■➢✓✔]|\d{1,2}\s?[.)]\s*[^\W\d_]|\d{1,2}\s?[.)]\s+\d|[a-z]\))")
_DASH = re.compile(r"^\s*[-–—]\s")
_ENDED = re.compile(r"(?<!\d\sr)(?<!\dr)[:;.,]$")  # «2021 r.» ends no sentence before a dash
_BLANK = 0.3
_APART = 1.5  # of the size of the letters; a justified line hardly sets its words so far apart
_GROUP = re.compile(r"\d{3}(?!\d)")


@dataclass(frozen=True)
class Word:
    """A word and where it stands on its page."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    page: int = 0


@dataclass(frozen=True)
class TextLine:
    """Words side by side."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """The words with one blank between them, two where digits stand far apart: they are no one number."""
        parts = [self.words[0].text]
        for before, word in pairwise(self.words):
            is_far = word.x0 - before.x1 > _APART * word.size
            is_parted = is_far and before.text[-1:].isdigit() and _GROUP.match(word.text) is not None
            parts.append(f"{'  ' if is_parted else ' '}{word.text}")
        return "".join(parts)

    @property
    def x0(self) -> float:
        """Left edge."""
        return self.words[0].x0

    @property
    def x1(self) -> float:
        """Right edge."""
        return max(word.x1 for word in self.words)

    @property
    def top(self) -> float:
        """Upper edge."""
        return min(word.top for word in self.words)

    @property
    def bottom(self) -> float:
        """Lower edge."""
        return max(word.bottom for word in self.words)

    @property
    def size(self) -> float:
        """Size of most of its words."""
        return max(word.size for word in self.words)


@dataclass(frozen=True)
class Paragraph:
    """What one or more lines say that read on as one; without lines where only space is printed."""

    text: str
    lines: tuple[TextLine, ...]


def page_words(letters: list[dict[str, Any]], page: int) -> tuple[list[Word], list[Word]]:
    """Return the words that letters make, and those that are only marks of notes."""
    found = extract_words(
        letters,
        x_tolerance=1.5,
        y_tolerance=2,
        keep_blank_chars=False,
        extra_attrs=["size"],
        return_chars=True,
    )
    marks = note_marks(found)
    words = [
        Word(entry["text"], entry["x0"], entry["x1"], entry["top"], entry["bottom"], entry["size"], page)
        for entry in found
    ]
    return (
        [word for place, word in enumerate(words) if place not in marks],
        [word for place, word in enumerate(words) if place in marks],
    )


def text_lines(words: Iterable[Word]) -> list[TextLine]:
    """Return the words as lines from top to bottom, each from left to right."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.top, word.x0)):
        middle = (word.top + word.bottom) / 2
        line = next((found for found in reversed(lines[-3:]) if _is_beside(found[0], word, middle)), None)
        if line is None:
            lines.append([word])
        else:
            line.append(word)
    return [TextLine(tuple(sorted(line, key=lambda word: word.x0))) for line in lines]


def _is_beside(first: Word, word: Word, middle: float) -> bool:
    height = min(first.bottom - first.top, word.bottom - word.top)
    return abs((first.top + first.bottom) / 2 - middle) < _SAME_LINE * height


def paragraphs(lines: list[TextLine], right: float, hyphens: Hyphens) -> list[Paragraph]:
    """Return the lines with wrapped ones joined.

    `right`: where a full line of this column may end.
    """
    if not lines:
        return []
    width = right - min(line.x0 for line in lines)
    found = [Paragraph(lines[0].text, (lines[0],))]
    for before, line in pairwise(lines):
        last = found[-1]
        if line.top - before.bottom > _FAR * (line.bottom - line.top):
            found += [Paragraph("", ()), Paragraph(line.text, (line,))]
        elif _is_wrapped(last.text, before, line, right, width):
            found[-1] = Paragraph(hyphens.joined(last.text, line.text), (*last.lines, line))
        else:
            found.append(Paragraph(line.text, (line,)))
    return found


def _is_wrapped(text: str, before: TextLine, line: TextLine, right: float, width: float) -> bool:
    """Say whether a line goes on with the paragraph `text`, which ends with the line `before`."""
    needed = _first_chunk(line) + max(_BLANK * line.size, _blank(before), _blank(line))
    is_full = right - before.x1 < needed or width - (before.x1 - before.x0) < needed
    if is_next_item(text, line.text):
        return False
    if ends_open(text, line.text):
        return True
    if not _is_item(text, line.text, is_full=is_full) and names_what_stands_above(text, line.text):
        return True
    return is_full and not _is_item(text, line.text, is_full=is_full) and not is_next_entry(text, line.text)


def _blank(line: TextLine) -> float:
    """Return the narrowest space between two words of a line, 0.0 for one word."""
    return min((right.x0 - left.x1 for left, right in pairwise(line.words)), default=0.0)


def _is_item(text: str, line: str, *, is_full: bool) -> bool:
    """Say whether a line begins an item; a dash may also be a dash of a sentence, after a full line."""
    if is_full and _DASH.match(text) and is_value_of_item(text, line):
        return False
    if _DASH.match(line) and not _DASH.match(text) and not _ENDED.search(text):
        return not is_full
    return bool(BULLET.match(line) or _ITEM.match(line))


def _first_chunk(line: TextLine) -> float:
    """Return the width of what stands undivided at the start of a line: a word, or all groups of a number."""
    end = 1
    while end < len(line.words) and line.words[end - 1].text.isdigit() and _GROUP.match(line.words[end].text):
        end += 1
    return line.words[end - 1].x1 - line.words[0].x0
