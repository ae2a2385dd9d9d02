"""Chooses the reader of a document by the ending of its file name."""

from collections.abc import Callable
from pathlib import Path

from etl.documents.document import SourceDocument
from etl.documents.form.draft import form_document
from etl.documents.pdf.pdf import read_pdf
from etl.documents.text.encoding import read_lines
from etl.documents.text.flattened_word import read_flattened
from etl.documents.word.word import read_word
from etl.faults import Fault, Faults


def _read_text(path: Path) -> SourceDocument:
    with path.open("rb") as file:
        start = file.read(4)
    if start in _BINARY:
        sentence = f"this is no text but a {_BINARY[start]} file; give its name the right ending"
        polish = f"to nie jest tekst, lecz plik {_BINARY[start]}; proszę poprawić rozszerzenie w nazwie"
        raise Faults([Fault(path, None, sentence, polish)])
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
# The first bytes of files that are no text, whatever the ending of their name says.
_BINARY = {b"PK\x03\x04": ".docx", b"%PDF": ".pdf", b"\xd0\xcf\x11\xe0": ".doc", b"{\\rt": ".rtf"}
MOST_TEXT_BYTES = 20_000_000


def read_document(path: Path) -> SourceDocument:
    """Return the lines and tables of a document; raises Faults for a kind of file nobody reads."""
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        known = ", ".join(sorted(filter(None, READERS)))
        sentence = f"a {path.suffix} file cannot be read; save it as one of {known}"
        polish = f"pliku {path.suffix} nie da się przeczytać; proszę zapisać go jako jeden z: {known}"
        raise Faults([Fault(path, None, sentence, polish)])
    if not path.is_file():
        raise Faults([Fault(path, None, "there is no such file; give the path of the document")])
    return reader(path)
