"""Reads a Word document into the document model: paragraphs counted through, tables cell by cell.

A merged cell counts once. What Word hides (deleted text, field codes, footnotes, text boxes) is left out;
list numbers and bullets, which it shows but does not store, are given back; raised note marks are not read.
A line's number is the ordinal of its paragraph; a forced line break makes another line of the paragraph.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
from docx.oxml.ns import qn

from etl.documents.document import Cell, Line, Row, SourceDocument, Table
from etl.documents.office_zip import WORD, check_office_file
from etl.documents.word.numbering import Numbering
from etl.faults import Fault, Faults

MOST_TABLES = 300
MOST_PARAGRAPHS = 30_000
_HIDDEN = {
    qn(name)
    for name in (
        "w:del",
        "w:moveFrom",
        "w:instrText",
        "w:delText",
        "w:txbxContent",
        "w:pict",
        "w:drawing",
        "w:rPr",
    )
} | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"}
_PASSED = {qn(name) for name in ("w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo", "w:smartTag")}
_TEXT = {qn("w:tab"): " ", qn("w:noBreakHyphen"): "-", qn("w:softHyphen"): "", qn("w:ptab"): " "}
_BREAKS = {qn("w:br"), qn("w:cr")}
# What python-docx raises on packages and XML that no word processor writes.
_MALFORMED = (KeyError, ValueError, TypeError, AttributeError, IndexError, OverflowError, SyntaxError)


def read_word(path: Path) -> SourceDocument:
    """Return the paragraphs and tables of a .docx file; raises Faults for one that is damaged or hostile."""
    check_office_file(path, WORD)
    try:
        document = docx.Document(str(path))
        return _Reader(path, document).read()
    except _MALFORMED as error:
        sentence = "the file is damaged inside; open it in Word and save it again"
        polish = "plik jest w środku uszkodzony; proszę otworzyć go w Wordzie i zapisać jeszcze raz"
        raise Faults([Fault(path, None, sentence, polish)]) from error


class _Reader:
    """Walks the body once, counting paragraphs."""

    def __init__(self, path: Path, document: Any) -> None:
        self._path = path
        self._body = document.element.body
        part = document.part
        self._numbering = Numbering(_root(part, "numbering"), _root(part, "styles"))
        self._paragraphs = 0
        self._lines: list[Line] = []
        self._tables: list[Table] = []
        self._lead: list[Line] = []

    def read(self) -> SourceDocument:
        self._walk(self._body)
        return SourceDocument(tuple(self._lines), tuple(self._tables))

    def _walk(self, parent: Any) -> None:
        for block in _blocks(parent):
            if block.tag == qn("w:tbl"):
                self._table(block)
            else:
                self._lead += [line for line in self._paragraph(block) if not line.is_blank]

    def _paragraph(self, paragraph: Any, before: str = "") -> list[Line]:
        """Return the lines of a paragraph; `before` marks them in the document as lines of a cell."""
        self._paragraphs += 1
        if self._paragraphs > MOST_PARAGRAPHS:
            raise self._too_much(f"more than {MOST_PARAGRAPHS} paragraphs", "akapitów", MOST_PARAGRAPHS)
        mark = self._numbering.mark(paragraph)
        first, *more = "".join(_words(paragraph)).split("\n")
        lines = [Line(self._paragraphs, text) for text in (mark + first if first.strip() else first, *more)]
        self._lines += [Line(line.number, before + line.text) for line in lines]
        return lines

    def _table(self, table: Any) -> None:
        lead, self._lead = tuple(self._lead), []
        if len(self._tables) >= MOST_TABLES:
            raise self._too_much(f"more than {MOST_TABLES} tables", "tabel", MOST_TABLES)
        place = len(self._tables)
        rows = tuple(row for row in map(self._row, _inside(table, qn("w:tr"))) if row.cells)
        if rows and any(cell.lines for row in rows for cell in row.cells):
            self._tables.insert(place, Table(rows, lead))

    def _row(self, row: Any) -> Row:
        cells = list(_inside(row, qn("w:tc")))
        if len(cells) == 1 and cells[0].find(f".//{qn('w:tbl')}") is not None:
            self._walk(cells[0])  # a frame for the layout of the page: what stands in it is read for itself
            return Row(())
        return Row(tuple(self._cell(cell) for cell in cells))

    def _cell(self, cell: Any) -> Cell:
        lines = list(self._cell_lines(cell))
        merged = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
        if merged is not None and merged.get(qn("w:val")) != "restart":
            return Cell(())
        return Cell(tuple(lines))

    def _cell_lines(self, cell: Any) -> Iterator[Line]:
        for block in _blocks(cell):
            if block.tag == qn("w:p"):
                yield from self._paragraph(block, "\t")
                continue
            for row in _inside(block, qn("w:tr")):
                yield from self._nested_row(row)

    def _nested_row(self, row: Any) -> Iterator[Line]:
        """Yield a row of a table within a cell as one line: its cells side by side."""
        start = len(self._lines)
        lines = [line for cell in _inside(row, qn("w:tc")) for line in self._cell_lines(cell)]
        if lines:
            number = lines[0].number
            text = " ".join(line.text.strip() for line in lines if not line.is_blank)
            self._lines[start:] = [Line(number, f"\t{text}")]
            yield Line(number, text)

    def _too_much(self, sentence: str, polish: str, most: int) -> Faults:
        pl = f"dokument ma ponad {most} {polish}; proszę podać samo sprawozdanie"
        return Faults([Fault(self._path, None, f"the document has {sentence}; give the report alone", pl)])


def _root(part: Any, kind: str) -> Any:
    """Return the root of numbering.xml or styles.xml, None where the document has none."""
    for relation in part.rels.values():
        if not relation.is_external and relation.reltype.endswith(f"/{kind}"):
            return getattr(relation.target_part, "element", None)
    return None


def _blocks(parent: Any) -> Iterator[Any]:
    """Yield the paragraphs and tables directly under an element, through content controls and insertions."""
    for child in parent:
        if child.tag in (qn("w:p"), qn("w:tbl")):
            yield child
        elif child.tag in _PASSED:
            yield from _blocks(child)


def _inside(parent: Any, tag: str) -> Iterator[Any]:
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _PASSED:
            yield from _inside(child, tag)


def _words(element: Any) -> Iterator[str]:
    """Yield the visible text of a paragraph; a forced line break is a newline."""
    for child in element:
        if child.tag == qn("w:t"):
            yield (child.text or "").replace("\n", " ")
        elif child.tag in _BREAKS:
            yield "\n" if child.get(qn("w:type")) in (None, "textWrapping") else " "
        elif child.tag in _TEXT:
            yield _TEXT[child.tag]
        elif isinstance(child.tag, str) and child.tag not in _HIDDEN and not _is_mark(child):
            yield from _words(child)


def _is_mark(run: Any) -> bool:
    """Say whether a run is a raised number, the mark of a note that somebody typed by hand."""
    align = run.find(f"{qn('w:rPr')}/{qn('w:vertAlign')}")
    if align is None or align.get(qn("w:val")) != "superscript":
        return False
    text = "".join(child.text or "" for child in run.iter(qn("w:t"))).strip()
    return bool(re.fullmatch(r"[\d*]{1,3}\)?", text))
