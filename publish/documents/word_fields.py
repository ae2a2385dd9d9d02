"""What Word counts or reads itself and python-docx has no words for: fields, numbering, links, alt texts."""

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shape import InlineShape
from docx.text.paragraph import Paragraph

_POINTS = """<w:abstractNum {spaces} w:abstractNumId="{number}">
<w:multiLevelType w:val="singleLevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/>
<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/>
<w:pPr><w:ind w:left="{indent}" w:hanging="{indent}"/></w:pPr></w:lvl></w:abstractNum>"""
_INDENT = 425  # twentieths of a point: 7.5 mm


def add_field(paragraph: Paragraph, code: str, shown: str) -> None:
    """Add a field (`PAGE`, `SEQ Table`) that Word computes; `shown` stands there until it does."""
    for kind in ("begin", "separate", "end"):
        if kind == "separate":
            instruction = OxmlElement("w:instrText")
            instruction.set(qn("xml:space"), "preserve")
            instruction.text = f" {code} "
            paragraph.add_run()._r.append(instruction)
        mark = OxmlElement("w:fldChar")
        mark.set(qn("w:fldCharType"), kind)
        paragraph.add_run()._r.append(mark)
        if kind == "separate":
            paragraph.add_run(shown)


def new_numbering(word: WordDocument) -> int:
    """Return the id of a fresh numbering 1., 2., 3.; each list of its own begins at one."""
    numbering = word.part.numbering_part.element
    number = len(numbering.findall(qn("w:abstractNum"))) + 100
    pattern = parse_xml(_POINTS.format(spaces=nsdecls("w"), number=number, indent=_INDENT))
    numbering.insert(0, pattern)
    return int(numbering.add_num(number).numId)


def number_paragraph(paragraph: Paragraph, numbering: int) -> None:
    """Number a paragraph in the given numbering."""
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = 0
    properties.get_or_add_numId().val = numbering


def add_link(paragraph: Paragraph, text: str, address: str) -> None:
    """Add a text that opens an address."""
    target = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), target)
    run = paragraph.add_run(text)
    run.underline = True
    link.append(run._r)
    paragraph._p.append(link)


def describe_picture(picture: InlineShape, alt: str, name: str) -> None:
    """Give a picture its text alternative and a name."""
    properties = picture._inline.docPr
    properties.set("descr", alt)
    properties.set("name", name)


def set_flag(parent: BaseOxmlElement, tag: str, **attributes: str) -> None:
    """Add an element such as `w:tblHeader` to the properties of a row or cell."""
    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    parent.append(element)
