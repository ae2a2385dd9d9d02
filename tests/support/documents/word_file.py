"""Writes small Word files of any kind: an area table of two rows whose cells are given as Word's XML."""

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsmap

from etl.documents.document import SourceDocument
from etl.documents.word.word import read_word
from etl.documents.year_tables import find_year_tables
from etl.figures.of_tables import table_figures

FOSTER = "Liczba funkcjonujących zawodowych rodzin zastępczych"
WORKERS = (
    "Liczba osób niepełnosprawnych poszukujących pracy, które skorzystały z różnych instrumentów rynku pracy"
)
_MORE = {
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "o": "urn:schemas-microsoft-com:office:office",
    "v": "urn:schemas-microsoft-com:vml",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
}
DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in {**nsmap, **_MORE}.items())


def run(text: str, properties: str = "") -> str:
    """Return a run of text with the XML of its properties."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(content: str, properties: str = "") -> str:
    """Return a paragraph of runs."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def cell(content: str, properties: str = "") -> str:
    """Return a cell; content that is no XML is its text."""
    blocks = (
        content
        if content.startswith(("<w:p>", "<w:tbl>", "<w:p "))
        else paragraph(content if content.startswith("<") else run(content))
    )
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{blocks}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    """Return a row of cells that are given as their content or as whole cells."""
    written = (one if one.startswith("<w:tc>") else cell(one) for one in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(written)}</w:tr>"


def table(*rows: str, properties: str = "") -> str:
    """Return a table of rows."""
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid/>{''.join(rows)}</w:tbl>"


def write(path: Path, *blocks: str, styles: str = "", background: str = "") -> Path:
    """Write a document of blocks under the heading of area II, with styles added to those of Word."""
    document = Document()
    body = document.element.body
    for block in (paragraph(run("OBSZAR II INFRASTRUKTURA SPOŁECZNA")), *blocks):
        for element in parse_xml(f"<w:body {DECLARED}>{block}</w:body>"):
            body.insert(len(body) - 1, element)
    for element in parse_xml(f"<w:styles {DECLARED}>{styles}</w:styles>"):
        document.styles.element.append(element)
    if background:
        document.element.insert(0, parse_xml(f'<w:background {DECLARED} w:color="{background}"/>'))
    document.save(str(path))
    return path


def area_table(value: str, *, properties: str = "") -> str:
    """Return the area table in which `value` is the cell of II.12 in 2021."""
    header = row("wskaźniki", "2020", "2021")
    return table(header, row(FOSTER, "11 rodzin", value), row(WORKERS, "46", "52"), properties=properties)


def numbers(path: Path) -> dict[tuple[str, str], str]:
    """Return {(row, year): number} of the figures of the area table, '' for a cell that gives none."""
    document = read_word(path)
    found: dict[tuple[str, str], str] = {}
    for figure in table_figures(find_year_tables(document), "report-2021"):
        place = (figure.row_label, figure.column_label)
        found[place] = f"{found[place]} {figure.number}" if place in found else figure.number
    return found


def told(document: SourceDocument) -> list[tuple[str, str]]:
    """Return what the reader did not read: (kind, text)."""
    return [(entry.kind, entry.text) for entry in document.unread]


def changed(
    path: Path, change: Callable[[str, bytes], tuple[str, bytes]], more: Mapping[str, bytes] | None = None
) -> Path:
    """Write the package anew with each part's name and content changed, and more parts beside them."""
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            new.writestr(*change(name, old.read(name)))
        for name, content in (more or {}).items():
            new.writestr(name, content)
    return path
