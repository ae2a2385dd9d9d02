"""Reads documents back as others do: Word and its comments, PDF as text copied from it, and their numbers."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import docx
import pypdfium2
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

NBSP = "\u00a0"
_NUMBER = re.compile(rf"\d{{1,3}}(?:{NBSP}\d{{3}})+(?:,\d+)?|\d+(?:,\d+)?")
# Codes of indicators and goals, names of charts and tables, and the address are no figures.
_CODES = re.compile(
    r"\b(?:I{1,3}|IV)\.\d+\b|\b[1-4]\.[1-9]\b|^(?:Wykres|Tabela) \d+\."
    r"|/briefing\S+|[0-9a-f]{12}(?:-[0-9a-f]{12})?",
    re.MULTILINE,
)


@dataclass(frozen=True)
class Unit:
    """A paragraph (`style` its name) or a row of a table (`cells`) in the order of the document."""

    style: str
    text: str
    cells: tuple[str, ...] = ()


def units_of(file: bytes) -> list[Unit]:
    """Return the paragraphs and table rows of a Word file in their order."""
    return list(_units(file))


def _units(file: bytes) -> Iterator[Unit]:
    for item in docx.Document(io.BytesIO(file)).iter_inner_content():
        if isinstance(item, Paragraph):
            yield Unit(item.style.name if item.style else "", item.text)
        elif isinstance(item, Table):
            for row in item.rows:
                cells = tuple(dict.fromkeys((cell._tc, cell.text) for cell in row.cells))
                texts = tuple(text for _element, text in cells)
                yield Unit("row", "\n".join(texts), texts)


def pages_of(file: bytes) -> list[str]:
    """Return the text of each page of a PDF as a reader copies it, without the footer."""
    pages = []
    for page in pypdfium2.PdfDocument(file):
        text = page.get_textpage().get_text_range().replace("\r\n", "\n")
        pages.append(re.sub(r"\n?[^\n]*strona \d+ z \d+\s*$", "", text))
    return pages


def squeezed(text: str) -> str:
    """Return the text without white space, so that line ends do not matter."""
    return re.sub(r"\s", "", text)


def numbers_in(text: str) -> list[Decimal]:
    """Return the numbers that a person reads in a Polish text, codes left out."""
    found = _NUMBER.findall(_CODES.sub(" ", text))
    return [Decimal(number.replace(NBSP, "").replace(",", ".")) for number in found]


def comments_of(content: bytes) -> list[tuple[str, str]]:
    """Return (text of the cell or paragraph, text of the comment) in the order of the document."""
    document = docx.Document(io.BytesIO(content))
    said = {comment.comment_id: comment.text for comment in document.comments}
    found = []
    for start in document.element.iter(qn("w:commentRangeStart")):
        above = [one for one in start.iterancestors() if one.tag in (qn("w:tc"), qn("w:p"))]
        found.append((_text_of(above[-1]), said[int(start.get(qn("w:id")))]))
    assert len(found) == len(said), "each comment has its place"
    return found


def texts_of(content: bytes) -> list[str]:
    """Return the text of every paragraph of the document part, those of text boxes too."""
    document = docx.Document(io.BytesIO(content))
    return [_text_of(paragraph) for paragraph in document.element.iter(qn("w:p"))]


def _text_of(element: Any) -> str:
    return " ".join(text.text or "" for text in element.iter(qn("w:t")))
