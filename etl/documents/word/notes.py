"""The notes, comments, headers and footers of a Word file: what they say is told where they say a number."""

from collections.abc import Iterator
from typing import Any

from etl.documents.word.held import plain_text
from etl.documents.word.names import qn
from etl.documents.word.package import Package
from etl.language.number_places import holds_number


class Notes:
    """The notes of one document by their ids."""

    def __init__(self, package: Package) -> None:
        """Take the package; a document may have none of the three parts."""
        self._texts: dict[tuple[str, str | None], str] = {}
        for name in ("footnote", "endnote", "comment"):
            root = getattr(package, f"{name}s")
            for note in root.findall(qn(f"w:{name}")) if root is not None else ():
                self._texts[name, note.get(qn("w:id"))] = plain_text(note)

    def text(self, reference: Any) -> str:
        """Return what the note of a `w:footnoteReference` or the like says, '' where it says no number."""
        name = str(reference.tag).rpartition("}")[2].removesuffix("Reference")
        text = self._texts.get((name, reference.get(qn("w:id"))), "")
        return text if holds_number(text) else ""


def page_edges(package: Package) -> Iterator[str]:
    """Yield the lines of headers and footers that say a number; page numbers, which Word makes, are none."""
    told = (_typed(paragraph) for root in package.edges for paragraph in root.iter(qn("w:p")))
    yield from dict.fromkeys(text for text in told if holds_number(text))


def _typed(paragraph: Any) -> str:
    """Return the text of a paragraph without what its fields show."""
    text, depth = "", 0
    for element in paragraph.iter(qn("w:t"), qn("w:fldChar")):
        if element.tag == qn("w:fldChar"):
            depth += {"begin": 1, "end": -1}.get(element.get(qn("w:fldCharType")) or "", 0)
        elif depth <= 0 and next(element.iterancestors(qn("w:fldSimple")), None) is None:
            text += element.text or ""
    return text.strip()
