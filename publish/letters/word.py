"""Puts a letter on paper: sender and addressee where Polish letters have them, matter, end."""

from io import BytesIO

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Emu, Pt
from docx.text.paragraph import Paragraph as WordParagraph

from presentation.language.language import using
from publish.documents.content import Document, Line, Table
from publish.documents.letters import Letters
from publish.documents.word_fields import new_numbering, number_paragraph
from publish.documents.word_page import SMALL, blank, text_width
from publish.documents.word_table import add_table
from publish.letters.letter import Letter
from publish.letters.letter import letter as letter_on
from publish.letters.words import words
from publish.typography import bound
from queries import catalogue, lookups

_GAP = Pt(18)  # between the head, the title and the matter
_TYPE, _PADDING = Pt(9.5), Pt(2)
_WIDTHS = (5, 3, 4)  # of the columns of the table: print, document, place


def letter_file(kind: str, about: str) -> bytes:
    """Return the letter of a kind about a remark or a gap as a .docx file."""
    return letter_docx(letter_on(kind, about))


def letter_docx(letter: Letter) -> bytes:
    """Return the letter as a .docx file."""
    said, shown = words(), Letters()
    with using("pl"):
        word = blank(_empty(letter))
        _head(word, letter)
        title = word.add_paragraph(bound(letter.title), style="Title")
        title.alignment = WD_ALIGN_PARAGRAPH.CENTER
        title.paragraph_format.space_before = title.paragraph_format.space_after = _GAP
        _text(word, letter.opening)
        for told in letter.told:
            _text(word, shown(told))
        if letter.places:
            _prints(word, letter, shown)
        asks = _text(word, letter.asks)
        asks.paragraph_format.space_before, asks.paragraph_format.keep_with_next = _GAP, True
        _questions(word, letter)
        _text(word, letter.closing)
        _aside(word, (said["regards"], said["signature"]))
        for source in letter.sources:
            word.add_paragraph(bound(source), style=SMALL)
    file = BytesIO()
    word.save(file)
    return file.getvalue()


def _empty(letter: Letter) -> Document:
    """Return what the page around a letter is made of: its names, and a foot with nothing but its number."""
    day = catalogue.build().built_at.date()
    return Document(letter.title, "", "pl", day, "", ())


def _text(word: WordDocument, text: str) -> WordParagraph:
    return word.add_paragraph(bound(text))


def _head(word: WordDocument, letter: Letter) -> None:
    word.add_paragraph(words()["place_and_date"]).alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for line in letter.sender:
        _text(word, line).paragraph_format.space_after = Pt(0)
    _aside(word, letter.to, is_bold=True)


def _aside(word: WordDocument, lines: tuple[str, ...], *, is_bold: bool = False) -> None:
    """Write lines on the right half of the page."""
    for position, line in enumerate(lines):
        paragraph = word.add_paragraph()
        paragraph.add_run(bound(line)).bold = is_bold or None
        form = paragraph.paragraph_format
        form.left_indent, form.space_after = Emu(text_width(word) // 2), Pt(2)
        form.space_before = _GAP if position == 0 else None
        form.keep_with_next = position < len(lines) - 1


def _prints(word: WordDocument, letter: Letter, shown: Letters) -> None:
    said, titles = words(), lookups.titles()
    lines = tuple(
        Line((shown(place.printed), titles[place.document_id], place.place)) for place in letter.places
    )
    table = Table(said["prints"], tuple(said["columns"]), lines, _WIDTHS)
    add_table(word, table, text_width(word), _TYPE, _PADDING, {})


def _questions(word: WordDocument, letter: Letter) -> None:
    numbering = new_numbering(word)
    for question in letter.questions:
        paragraph = word.add_paragraph(bound(question), style="List Number")
        if len(letter.questions) > 1:
            number_paragraph(paragraph, numbering)
        else:
            paragraph.style = word.styles["Normal"]
