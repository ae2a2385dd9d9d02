"""Reads a PDF with text into the document model; tables may go on over pages and need no lines.

A line's number is the ordinal of its paragraph or cell line, counted through the document in reading order.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfexceptions import PDFException
from pdfplumber.utils.exceptions import PdfminerException

from etl.documents.document import SourceDocument
from etl.documents.pdf.assembly import assemble
from etl.documents.pdf.centred_names import are_centred
from etl.documents.pdf.furniture import without_furniture
from etl.documents.pdf.grid import Grid, PageItem
from etl.documents.pdf.plain_tables import header_block, plain_grid
from etl.documents.pdf.ruled_tables import ruled_grids
from etl.documents.pdf.seen.drawn import page_edges, painted
from etl.documents.pdf.seen.layers import Layers
from etl.documents.pdf.seen.letters import read_letters
from etl.documents.pdf.seen.pictures import (
    pictures_in_lines,
    struck_by_hand,
    told_pictures,
    words_for_pictures,
)
from etl.documents.pdf.seen.skipped import Skipped, told
from etl.documents.pdf.strips import Strips
from etl.documents.pdf.words import TextLine, Word, page_words, text_lines
from etl.faults import Fault, Faults
from etl.language.artefacts import UNREADABLE
from etl.raw.unread import Kind

MOST_PAGES = 120
MOST_BYTES = 60_000_000
_TOP_LINES = 3
_MORE_THAN_A_STAMP = 30  # letters that are turned; with so many it is the page that lies on its side
_UNSEEN: frozenset[Kind] = frozenset({"hidden_text", "white_text", "struck_out_text"})
_PASSWORD = (PDFPasswordIncorrect, PDFEncryptionError)
_UNREADABLE_SHARE = 0.2  # of the words; with fewer only their cells are lost
_FEW_UNREADABLE = 10  # more unreadable words than numbers: it is the digits that cannot be read
# What pdfminer raises on files that no program writes.
_MALFORMED = (
    PDFException,
    PdfminerException,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    AssertionError,
    OverflowError,
    RecursionError,
    ZeroDivisionError,
)


@dataclass(frozen=True)
class PageRead:
    """The lines of a page outside its ruled tables, those tables, and what of it is not read."""

    lines: list[TextLine]
    grids: list[Grid]
    skipped: list[Skipped]

    def words(self) -> Iterator[Word]:
        """Yield all words of the page."""
        yield from (word for line in self.lines for word in line.words)
        cells = (cell for grid in self.grids for row in grid.rows for cell in row)
        yield from (word for cell in cells for line in cell.lines for word in line.words)


def read_pdf(path: Path) -> SourceDocument:
    """Return the paragraphs and tables of a PDF; raises Faults for one damaged, locked or without text."""
    _check_file(path)
    try:
        with pdfplumber.open(path) as document:
            layers, known = Layers(document.doc.catalog), set[int]()
            pages = [_page(page, layers, known) for page in _pages(path, document)]
    except _MALFORMED as error:
        raise _unreadable(path, error) from error
    _check_text(path, pages)
    texts = without_furniture([page.lines for page in pages])
    right = max((line.x1 for lines in texts for line in lines), default=0.0)
    items = _readable(path, texts, [page.grids for page in pages], right)
    return assemble(items, [item for page in pages for item in page.skipped])


def _check_file(path: Path) -> None:
    with path.open("rb") as file:
        start = file.read(1024)
    if b"%PDF" not in start:
        sentence = "what is inside is no PDF; check that the ending of its name is right"
        raise _fault(path, sentence, "zawartość nie jest plikiem PDF; proszę sprawdzić rozszerzenie w nazwie")
    if path.stat().st_size > MOST_BYTES:
        sentence = f"the file is larger than {MOST_BYTES // 1_000_000} MB; give the report alone"
        polish = f"plik ma ponad {MOST_BYTES // 1_000_000} MB; proszę podać samo sprawozdanie"
        raise _fault(path, sentence, polish)


def _pages(path: Path, document: Any) -> list[Any]:
    if len(document.pages) > MOST_PAGES:
        sentence = f"the file has {len(document.pages)} pages, a report at most {MOST_PAGES}; give it alone"
        polish = (
            f"plik ma {len(document.pages)} stron, a sprawozdanie najwyżej {MOST_PAGES}; proszę podać samo"
        )
        raise _fault(path, sentence, polish)
    return list(document.pages)


def _page(page: Any, layers: Layers, known: set[int]) -> PageRead:
    """Read a page; `known`: the pictures of the pages before."""
    device = painted(page, layers)
    edges = page_edges(page)
    level = [edge for edge in edges if edge["orientation"] == "h"]
    letters, unseen = read_letters(page, device, level + struck_by_hand(page))
    words, marks = page_words(letters, page.page_number)
    pictures = words_for_pictures(page, device)
    grids, left = ruled_grids(page, words, edges, pictures)
    left = [*left, *pictures_in_lines(pictures, left)]
    skipped = [*told(page.page_number, unseen), *told_pictures(page, device, len(letters), known)]
    skipped += [Skipped("note_mark", word.page, word.text, word.x0, word.top) for word in marks]
    page.close()
    return PageRead(text_lines(left), grids, skipped)


def _check_text(path: Path, pages: list[PageRead]) -> None:
    words = [word for page in pages for word in page.words()]
    if not words:
        raise _without_text(path, [item for page in pages for item in page.skipped])
    unreadable = sum(UNREADABLE in word.text for word in words)
    numbers = sum(any(char.isdigit() for char in word.text) for word in words)
    if unreadable > _UNREADABLE_SHARE * len(words) + 1 or unreadable > max(numbers, _FEW_UNREADABLE):
        sentence = "the letters of the file cannot be told apart; give the Word document it was made from"
        polish = "liter w pliku nie da się odczytać; proszę podać dokument Word, z którego powstał"
        raise _fault(path, sentence, polish)


def _without_text(path: Path, skipped: list[Skipped]) -> Faults:
    kinds = {item.kind for item in skipped}
    turned = [item.text for item in skipped if item.kind == "rotated_letters"]
    if "invisible_layer" in kinds:
        sentence = (
            "the file is a scan; a machine guessed its text and may have erred; "
            "give the Word document it was made from"
        )
        polish = (
            "plik jest skanem, a jego tekst odgadła maszyna i mogła się pomylić; "
            "proszę podać dokument Word, z którego powstał"
        )
        return _fault(path, sentence, polish)
    if max(map(len, turned), default=0) >= _MORE_THAN_A_STAMP:
        sentence = "the pages lie on their side; turn them in a PDF viewer, print them to PDF and give that"
        polish = (
            "strony pliku są obrócone; proszę je obrócić w programie do PDF, "
            "wydrukować do nowego PDF i podać ten nowy"
        )
        return _fault(path, sentence, polish)
    if "scanned_page" not in kinds and kinds & _UNSEEN:
        sentence = (
            "the file holds text that nobody sees on its pages; give the Word document it was made from"
        )
        polish = "tekstu w pliku nie widać na jego stronach; proszę podać dokument Word, z którego powstał"
        return _fault(path, sentence, polish)
    sentence = "the file holds pictures of pages and no text; give the Word document it was made from"
    polish = "plik zawiera tylko obrazy stron, bez tekstu; proszę podać dokument Word, z którego powstał"
    return _fault(path, sentence, polish)


def _unreadable(path: Path, error: Exception) -> Faults:
    causes = (error, error.__cause__, *error.args)
    if any(isinstance(cause, _PASSWORD) for cause in causes):
        sentence = "the file has a password; save it without one"
        return _fault(path, sentence, "plik ma hasło; proszę zapisać go bez hasła")
    sentence = "the file is damaged; open it in its program and save it as PDF again"
    return _fault(path, sentence, "plik jest uszkodzony; proszę zapisać go jako PDF jeszcze raz")


def _readable(
    path: Path, pages: list[list[TextLine]], grids: list[list[Grid]], right: float
) -> list[PageItem]:
    """Return what the pages show; raises Faults where nothing tells the rows of their tables apart."""
    items = list(_items(pages, grids, right, is_centred=False))
    signs = [item.signs for item in items if isinstance(item, Grid) and item.signs]
    if not are_centred(signs):
        return items
    if all(sign.is_clear for sign in signs):
        return list(_items(pages, grids, right, is_centred=True))
    if any(grids):
        return [item for item in items if not (isinstance(item, Grid) and item.signs)]
    sentence = "the rows of its tables cannot be told apart; print lines around the cells, or give it as Word"
    polish = (
        "nie widać, gdzie kończą się wiersze tabel; proszę zapisać je z obramowaniem albo podać plik Worda"
    )
    raise _fault(path, sentence, polish)


def _items(
    pages: list[list[TextLine]], grids: list[list[Grid]], right: float, *, is_centred: bool
) -> Iterator[PageItem]:
    """Yield what the pages show in reading order; tables without lines are found on the way."""
    strips: Strips | None = None
    for lines, ruled in zip(pages, grids, strict=True):
        items: list[PageItem] = list(ruled)
        position = 0
        if strips and not _has_header(lines[:_TOP_LINES]):
            more = plain_grid(lines, 0, strips, right, is_centred=is_centred)
            if more:
                grid, position, strips = more
                items.append(grid)
        while position < len(lines):
            found = _next_plain(lines, position, right, is_centred=is_centred)
            until = found[0] if found else len(lines)
            items += lines[position:until]
            if not found:
                strips = None
                break
            items.append(found[1])
            position, strips = found[2], found[3]
        yield from sorted(items, key=lambda item: item.top)


def _has_header(lines: list[TextLine]) -> bool:
    return any(header_block(lines, place) for place in range(len(lines)))


def _next_plain(
    lines: list[TextLine], start: int, right: float, *, is_centred: bool
) -> tuple[int, Grid, int, Strips] | None:
    """Return (first line, grid, line after it, columns) of the next table without lines."""
    for place in range(start, len(lines)):
        header = header_block(lines, place)
        if header and header[0] >= start:
            first, after, strips = header
            found = plain_grid(lines[first:], after - first, strips, right, is_centred=is_centred)
            if found:
                grid, count, narrowed = found
                return first, grid, first + count, narrowed
    return None


def _fault(path: Path, sentence: str, polish: str) -> Faults:
    return Faults([Fault(path, None, sentence, polish)])
