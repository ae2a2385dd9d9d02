"""What a Word file holds besides runs of text: text boxes, pictures, equations, parts of other files.

A person sees them, but no reader can tell what they say of which number; so they are named, not read.
"""

from collections.abc import Iterator
from typing import Any

from etl.documents.word.names import qn
from etl.raw.unread import Kind

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_VML = "{urn:schemas-microsoft-com:vml}"
_OFFICE = "{urn:schemas-microsoft-com:office:office}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
EQUATIONS = {f"{_MATH}oMath", f"{_MATH}oMathPara"}
DRAWINGS = {qn("w:drawing"), qn("w:pict"), qn("w:object"), f"{_MC}contentPart"}
# The last part of the names of elements that stand for a part of its own: charts, diagrams, controls.
_PARTS = {"chart", "relIds", "control", "contentPart"}


def shown(parent: Any) -> Iterator[Any]:
    """Yield the elements directly under one, of alternatives only the one that Word shows: its first."""
    for child in parent:
        if child.tag == f"{_MC}AlternateContent":
            choice = child.find(f"{_MC}Choice")
            choice = child.find(f"{_MC}Fallback") if choice is None else choice
            if choice is not None:
                yield from shown(choice)
        elif isinstance(child.tag, str):
            yield child


def equation(element: Any) -> str:
    """Return the letters and digits of an equation in their order."""
    return "".join(text.text or "" for text in element.iter(f"{_MATH}t"))


def held_by(element: Any) -> Iterator[tuple[Kind, str]]:
    """Yield what a drawing or an object holds, with its text or the words that describe it."""
    name = str(element.tag).rpartition("}")[2]
    if element.tag == qn("w:object"):
        program = next((entry.get("ProgID") for entry in element.iter(f"{_OFFICE}OLEObject")), None) or ""
        yield "equation" if program.startswith("Equation") else "embedded_part", program
    elif element.tag == qn("w:txbxContent"):
        if text := plain_text(element):
            yield "text_box", text
    elif name in ("blip", "imagedata"):
        yield "picture", _description(element)
    elif element.tag == f"{_VML}textpath":
        yield "text_box", element.get("string") or ""
    elif name in _PARTS:
        yield "embedded_part", _description(element)
    else:
        for child in shown(element):
            yield from held_by(child)


def plain_text(element: Any) -> str:
    """Return the words under an element, a blank between paragraphs."""
    paragraphs = (
        "".join(text.text or "" for text in found.iter(qn("w:t"))) for found in element.iter(qn("w:p"))
    )
    return " ".join(text.strip() for text in paragraphs if text.strip())


def _description(element: Any) -> str:
    """Return what the author wrote of a drawing for those who cannot see it."""
    for above in element.iterancestors(qn("w:drawing")):
        for entry in above.iter(qn("wp:docPr")):
            return str(entry.get("descr") or entry.get("title") or "")
    return ""
