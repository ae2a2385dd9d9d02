"""Reads a Word document into the document model: paragraphs counted through, tables cell by cell.

A merged cell counts once. Only what a person sees as text is read; what else there is, is listed as unread.
List numbers and bullets, which Word shows but does not store, are given back.
A line's number is the ordinal of its paragraph; a forced line break makes another line of the paragraph.
"""

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Any

from etl.documents.document import Cell, Line, Row, SourceDocument, Table
from etl.documents.office_zip import WORD, check_office_file
from etl.documents.word.colours import WHITE, Palette
from etl.documents.word.formats import Around, Formats
from etl.documents.word.grid import Grid, GridCell, holds_table, inside, is_frame, why_unseen
from etl.documents.word.names import qn
from etl.documents.word.nested import nested_lines
from etl.documents.word.note_marks import level_of
from etl.documents.word.notes import page_edges
from etl.documents.word.package import Package
from etl.documents.word.paragraphs import Paragraph, ParagraphReader, too_much
from etl.documents.word.table_style import TableStyle
from etl.documents.word.visible import words_for
from etl.faults import Fault, Faults
from etl.raw.unread import Kind

MOST_TABLES = 300
# What zipfile and the parser raise on packages and XML that no word processor writes.
_MALFORMED = (
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    IndexError,
    OverflowError,
    SyntaxError,
    zipfile.BadZipFile,
)


def read_word(path: Path) -> SourceDocument:
    """Return the paragraphs and tables of a .docx file; raises Faults for one that is damaged or hostile."""
    return read_word_with_places(path)[0]


def read_word_with_places(path: Path) -> tuple[SourceDocument, dict[int, int]]:
    """Return a .docx file as `read_word` does, and where its paragraphs are: {number: index in the file}.

    The index counts every `w:p` of the document part, those of text boxes too. Raises Faults.
    """
    check_office_file(path, WORD)
    try:
        reader = _Reader(path, Package(path))
        return reader.read(), reader.places()
    except _MALFORMED as error:
        sentence = "the file is damaged inside; open it in Word and save it again"
        polish = "plik jest w środku uszkodzony; proszę otworzyć go w Wordzie i zapisać jeszcze raz"
        raise Faults([Fault(path, None, sentence, polish)]) from error


class _Reader:
    """Walks the body once."""

    def __init__(self, path: Path, package: Package) -> None:
        self._path, self._package, self._document = path, package, package.document
        palette = Palette(package.theme)
        self._formats = Formats(package.styles, palette)
        self._text = ParagraphReader(path, package, self._formats)
        page = package.document.find(qn("w:background"))
        self._page = Around(WHITE if page is None else palette.colour(page, "color"))
        self._tables: list[Table] = []
        self._lead: list[Line] = []

    def read(self) -> SourceDocument:
        self._walk(self._document.find(qn("w:body")), self._page)
        for text in page_edges(self._package):
            self._text.tell("number_in_text", 0, text, "nagłówek albo stopka strony")
        return SourceDocument(tuple(self._text.lines), tuple(self._tables), tuple(self._text.unread))

    def places(self) -> dict[int, int]:
        """Return the index in the document part of each paragraph by its number."""
        indexes = {element: index for index, element in enumerate(self._document.iter(qn("w:p")))}
        return {number: indexes[element] for number, element in enumerate(self._text.elements, 1)}

    def _walk(self, parent: Any, around: Around) -> None:
        for block in self._text.blocks(parent):
            if isinstance(block, Paragraph):
                pieces = self._text.pieces(block, around)
                lines, _ = self._text.read(block, pieces, level_of(pieces), "", "")
                self._lead += [line for line in lines if not line.is_blank]
            elif block.tag == qn("w:tbl"):
                self._table(block, around)
            else:
                self._text.chunk(block, "")

    def _table(self, table: Any, around: Around) -> None:
        elements = list(inside(table, qn("w:tr")))
        style = TableStyle(table, self._formats, len(elements), around)
        if is_frame(table):  # it only arranges the page: what stands in it is read for itself
            for place, row in enumerate(elements):
                cells = list(inside(row, qn("w:tc")))
                for column, cell in enumerate(cells):
                    self._walk(cell, style.around(cell, place, column, len(cells)))
            return
        lead, self._lead = tuple(self._lead), []
        if len(self._tables) >= MOST_TABLES:
            raise too_much(self._path, "tables", "tabel", MOST_TABLES)
        place = len(self._tables)
        found = self._rows(elements, style, f"tabela {place + 1}")
        rows = tuple(row for row in found if row.cells)
        if any(cell.lines for row in rows for cell in row.cells):
            self._tables.insert(place, Table(rows, lead))

    def _rows(self, elements: list[Any], style: TableStyle, name: str) -> Iterator[Row]:
        grid = Grid()
        for place, row in enumerate(elements):
            before, cells = grid.cells(row)
            unseen = why_unseen(row)
            if not unseen and len(cells) == 1 and holds_table(cells[0].elements[0]):
                self._walk(cells[0].elements[0], style.around(cells[0].elements[0], place, 0, 1))
                continue
            found = []
            for column, cell in enumerate(cells):
                around = style.around(cell.elements[0], place, column, len(cells))
                where = f"{name}, wiersz {place + 1}, komórka {column + 1}"
                found.append(self._cell(cell, around, where, unseen))
            yield Row(() if unseen else tuple(found), before)

    def _cell(self, cell: GridCell, around: Around, place: str, unseen: Kind | None = None) -> Cell:
        """Return a cell; what nobody sees of one that is merged or deleted is told."""
        start = len(self._text.lines)
        lines = list(chain.from_iterable(self._cell_lines(part, around, place) for part in cell.elements))
        why: Kind | None = unseen or ("deleted_text" if cell.is_deleted else None)
        if not why and not cell.is_continued:
            return Cell(tuple(lines), cell.span)
        del self._text.lines[start:]
        if text := Cell(tuple(lines)).text:
            self._text.tell(why or "hidden_text", lines[0].number, text, place)
        return Cell((), cell.span)

    def _cell_lines(self, cell: Any, around: Around, place: str) -> list[Line]:
        """Return the lines of a cell; where a person sees other things than text, words for them."""
        start = len(self._text.lines)
        parted = [
            (block, self._text.pieces(block, around) if isinstance(block, Paragraph) else [])
            for block in self._text.blocks(cell)
        ]
        level = level_of(piece for _, pieces in parted for piece in pieces)
        lines: list[Line] = []
        seen: list[tuple[Kind, int]] = []
        for block, pieces in parted:
            if isinstance(block, Paragraph):
                found, skipped = self._text.read(block, pieces, level, "\t", place)
                lines += found
                seen += [(entry.kind, len(lines) - 1) for entry in skipped]
            elif block.tag == qn("w:tbl"):
                lines += self._nested(block, around, place)
            else:
                self._text.chunk(block, place)
                seen.append(("embedded_part", max(0, len(lines) - 1)))
        words = words_for(kind for kind, _ in seen)
        if words and lines and all(line.is_blank for line in lines):
            at = seen[0][1]
            lines[at] = replace(lines[at], text=words)
            self._text.lines[start:] = [Line(line.number, f"\t{line.text}") for line in lines]
        return lines

    def _nested(self, table: Any, around: Around, place: str) -> list[Line]:
        """Return a table within a cell as lines of the cell, or words for it where they would mislead."""
        start = len(self._text.lines)
        elements = list(inside(table, qn("w:tr")))
        style = TableStyle(table, self._formats, len(elements), around)
        grid, rows = Grid(), []
        for row_place, row in enumerate(elements):
            cells = grid.cells(row)[1]
            rows.append(
                [
                    self._cell(
                        cell,
                        style.around(cell.elements[0], row_place, column, len(cells)),
                        place,
                        why_unseen(row),
                    )
                    for column, cell in enumerate(cells)
                ]
            )
        lines = nested_lines(rows)
        if lines is None:
            read = [line for row in rows for cell in row for line in cell.lines if not line.is_blank]
            self._text.tell("table_left_out", read[0].number, " ".join(line.text for line in read), place)
            lines = [Line(read[0].number, words_for(["table_left_out"]))]
        self._text.lines[start:] = [Line(line.number, f"\t{line.text}") for line in lines]
        return lines
