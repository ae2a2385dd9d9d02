"""Chooses the reader of a document by the ending of its file name."""

from collections.abc import Callable
from pathlib import Path

from etl.extract.flattened import read_flattened
from etl.extract.form_draft import form_document
from etl.extract.model import SourceDocument
from etl.extract.text_files import read_lines
from etl.faults import Fault, Faults


def _read_text(path: Path) -> SourceDocument:
    return read_flattened(read_lines(path))


READERS: dict[str, Callable[[Path], SourceDocument]] = {
    ".txt": _read_text,
    "": _read_text,
    ".xlsx": form_document,
}


def read_document(path: Path) -> SourceDocument:
    """Return the lines and tables of a document; raises Faults for a kind of file nobody reads."""
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        known = ", ".join(sorted(filter(None, READERS)))
        raise Faults([Fault(path, None, f"a {path.suffix} file cannot be read; save it as one of {known}")])
    if not path.is_file():
        raise Faults([Fault(path, None, "there is no such file; give the path of the document")])
    return reader(path)
