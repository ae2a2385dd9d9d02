"""Chooses the reader of a document by the ending of its file name, once its content agrees with that.

A reader is imported when a file of its kind is read: openpyxl alone takes longer to import than a report
takes to read, and each report is read in a process of its own.
"""

from collections.abc import Callable
from pathlib import Path

from etl.documents.document import SourceDocument
from etl.documents.file_kind import check_kind
from etl.documents.text.encoding import read_lines
from etl.documents.text.flattened_word import read_flattened
from etl.faults import Fault, Faults


def _read_text(path: Path) -> SourceDocument:
    if path.stat().st_size > MOST_TEXT_BYTES:
        megabytes = MOST_TEXT_BYTES // 1_000_000
        sentence = f"the text is larger than {megabytes} MB; give the report alone"
        polish = f"tekst ma ponad {megabytes} MB; proszę podać samo sprawozdanie"
        raise Faults([Fault(path, None, sentence, polish)])
    return read_flattened(read_lines(path))


def _read_word(path: Path) -> SourceDocument:
    from etl.documents.word.word import read_word

    return read_word(path)


def _read_pdf(path: Path) -> SourceDocument:
    from etl.documents.pdf.pdf import read_pdf

    return read_pdf(path)


def _read_form(path: Path) -> SourceDocument:
    from etl.documents.form.draft import form_document

    return form_document(path)


_FORM = ".xlsx"
READERS: dict[str, Callable[[Path], SourceDocument]] = {
    ".txt": _read_text,
    "": _read_text,
    ".docx": _read_word,
    ".pdf": _read_pdf,
    _FORM: _read_form,
}
MOST_TEXT_BYTES = 20_000_000


def is_form(path: Path) -> bool:
    """Whether a file is to be read as a form, by its ending."""
    return path.suffix.lower() == _FORM


def read_document(path: Path) -> SourceDocument:
    """Return the lines and tables of a document; raises Faults for a kind of file nobody reads."""
    check_kind(path)
    return READERS[path.suffix.lower()](path)
