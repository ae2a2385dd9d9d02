"""Writes a document for Word, made to be edited further: real styles, captions, header rows, alt texts."""

from dataclasses import replace
from io import BytesIO

from docx.document import Document as WordDocument
from docx.shape import InlineShape
from docx.shared import Cm, Emu, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph as WordParagraph

from presentation.language.language import _, using
from publish.documents.content import (
    Block,
    Document,
    Heading,
    Items,
    Paragraph,
    Picture,
    Pictures,
    Place,
    Table,
    drawings_of,
)
from publish.documents.letters import Letters, told
from publish.documents.typeset import shown_png_of
from publish.documents.word_fields import (
    add_field,
    add_link,
    describe_picture,
    new_numbering,
    number_paragraph,
)
from publish.documents.word_page import LEAD, SMALL, blank, text_width
from publish.documents.word_pairs import cells_of, place_pairs
from publish.documents.word_table import add_table
from publish.typography import bound

_GAP = Pt(6)
_CODE = Cm(1.7)  # a QR code that a telephone reads from paper at arm's length
_STYLES = {"text": "Normal", "lead": LEAD, "small": SMALL}


def to_docx(document: Document) -> bytes:
    """Return the document as a .docx file."""
    with using(document.language):
        letters = Letters()
        shown = letters.of(document)
        writer = _Writer(shown)
        for block in shown.blocks:
            writer.add(block)
        if writer.is_a_sign_replaced and not letters.has_replaced:
            writer.add(Paragraph(told(), style="small"))
    file = BytesIO()
    writer.word.save(file)
    return file.getvalue()


class _Writer:
    """Adds block after block and counts pictures, tables and points."""

    def __init__(self, document: Document) -> None:
        self.word: WordDocument = blank(document)
        self.width = text_width(self.word)
        self.is_compact = document.is_compact
        drawings = list(dict.fromkeys(drawings_of(document)))
        drawn, self.is_a_sign_replaced = shown_png_of(drawings)
        self.drawn = dict(zip(drawings, drawn, strict=True))
        self.counts = {"Chart": 0, "Table": 0}
        self.is_after_table = False
        self.points = new_numbering(self.word)
        self.word.add_paragraph(bound(document.title), style="Title")
        self.word.add_paragraph(bound(document.subtitle), style="Subtitle")

    def add(self, block: Block) -> None:
        """Add one block at the end."""
        match block:
            case Heading():
                self._heading(block)
            case Paragraph():
                self._paragraph(block)
            case Items():
                self._items(block)
            case Picture():
                self._picture(block, self.word, self.width)
            case Pictures():
                self._pictures(block)
            case Place():
                self._place(block)
            case Table():
                self._table(block)
        self.is_after_table = isinstance(block, Table)

    def _heading(self, heading: Heading) -> None:
        paragraph = self.word.add_heading(bound(heading.text), heading.level)
        paragraph.paragraph_format.page_break_before = heading.on_new_page or None
        if heading.is_numbered:
            number_paragraph(paragraph, self.points)

    def _paragraph(self, block: Paragraph) -> None:
        paragraph = self.word.add_paragraph(style=_STYLES[block.style])
        paragraph.paragraph_format.keep_with_next = block.is_kept or None
        if self.is_after_table:
            paragraph.paragraph_format.space_before = _GAP
        if block.label:
            paragraph.add_run(f"{bound(block.label)} ").bold = True
        if block.address:
            add_link(paragraph, bound(block.text), block.address)
        else:
            paragraph.add_run(bound(block.text))

    def _items(self, items: Items) -> None:
        numbering = new_numbering(self.word) if items.is_numbered else 0
        for text in items.texts:
            style = "List Number" if items.is_numbered else "List Bullet"
            paragraph = self.word.add_paragraph(bound(text), style=style)
            if numbering:
                number_paragraph(paragraph, numbering)

    def _picture(self, picture: Picture, place: WordDocument | _Cell, width: int) -> None:
        paragraph = place.add_paragraph()
        paragraph.paragraph_format.keep_with_next = True
        shape = self._drawing(paragraph, picture.svg, round(picture.share * width))
        self._caption("Chart", _("Chart"), picture.caption, place)
        describe_picture(shape, picture.alt, f"{_('Chart')} {self.counts['Chart']}")

    def _pictures(self, block: Pictures) -> None:
        """Put two charts abreast with a table that only places them, each pair whole on its page."""
        grid, widths = place_pairs(self.word, len(block.pictures), self.width)
        for picture, cell in zip(block.pictures, cells_of(grid), strict=False):
            self._picture(picture, cell, widths)
            cell._tc.remove(cell._tc.p_lst[0])  # the empty paragraph that each new cell has
            cell.paragraphs[0].paragraph_format.keep_with_next = None  # the row is whole by itself

    def _place(self, place: Place) -> None:
        for beside in place.beside:
            self._paragraph(replace(beside, is_kept=True))
        paragraph = self.word.add_paragraph(style=SMALL)
        describe_picture(self._drawing(paragraph, place.svg, _CODE), place.alt, _("QR code"))
        paragraph.add_run(f"  {bound(place.label)} ").bold = True
        add_link(paragraph, place.address, place.address)

    def _drawing(self, paragraph: WordParagraph, svg: str, width: int) -> InlineShape:
        shape = paragraph.add_run().add_picture(BytesIO(self.drawn[svg]))
        shape.width, shape.height = Emu(width), Emu(round(shape.height * width / shape.width))
        return shape

    def _table(self, table: Table) -> None:
        self._caption("Table", _("Table"), table.caption, self.word).paragraph_format.keep_with_next = True
        size, padding = (8.0, 1.0) if self.is_compact else (9.5, 2.0)
        add_table(self.word, table, self.width, Pt(size), Pt(padding), self.drawn)
        self.is_after_table = True
        if table.note:
            self._paragraph(Paragraph(table.note, style="small"))

    def _caption(self, kind: str, word: str, text: str, place: WordDocument | _Cell) -> WordParagraph:
        """Add a caption whose number Word counts."""
        self.counts[kind] += 1
        paragraph = place.add_paragraph(style="Caption")
        paragraph.add_run(f"{word} ")
        add_field(paragraph, f"SEQ {word} \\* ARABIC", str(self.counts[kind]))
        paragraph.add_run(f". {bound(text)}")
        return paragraph
