"""Letters of a PDF page that nobody sees or reads, put together to what they say."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

from etl.raw.figure import LONGEST
from etl.raw.unread import Kind

# What is read all the same, or is a second copy of a page: told once, not word for word.
_ONCE: tuple[Kind, ...] = ("doubled_letters", "invisible_layer", "rotated_letters", "overprinted_letters")
_LINE = 0.5  # of its height: letters on one line differ by less
_BLANK = 0.2


@dataclass(frozen=True)
class Skipped:
    """Something on a page that is not read: what it is, what it says, where it stands (from the top)."""

    kind: Kind
    page: int
    text: str
    x0: float = 0.0
    top: float = 0.0


@dataclass(frozen=True)
class SkippedLetter:
    """A letter that is not read; `order`: when it was painted."""

    kind: Kind
    text: str
    order: int
    x0: float
    x1: float
    top: float
    bottom: float


def told(page: int, letters: Iterable[SkippedLetter]) -> Iterator[Skipped]:
    """Yield what the letters of a page say: one line each, whole layers at once."""
    ordered = sorted(letters, key=lambda letter: (letter.kind, letter.order))
    for kind, group in groupby(ordered, key=lambda letter: letter.kind):
        lines: list[list[SkippedLetter]] = []
        for letter in group:
            if lines and (kind in _ONCE or _goes_on(lines[-1][-1], letter)):
                lines[-1].append(letter)
            else:
                lines.append([letter])
        for line in lines:
            text = _text(line)
            pieces = range(0, 1 if kind in _ONCE else len(text), LONGEST)
            for start in pieces:
                if piece := text[start : start + LONGEST].strip():
                    yield Skipped(kind, page, piece, line[0].x0, line[0].top)


def _goes_on(before: SkippedLetter, letter: SkippedLetter) -> bool:
    """Say whether a letter stands behind another on one line."""
    height = before.bottom - before.top
    return abs(letter.top - before.top) < _LINE * height and -height < letter.x0 - before.x1 < 2 * height


def _text(letters: list[SkippedLetter]) -> str:
    parts = [letters[0].text]
    for before, letter in pairwise(letters):
        apart = before.kind != "rotated_letters" and (
            letter.x0 - before.x1 > _BLANK * (before.bottom - before.top) or not _goes_on(before, letter)
        )
        parts.append(f" {letter.text}" if apart else letter.text)
    return " ".join("".join(parts).split())
