"""Writes a generated table as a Word document, with each thing inked as Word does it."""

import zipfile
from pathlib import Path

from tests.support.documents.generated_grid import Mark, Plan, PlanCell, PlanRow
from tests.support.documents.word_file import DECLARED, cell, paragraph, row, run, table

# A whole package of python-docx takes ten times as long to write as to read.
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_MAIN}"/></Types>'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="r1" Type="{_OFFICE}" Target="word/document.xml"/></Relationships>'
)
_PICTURE = (
    "<w:r><w:drawing><wp:inline><wp:docPr id='1' name='p' descr='wykres'/>"
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="x">'
    "<a:blip/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
)
_PROPERTIES = {
    "seen": "",
    "words": "",
    "hidden": "<w:vanish/>",
    "struck": "<w:strike/>",
    "white": '<w:color w:val="FFFFFF"/>',
    "mark": '<w:vertAlign w:val="superscript"/>',
}


def write_word(plan: Plan, path: Path) -> Path:
    """Write the plan; return the file."""
    body = table(*map(_row, (*plan.header, *plan.rows)))
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("[Content_Types].xml", _TYPES)
        package.writestr("_rels/.rels", _RELATIONS)
        package.writestr("word/document.xml", f"<w:document {DECLARED}><w:body>{body}</w:body></w:document>")
    return path


def _row(planned: PlanRow) -> str:
    before = f'<w:gridBefore w:val="{planned.before}"/>' if planned.before else ""
    return row(*map(_cell, planned.cells), properties=before)


def _cell(planned: PlanCell) -> str:
    merged = "<w:vMerge/>" if planned.merge == "continue" else ""
    merged = '<w:vMerge w:val="restart"/>' if planned.merge == "restart" else merged
    properties = f'<w:gridSpan w:val="{planned.span}"/>{merged}'
    return cell(
        paragraph("".join(_inked(mark, place) for place, mark in enumerate(planned.marks))), properties
    )


def _inked(mark: Mark, place: int) -> str:
    """Return the runs of a mark; what is read stands apart from what was printed before it."""
    apart = run(" oraz ") if place else ""
    if mark.ink == "picture":
        return _PICTURE
    if mark.ink == "box":
        return (
            "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>"
            f"{paragraph(run(mark.text))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
        )
    if mark.ink == "equation":
        return f"<m:oMath><m:r><m:t>{mark.text}</m:t></m:r></m:oMath>"
    if mark.ink == "broken":
        return apart + run(f"1  {mark.text}")
    return (apart if mark.ink == "seen" else "") + run(mark.text, _PROPERTIES[mark.ink])
