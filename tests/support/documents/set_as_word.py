"""Sets a document that came as flattened text again as Word, with real tables, as its authors had it."""

from pathlib import Path
from xml.sax.saxutils import escape

from docx import Document
from docx.oxml import parse_xml

from etl.documents.document import Cell, Line, Row, SourceDocument, Table
from etl.documents.text.encoding import read_lines
from etl.documents.text.flattened_word import read_flattened
from etl.language.artefacts import clean
from tests.support.documents.word_file import DECLARED, cell, paragraph, row, run, table

# What no XML may hold; Word never had it in its paragraphs.
_NO_XML = dict.fromkeys([*range(9), *range(11, 13), *range(14, 32)])


def set_as_word(text: Path, path: Path) -> Path:
    """Write the paragraphs and tables of a flattened text as a Word file; return the file."""
    read = read_flattened(read_lines(text))
    document = Document()
    body = document.element.body
    blocks = "".join(_blocks(read))
    for element in parse_xml(f"<w:body {DECLARED}>{blocks}</w:body>"):
        body.insert(len(body) - 1, element)
    document.save(str(path))
    return path


def _blocks(read: SourceDocument) -> list[str]:
    """Return paragraphs and tables in their order."""
    tables = {line: table for table in read.tables for line in _first_lines(table)}
    inside = {line for table in read.tables for line in _numbers(table)}
    found = []
    for line in read.lines:
        if line.number in tables:
            found.append(_table(tables[line.number]))
        elif line.number not in inside and not line.text.startswith("\t"):
            found.append(_paragraph(line))
    return found


def _first_lines(given: Table) -> list[int]:
    return [given.first_line]


def _numbers(given: Table) -> list[int]:
    return [line.number for entry in given.rows for one in entry.cells for line in one.lines]


def _table(given: Table) -> str:
    width = max(len(entry.cells) for entry in given.rows)
    return table(*(_row(entry, width) for entry in given.rows))


def _row(given: Row, width: int) -> str:
    """Return a row; its last cell reaches to the edge of the table."""
    *first, last = given.cells
    span = width - len(first)
    return row(*(_cell(one, 1) for one in first), _cell(last, span))


def _cell(given: Cell, span: int) -> str:
    paragraphs = "".join(map(_paragraph, given.lines)) or paragraph("")
    return cell(paragraphs, f'<w:gridSpan w:val="{span}"/>' if span > 1 else "")


def _paragraph(line: Line) -> str:
    text = clean(line.text).translate(_NO_XML)
    return paragraph(run(escape(text)) if text else "")
