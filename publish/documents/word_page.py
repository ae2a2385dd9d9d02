"""The empty Word document that ours are written into: styles, A4, language, properties, page numbers."""

from datetime import datetime

import docx
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Cm, Emu, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from presentation.language.language import _
from publish.documents.content import Document
from publish.documents.word_fields import add_field
from publish.documents.word_fonts import FONT, embed_fonts
from publish.typography import bound

INK, MUTED = RGBColor(0x1F, 0x2A, 0x30), RGBColor(0x4F, 0x58, 0x5F)
AUTHOR = "Barometr Sopotu"
_LANGUAGES = {"pl": "pl-PL", "en": "en-GB"}
_SHORT_SIDE, _LONG_SIDE = Cm(21), Cm(29.7)
LEAD, SMALL = "Lead", "Small print"


def blank(document: Document) -> WordDocument:
    """Return an empty Word document with everything around the text of this document."""
    word = docx.Document()
    _page(word, document)
    _styles(word, 9.0 if document.is_compact else 11.0, is_compact=document.is_compact)
    _language(word, _LANGUAGES[document.language])
    _properties(word, document)
    _footer(word, document)
    embed_fonts(word)
    return word


def text_width(word: WordDocument) -> int:
    """Return the width between the margins in EMU."""
    section = word.sections[0]
    return (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)


def _page(word: WordDocument, document: Document) -> None:
    section = word.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE if document.is_wide else WD_ORIENT.PORTRAIT
    sides = (_SHORT_SIDE, _LONG_SIDE)
    section.page_width, section.page_height = sides[::-1] if document.is_wide else sides
    section.left_margin = section.right_margin = Cm(1.8 if document.is_compact else 2.2)
    section.top_margin = Cm(1.4 if document.is_compact else 2)
    section.bottom_margin = Cm(1.5 if document.is_compact else 2)
    section.footer_distance = Cm(0.8)


def _styles(word: WordDocument, base: float, *, is_compact: bool) -> None:
    gap = 3.0 if is_compact else 6.0
    styles = word.styles
    _style(styles["Normal"], base, after=gap)
    for name in (LEAD, SMALL):
        styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = styles["Normal"]
    _style(styles[LEAD], base * 1.1, after=gap)
    _style(styles[SMALL], base * 0.88, color=MUTED, after=gap)
    _style(styles["Title"], base * 1.85, is_bold=True, after=2)
    _style(styles["Subtitle"], base * 1.1, color=MUTED, after=gap * 1.5)
    _style(styles["Heading 1"], base * 1.4, is_bold=True, before=gap * 2.6, after=gap)
    _style(styles["Heading 2"], base * 1.18, is_bold=True, before=gap * 2.4, after=gap * 0.7)
    _style(styles["Heading 3"], base * 1.05, is_bold=True, before=gap * 2, after=gap * 0.5)
    _style(styles["Caption"], base * 0.92, after=gap)
    for name in ("List Number", "List Bullet"):
        _style(styles[name], base, after=gap * 0.6)
    _style(styles["Footer"], 8.5, color=MUTED)


def _style(
    style: ParagraphStyle,
    size: float,
    *,
    is_bold: bool = False,
    color: RGBColor = INK,
    before: float = 0,
    after: float = 0,
) -> None:
    font, form = style.font, style.paragraph_format
    font.name, font.size, font.bold, font.italic = FONT, Pt(round(size * 2) / 2), is_bold, False
    font.color.rgb = color
    for wide_letters in style.element.get_or_add_rPr().findall(qn("w:spacing")):
        style.element.rPr.remove(wide_letters)
    faces = style.element.get_or_add_rPr().get_or_add_rFonts()
    for place in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        faces.attrib.pop(qn(f"w:{place}"), None)
    for place in ("ascii", "hAnsi", "eastAsia", "cs"):
        faces.set(qn(f"w:{place}"), FONT)
    form.space_before, form.space_after, form.line_spacing = Pt(before), Pt(after), 1.08
    for line_below_the_title in style.element.get_or_add_pPr().findall(qn("w:pBdr")):
        style.element.pPr.remove(line_below_the_title)


def _language(word: WordDocument, language: str) -> None:
    """Tell Word the language of every text, for spelling and for screen readers."""
    for element in word.styles.element.iter(qn("w:lang")):
        element.set(qn("w:val"), language)


def _properties(word: WordDocument, document: Document) -> None:
    properties = word.core_properties
    properties.title, properties.author, properties.comments = document.title, AUTHOR, ""
    properties.subject = document.subtitle
    properties.language = _LANGUAGES[document.language]
    properties.last_modified_by = AUTHOR
    day = document.made_on
    properties.created = properties.modified = datetime(day.year, day.month, day.day)


def _footer(word: WordDocument, document: Document) -> None:
    """Write what stands on each page, and at the right "page x of y" that Word counts itself."""
    tabs = word.styles["Footer"].paragraph_format.tab_stops
    tabs.clear_all()
    tabs.add_tab_stop(Emu(text_width(word)), WD_TAB_ALIGNMENT.RIGHT)
    paragraph = word.sections[0].footer.paragraphs[0]
    page, of, rest = _("page {page} of {pages}").replace("{pages}", "{page}").split("{page}")
    paragraph.add_run(f"{bound(document.footer)}\t{page}")
    add_field(paragraph, "PAGE", "1")
    paragraph.add_run(of)
    add_field(paragraph, "NUMPAGES", "1")
    paragraph.add_run(rest)
