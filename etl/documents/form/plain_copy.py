"""Makes a plain copy of a workbook in memory: its cells and how they look, without all that adorns it.

openpyxl gives up a whole workbook for a filter, a named range or a picture that it does not know, none of
which says anything about an answer. The copy leaves them out, in the namespaces of ordinary Open XML.
"""

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from docx.opc.oxml import serialize_part_xml
from docx.oxml.parser import parse_xml
from openpyxl.utils.cell import range_boundaries

from etl.documents.form.rule_formats import hidden_by_rule
from etl.language.folding import fold_blanks
from etl.raw.figure import LONGEST
from etl.raw.unread import Unread

MOST_ROWS, MOST_COLUMNS = 2_000, 20
_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/spreadsheetml/main",
        b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (b"http://purl.oclc.org/ooxml/drawingml/main", b"http://schemas.openxmlformats.org/drawingml/2006/main"),
)
# What is kept of the document part and of a sheet; everything else is left out.
_KEPT = {
    "workbook": {"workbookPr", "sheets"},
    "worksheet": {"sheetViews", "sheetFormatPr", "cols", "sheetData"},
    "styleSheet": {"numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "colors"},
}
_LEFT_OUT = re.compile(
    r"docProps/|customXml/|.*/(?:media|drawings|charts|pivot\w+|tables|externalLinks)/", re.I
)
_SHEET_RELATIONS = re.compile(r".*/worksheets/_rels/", re.IGNORECASE)
_DRAWING = re.compile(r"/drawings/[^/]*\.xml$", re.IGNORECASE)
_STYLES = "xl/styles.xml"
Area = tuple[int, int, int, int]


@dataclass
class PlainCopy:
    """A plain copy of a workbook.

    Attributes:
        data: the copy. No cells are merged in it, for openpyxl forgets what merged cells cover.
        merged: the merged cells of each sheet by its part: (first row, last row, first column, last column).
        drawn: what is drawn on the sheets, each with the part of its sheet, '' where none says so.
        unread: what a person sees in the workbook that stands in none of its cells.
        ruled: the cells of each sheet that a conditional format may hide, as `merged`.
        styles: the root of the styles as the workbook has them, None where there is none.
    """

    data: io.BytesIO = field(default_factory=io.BytesIO)
    merged: dict[str, tuple[Area, ...]] = field(default_factory=dict)
    unread: list[Unread] = field(default_factory=list)
    ruled: dict[str, tuple[Area, ...]] = field(default_factory=dict)
    styles: Any = None
    drawn: list[tuple[str, Unread]] = field(default_factory=list)


def plain_copy(path: Path) -> PlainCopy:
    """Return the plain copy; raises what zipfile and the parser raise for a damaged file."""
    copy = PlainCopy()
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(copy.data, "w") as written:
        if _STYLES in source.namelist():
            copy.styles = parse_xml(source.read(_STYLES))
        sheets = dict(_sheets_of_drawings(source))
        for name in dict.fromkeys(source.namelist()):
            if _DRAWING.search(name):
                found = _drawn(parse_xml(source.read(name)))
                copy.drawn += [(sheets.get(name, ""), item) for item in found]
            if not _LEFT_OUT.match(name):
                written.writestr(name, _plain(name, source.read(name), copy))
    copy.data.seek(0)
    return copy


def _plain(name: str, content: bytes, copy: PlainCopy) -> bytes:
    """Return one part as the copy has it."""
    if not name.lower().endswith((".xml", ".rels")):
        return content
    for strict, ordinary in _STRICT:
        content = content.replace(strict, ordinary)
    if name == "[Content_Types].xml":
        return _without(content, "PartName", lambda part: bool(_LEFT_OUT.match(part.lstrip("/"))))
    if _SHEET_RELATIONS.match(name):
        return _without(content, "Type", lambda kind: not kind.endswith("/comments"))
    kept = _KEPT.get(_name(root := parse_xml(content)))
    if kept is None:
        return content
    if _name(root) == "worksheet":
        copy.merged[name] = tuple(_area(str(entry.get("ref"))) for entry in root.iterfind("{*}mergeCells/*"))
        copy.ruled[name] = tuple(map(_area, hidden_by_rule(root, copy.styles)))
    _keep_only(root, kept)
    for rows in root.iterfind("{*}sheetData"):
        copy.unread += _within_bounds(rows)
    return _bytes(root)


def _keep_only(root: Any, kept: set[str]) -> None:
    for child in list(root):
        if _name(child) not in kept:
            root.remove(child)
    for view in root.iterfind("{*}sheetViews/{*}sheetView"):
        del view[:]  # panes and selections, which some programs write in ways of their own


def _area(reference: str) -> Area:
    left, top, right, bottom = range_boundaries(reference)
    return int(top), int(bottom), int(left) - 1, int(right) - 1


def _without(content: bytes, attribute: str, is_left_out: Any) -> bytes:
    root = parse_xml(content)
    for entry in list(root):
        if is_left_out(str(entry.get(attribute, ""))):
            root.remove(entry)
    return _bytes(root)


def _within_bounds(rows: Any) -> Iterator[Unread]:
    """Remove the cells that no form reaches, and tell where any of them holds something."""
    number = 0
    beyond = False
    for row in list(rows):
        number = int(row.get("r") or number + 1)
        for cell in list(row):
            place = cell.get("r")
            column = range_boundaries(place)[0] if place else 1
            if number > MOST_ROWS or column > MOST_COLUMNS:
                beyond |= len(cell) > 0
                row.remove(cell)
        if number > MOST_ROWS:
            rows.remove(row)
    if beyond:
        yield Unread("row_left_out", 0, f"arkusz, za wierszem {MOST_ROWS} lub kolumną {MOST_COLUMNS}", "")


def _sheets_of_drawings(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Yield (part of a drawing, part of its sheet)."""
    for name in filter(_SHEET_RELATIONS.match, archive.namelist()):
        folder = posixpath.dirname(posixpath.dirname(name))
        sheet = posixpath.join(folder, posixpath.basename(name).removesuffix(".rels"))
        for relation in parse_xml(archive.read(name)):
            target = posixpath.join("/", folder, str(relation.get("Target")))
            yield posixpath.normpath(target).lstrip("/"), sheet


def _drawn(root: Any) -> Iterator[Unread]:
    for element in root.iter("{*}sp", "{*}pic", "{*}graphicFrame"):
        text = fold_blanks(" ".join(entry.text or "" for entry in element.iter("{*}t")))
        if _name(element) == "sp" and text:
            yield Unread("text_box", 0, "rysunek na arkuszu", text[:LONGEST])
        elif _name(element) == "pic":
            yield Unread("picture", 0, "rysunek na arkuszu", "")
        elif _name(element) == "graphicFrame":
            yield Unread("embedded_part", 0, "rysunek na arkuszu", text[:LONGEST])


def _name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]


def _bytes(root: Any) -> bytes:
    return bytes(serialize_part_xml(root))
