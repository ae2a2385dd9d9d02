"""Numbers the lines of a PDF through its paragraphs and cells; says at which line stands what is not read."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from etl.documents.document import Cell, Line, Row, SourceDocument, Table
from etl.documents.pdf.columns import Columns
from etl.documents.pdf.grid import GridRow
from etl.documents.pdf.hyphens import Hyphens
from etl.documents.pdf.seen.skipped import Skipped
from etl.documents.pdf.words import Paragraph, TextLine, paragraphs
from etl.language.artefacts import UNREADABLE
from etl.language.number_places import holds_number
from etl.raw.figure import LONGEST
from etl.raw.unread import Unread

Block = list[TextLine] | tuple[GridRow, ...]


@dataclass(frozen=True)
class _Spot:
    """Where a printed line stands, and the number of the paragraph or cell line it belongs to."""

    line: TextLine
    number: int


class _Numbering:
    """The lines of a document so far."""

    def __init__(self, hyphens: Hyphens) -> None:
        self.lines: list[Line] = []
        self.spots: list[_Spot] = []
        self.unread: list[Unread] = []
        self._hyphens = hyphens

    def text(self, block: list[TextLine]) -> list[Line]:
        """Number the paragraphs of running text."""
        found = paragraphs(block, max(line.x1 for line in block), self._hyphens)
        return [self._add(paragraph, paragraph.text) for paragraph in found]

    def row(self, row: GridRow, columns: Columns) -> Row:
        """Number the lines of a row's cells."""
        before, spans = columns.spans(row)
        cells = []
        for cell, span in zip(row, spans, strict=True):
            found = paragraphs(list(cell.lines), cell.right, self._hyphens)
            printed = [] if cell.is_merged else found or [Paragraph("", ())]
            texts = _readable([paragraph.text for paragraph in printed])
            own = [self._add(paragraph, text, "\t") for paragraph, text in zip(printed, texts, strict=True)]
            cells.append(Cell(tuple(own), span))
        return Row(tuple(cells), before)

    def _add(self, paragraph: Paragraph, text: str, mark: str = "") -> Line:
        number = len(self.lines) + 1
        self.lines.append(Line(number, mark + text))
        self.spots += [_Spot(line, number) for line in paragraph.lines]
        if UNREADABLE in paragraph.text:
            place = _place(paragraph.lines[0].words[0].page)
            self.unread.append(Unread("unreadable_letters", number, place, paragraph.text[:LONGEST]))
        return Line(number, text)

    def told(self, skipped: Iterable[Skipped]) -> Iterator[Unread]:
        """Yield what the pages hold and is not read, with the line beside which it stands."""
        for item in skipped:
            page = [spot for spot in self.spots if spot.line.words[0].page == item.page]
            nearest = min(page, key=lambda spot: _away(spot.line, item), default=None)
            is_at_line = nearest is not None and item.kind != "scanned_page"
            yield Unread(
                item.kind, nearest.number if nearest and is_at_line else 0, _place(item.page), item.text
            )


def numbered(blocks: list[Block], skipped: Iterable[Skipped]) -> SourceDocument:
    """Return the document that paragraphs and tables make, and what is not read of it."""
    numbering = _Numbering(Hyphens(line.text for line in _all_lines(blocks)))
    tables: list[Table] = []
    lead: list[Line] = []
    for block in blocks:
        if isinstance(block, list):
            lead += [line for line in numbering.text(block) if not line.is_blank]
        else:
            columns = Columns(block)
            tables.append(Table(tuple(numbering.row(row, columns) for row in block), tuple(lead)))
            lead = []
    unread = (*numbering.unread, *numbering.told(skipped))
    return SourceDocument(tuple(numbering.lines), tuple(tables), unread)


def _readable(texts: list[str]) -> list[str]:
    """Return the lines of a cell; where letters of a number may be missing nothing of the cell is a value."""
    if not any(UNREADABLE in text for text in texts) or not holds_number(" ".join(texts)):
        return texts
    return [UNREADABLE for _ in texts]


def _away(line: TextLine, item: Skipped) -> float:
    """Return how far a thing begins from a line."""
    down = max(line.top - item.top, item.top - line.bottom, 0.0)
    return down + max(line.x0 - item.x0, item.x0 - line.x1, 0.0)


def _place(page: int) -> str:
    return f"strona {page}"


def _all_lines(blocks: list[Block]) -> Iterator[TextLine]:
    for block in blocks:
        if isinstance(block, list):
            yield from block
        else:
            yield from (line for row in block for cell in row for line in cell.lines)
