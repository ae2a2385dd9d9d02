"""Puts the letters into a Word document, so that it looks and breaks the same on every machine.

A face that a machine lacks is replaced by a wider or narrower one, and headings and years break. Source Sans
may be embedded (SIL Open Font License). Word wants each file of a face masked by a key that stands beside it
(ISO/IEC 29500-1, 17.8.1), not to hide it, but so that it is not taken for a file of the machine.
"""

from functools import cache
from uuid import NAMESPACE_DNS, UUID, uuid5

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from lxml import etree

from publish.documents.typeset import face

FONT = "Source Sans Pro"
_CUTS = {"Regular": "embedRegular", "Bold": "embedBold"}
_MASKED_FONT = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
_MASKED = 32  # bytes at the beginning of the file
_FAMILY = """<w:font {spaces} w:name="{name}"><w:altName w:val="Source Sans 3"/><w:family w:val="swiss"/>
<w:pitch w:val="variable"/></w:font>"""
# What may stand in the settings before the word that fonts are embedded; another order Word calls damaged.
_BEFORE = ("w:writeProtection", "w:view", "w:zoom", "w:removePersonalInformation", "w:removeDateAndTime")


def embed_fonts(word: WordDocument) -> None:
    """Embed the regular and the bold cut of our face."""
    table = word.part.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE)
    fonts = etree.fromstring(table.blob)
    family = parse_xml(_FAMILY.format(spaces=nsdecls("w"), name=FONT))
    for cut, place in _CUTS.items():
        key = _key(cut)
        name = PackURI(f"/word/fonts/{cut.lower()}.odttf")
        part = Part(name, _MASKED_FONT, _masked(cut), word.part.package)
        file = OxmlElement(f"w:{place}")
        file.set(qn("r:id"), table.relate_to(part, RELATIONSHIP_TYPE.FONT))
        file.set(qn("w:fontKey"), f"{{{str(key).upper()}}}")
        family.append(file)
    fonts.append(family)
    table._blob = etree.tostring(fonts, xml_declaration=True, encoding="UTF-8", standalone=True)
    _tell(word)


def _tell(word: WordDocument) -> None:
    settings = word.settings.element
    before = [settings.find(qn(name)) for name in _BEFORE]
    place = max((settings.index(element) + 1 for element in before if element is not None), default=0)
    settings.insert(place, OxmlElement("w:embedTrueTypeFonts"))


def _key(cut: str) -> UUID:
    """Return the key of a cut: always the same, so that equal documents are equal files."""
    return uuid5(NAMESPACE_DNS, f"{FONT} {cut}")


@cache
def _masked(cut: str) -> bytes:
    file = bytearray(face(cut).read_bytes())
    key = _key(cut).bytes[::-1]
    for place in range(_MASKED):
        file[place] ^= key[place % len(key)]
    return bytes(file)
