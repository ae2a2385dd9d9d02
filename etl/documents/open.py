"""Chooses the reader of a document by the ending of its file name, once its content agrees with that."""

from collections.abc import Callable
from pathlib import Path

from etl.documents.document import SourceDocument
from etl.documents.file_kind import check_kind
from etl.documents.form.draft import form_document
from etl.documents.pdf.pdf import read_pdf
from etl.documents.text.encoding import read_lines
from etl.documents.text.flattened_word import read_flattened
from etl.documents.word.word import read_word
from etl.faults import Fault, Faults


def _read_text(path: Path) -> SourceDocument:
    if path.stat().st_size > MOST_TEXT_BYTES:
        megabytes = MOST_TEXT_BYTES // 1_000_000
        sentence = f"the text is larger than {megabytes} MB; give the report alone"
        polish = f"tekst ma ponad {megabytes} MB; proszę podać samo sprawozdanie"
        raise Faults([Fault(path, None, sentence, polish)])
    return read_flattened(read_lines(path))


READERS: dict[str, Callable[[Path], SourceDocument]] = {
    ".txt": _read_text,
    "": _read_text,
    ".docx": read_word,
    ".pdf": read_pdf,
    ".xlsx": form_document,
}
MOST_TEXT_BYTES = 20_000_000


def read_document(path: Path) -> SourceDocument:
    """Return the lines and tables of a document; raises Faults for a kind of file nobody reads."""
    check_kind(path)
    return READERS[path.suffix.lower()](path)
