"""Reads paragraphs: their visible lines, numbered and with the marks of lists, and what is unread in them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from etl.documents.document import Line
from etl.documents.word.formats import Around, Formats
from etl.documents.word.grid import blocks, joins_next
from etl.documents.word.names import qn
from etl.documents.word.note_marks import Level, with_typed_marks
from etl.documents.word.notes import Notes
from etl.documents.word.numbering import Numbering
from etl.documents.word.package import Package
from etl.documents.word.runs import Paragraphs, Piece
from etl.documents.word.visible import Skipped, put_together
from etl.faults import Fault, Faults
from etl.language.folding import fold_blanks
from etl.raw.figure import LONGEST
from etl.raw.unread import Kind, Unread

MOST_PARAGRAPHS = 30_000


@dataclass(frozen=True)
class Paragraph:
    """Paragraphs that read on as one, which most are alone: number and element of each."""

    parts: tuple[tuple[int, Any], ...]

    @property
    def number(self) -> int:
        """The number of the last of them."""
        return self.parts[-1][0]


class ParagraphReader:
    """Counts the paragraphs of one document through and keeps its lines and what is unread."""

    def __init__(self, path: Path, package: Package, formats: Formats) -> None:
        """Begin before the first paragraph."""
        self._path, self._package = path, package
        self._paragraphs = Paragraphs(formats, Notes(package))
        self._numbering = Numbering(package.numbering, package.styles)
        self._count = 0
        self.elements: list[Any] = []  # of the paragraphs, in the order of their numbers
        self.lines: list[Line] = []
        self.unread: list[Unread] = []

    def blocks(self, parent: Any) -> Iterator[Any]:
        """Yield `Paragraph`s and the elements of tables and parts of other files, in order."""
        joined: list[tuple[int, Any]] = []
        for block in blocks(parent):
            is_paragraph = block.tag == qn("w:p")
            if joined and not (is_paragraph and joins_next(joined[-1][1])):
                yield Paragraph(tuple(joined))
                joined = []
            if not is_paragraph:
                yield block
                continue
            self._count += 1
            if self._count > MOST_PARAGRAPHS:
                raise too_much(self._path, "paragraphs", "akapitów", MOST_PARAGRAPHS)
            self.elements.append(block)
            joined.append((self._count, block))
        if joined:
            yield Paragraph(tuple(joined))

    def pieces(self, paragraph: Paragraph, around: Around) -> list[Piece]:
        """Return the pieces of a paragraph."""
        return [
            piece
            for _, element in paragraph.parts
            for piece in with_typed_marks(self._paragraphs.pieces(element, around))
        ]

    def read(
        self, paragraph: Paragraph, pieces: list[Piece], level: Level, before: str, place: str
    ) -> tuple[list[Line], list[Skipped]]:
        """Return the lines of a paragraph and what is skipped; `before` marks them as lines of a cell.

        `level`: what the text is compared with to find raised marks; `place`: where a person finds it.
        """
        text, skipped = put_together(pieces, level)
        for entry in skipped:
            self.tell(entry.kind, paragraph.number, entry.text, place)
        mark = self._numbering.mark(paragraph.parts[-1][1])
        first, *more = text.split("\n")
        lines = [Line(paragraph.number, text) for text in (mark + first if first.strip() else first, *more)]
        self.lines += [Line(line.number, before + line.text) for line in lines]
        return lines, skipped

    def chunk(self, element: Any, place: str) -> None:
        """Tell of a part of another file that Word shows within the document."""
        text = fold_blanks(self._package.chunk(element.get(qn("r:id")) or ""))
        self.tell("embedded_part", self._count, text, place)

    def tell(self, kind: Kind, line: int, text: str, place: str) -> None:
        """Put something on the list of what is unread."""
        self.unread.append(Unread(kind, line, place or f"akapit {line}", fold_blanks(text)[:LONGEST]))


def too_much(path: Path, things: str, polish: str, most: int) -> Faults:
    """Return the refusal of a document with more paragraphs or tables than any report has."""
    pl = f"dokument ma ponad {most} {polish}; proszę podać samo sprawozdanie"
    return Faults(
        [Fault(path, None, f"the document has more than {most} {things}; give the report alone", pl)]
    )
