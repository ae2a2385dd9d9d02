"""Opens a Word file: its document, styles, numbering and theme, wherever the package keeps them.

Word Online names the document `document2.xml`, Strict Open XML writes other namespaces, and some programs
leave a relationship to a part that is not there. All of them show a person the same document.
"""

import posixpath
import re
import zipfile
from pathlib import Path
from typing import Any

from docx.oxml.parser import parse_xml

from etl.documents.office_zip import WORD, main_part
from etl.documents.word.names import qn

_STRICT = re.compile(r"\{http://purl\.oclc\.org/ooxml/(?P<room>\w+)/(?P<rest>\w+)\}")


class Package:
    """The parts of one Word file that its reader needs; None or '' for a part that is not there."""

    def __init__(self, path: Path) -> None:
        """Open the file; raises what zipfile and the parser raise for a damaged one."""
        with zipfile.ZipFile(path) as archive:
            main = main_part(archive) or WORD.main_part
            self._related = _related(archive, main)
            self.document = _root(archive, main)
            self.styles = self._part(archive, "styles")
            self.numbering = self._part(archive, "numbering")
            self.theme = self._part(archive, "theme")
            self.footnotes = self._part(archive, "footnotes")
            self.endnotes = self._part(archive, "endnotes")
            self.comments = self._part(archive, "comments")
            self.edges = [
                _root(archive, target)
                for kind, target in self._related.values()
                if kind in ("header", "footer") and target in archive.namelist()
            ]
            self._chunks = {
                key: archive.read(target).decode("utf-8", "replace")
                for key, (kind, target) in self._related.items()
                if kind == "aFChunk" and target in archive.namelist()
            }
        if self.document.tag != qn("w:document"):
            raise ValueError("the main part holds no document")

    def chunk(self, key: str) -> str:
        """Return the text of the alternative part of a relationship, '' where it is no text."""
        found = self._chunks.get(key, "")
        return re.sub(r"<[^>]*>", " ", found) if found.lstrip()[:1] == "<" else ""

    def _part(self, archive: zipfile.ZipFile, kind: str) -> Any:
        """Return the root of the document's part of a kind, None where the document has none."""
        for found, target in self._related.values():
            if found == kind and target in archive.namelist():
                return _root(archive, target)
        return None


def _related(archive: zipfile.ZipFile, main: str) -> dict[str, tuple[str, str]]:
    """Return {relationship: (kind, part)} of the main part; links out of the file are left out."""
    folder, name = posixpath.split(main)
    relations = posixpath.join(folder, "_rels", f"{name}.rels")
    if relations not in archive.namelist():
        return {}
    found = {}
    for relation in parse_xml(archive.read(relations)):
        if relation.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, str(relation.get("Target"))))
            found[str(relation.get("Id"))] = (
                str(relation.get("Type")).rpartition("/")[2],
                target.lstrip("/"),
            )
    return found


def _root(archive: zipfile.ZipFile, part: str) -> Any:
    root = parse_xml(archive.read(part))
    if _STRICT.match(str(root.tag)):
        for element in root.iter("*"):
            element.tag = _usual(element.tag)
            for name, value in element.attrib.items():
                if name != (usual := _usual(name)):
                    del element.attrib[name]
                    element.set(usual, value)
    return root


def _usual(name: str) -> str:
    """Return a Strict name in the namespace that the other files use."""
    return _STRICT.sub(r"{http://schemas.openxmlformats.org/\g<room>/2006/\g<rest>}", name)
