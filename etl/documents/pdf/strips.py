"""The empty strips between the columns of a table that no lines draw, and which column a word stands in."""

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from etl.documents.pdf.words import TextLine, Word

_STRIP = 4.0

Span = tuple[float, float]


@dataclass(frozen=True)
class Strips:
    """What may still be the empty strip between each two columns, from left to right, and the text's edge."""

    gaps: tuple[tuple[Span, ...], ...]
    right: float

    def narrowed(self, line: TextLine) -> "Strips | None":
        """Return the strips that remain free of the line's words, None if one is filled."""
        words = [(word.x0, word.x1) for word in line.words]
        gaps = tuple(_free(spans, words) for spans in self.gaps)
        return Strips(gaps, max(self.right, line.x1)) if all(gaps) else None

    @property
    def strips(self) -> list[Span]:
        """The widest free span between each two columns."""
        return [max(spans, key=lambda span: span[1] - span[0]) for spans in self.gaps]

    @cached_property
    def _middles(self) -> list[float]:
        return [(start + end) / 2 for start, end in self.strips]

    def column_of(self, word: Word) -> int:
        """Return the index of the column in which a word stands."""
        return bisect_left(self._middles, (word.x0 + word.x1) / 2)

    @property
    def rights(self) -> list[float]:
        """Where a full line of each column may end."""
        return [start for start, _ in self.strips] + [self.right]


def _free(spans: tuple[Span, ...], words: list[Span]) -> tuple[Span, ...]:
    """Return what the words leave of the spans, pieces that are wide enough for a strip."""
    for left, right in words:
        pieces = []
        for start, end in spans:
            pieces += [(start, end)] if right <= start or left >= end else [(start, left), (right, end)]
        spans = tuple((start, end) for start, end in pieces if end - start >= _STRIP)
    return spans
