"""Says what kind of file a file is by what stands in it, and refuses in a sentence what nobody reads here.

People send what they have: an old `.doc`, a scan, a workbook with a password. Each is told what it is and
how to make of it a file that is read; the ending of a name is believed only where nothing inside tells.
"""

import codecs
import re
import zipfile
import zlib
from pathlib import Path

from etl.documents.file_words import ENDINGS, OTHER_KINDS, READ_KINDS
from etl.faults import Fault, Faults

_OLE = b"\xd0\xcf\x11\xe0"
_START = 4_096
_MOST_DIRECTORY = 1 << 20
_PDF_MAY_BEGIN = 1_024  # bytes of its own that programs tolerate before a PDF
# What a file of these kinds begins with.
_STARTS = (
    (b"%PDF-", ".pdf"),
    (b"{\\rtf", ".rtf"),
    (b"\xff\xd8\xff", "picture"),
    (b"\x89PNG", "picture"),
    (b"II*\0", "picture"),
    (b"MM\0*", "picture"),
    (b"GIF8", "picture"),
    (b"7z\xbc\xaf", "archive"),
    (b"Rar!", "archive"),
    (b"\x1f\x8b\x08", "archive"),
)
# Streams of a file of the old kind; the names stand in it in UTF-16.
_STREAMS = (
    ("EncryptedPackage", "password"),
    ("WordDocument", ".doc"),
    ("Workbook", ".xls"),
    ("Book", ".xls"),
    ("PowerPoint Document", "slides"),
    ("__substg1.0_", "mail"),
)
# What the list of contents or the first part of an archive says, the more special first.
_CONTENTS = (
    (rb"sheet\.binary\.macroEnabled", ".xlsb"),
    (rb"ms-word\.(?:document|template)\.macroEnabled", ".docm"),
    (rb"ms-excel\.(?:sheet|template)\.macroEnabled", ".xlsm"),
    (rb"presentationml|opendocument\.presentation", "slides"),
    (rb"wordprocessingml\.(?:document|template)\.main", ".docx"),
    (rb"spreadsheetml\.(?:sheet|template)\.main", ".xlsx"),
    (rb"opendocument\.text", ".odt"),
    (rb"opendocument\.spreadsheet", ".ods"),
)
_PARTS = (("word/document.xml", ".docx"), ("xl/workbook.xml", ".xlsx"), ("Index/Document.iwa", "apple"))
# Text that is a document of another kind.
_MARKUP = (
    (re.compile(rb"\s*(?:<!DOCTYPE html|<html)|MIME-Version:", re.IGNORECASE), "web"),
    (re.compile(rb"\s*<\?xml.*(?:w:wordDocument|pkg:package|office:text)", re.DOTALL), ".xml"),
    (re.compile(rb"\s*<\?xml.*office:spreadsheet", re.DOTALL), ".xls"),
)


def check_kind(path: Path) -> None:
    """Raise Faults unless the file may be what the ending of its name says and is of a kind that is read."""
    if not path.is_file():
        sentence = "there is no such file; give the path of the document"
        raise Faults([Fault(path, None, sentence, "nie ma takiego pliku; proszę sprawdzić nazwę")])
    if not path.stat().st_size:
        sentence = "the file is empty; send it again"
        raise Faults([Fault(path, None, sentence, "plik jest pusty; proszę go zapisać jeszcze raz")])
    ending = path.suffix.lower()
    found = _kind_of(path)
    if found in (None, "archive", "old") and ending not in READ_KINDS:
        found = ENDINGS.get(ending, found)
    if found is not None and found in OTHER_KINDS:
        raise _refusal(path, *OTHER_KINDS[found])
    if found is None and ending not in READ_KINDS:
        known = ", ".join(filter(None, READ_KINDS))
        polish = f"pliku {ending} nie da się przeczytać; proszę zapisać go jako jeden z: {known}"
        raise _refusal(path, polish, f"a {ending} file cannot be read; save it as one of {known}")
    if found is not None and found != ending:
        raise _misnamed(path, ending, found)


def _misnamed(path: Path, ending: str, found: str) -> Faults:
    polish, english = READ_KINDS[found]
    named_pl, named = ending or "tekstowy", ending or "text"
    return _refusal(
        path,
        f"to nie jest plik {named_pl}, lecz {polish}; proszę zmienić końcówkę jego nazwy na {found}",
        f"what is inside is no {named} file but {english}; change the ending of its name to {found}",
    )


def _kind_of(path: Path) -> str | None:
    """Return the kind that the content tells, None where it may be any text or is damaged."""
    with path.open("rb") as file:
        start = file.read(_START)
    if start.startswith(_OLE):
        content = path.read_bytes()
        names = (kind for name, kind in _STREAMS if name.encode("utf-16-le") in content)
        return next(names, "old")
    if start.startswith(b"PK\x03\x04"):
        return _kind_of_archive(path)
    if start[4:12] in (b"ftypheic", b"ftypmif1") or (start[:4] == b"RIFF" and start[8:12] == b"WEBP"):
        return "picture"
    known = next((kind for mark, kind in _STARTS if start.startswith(mark)), None)
    if known is None and b"%PDF-" in start[:_PDF_MAY_BEGIN] and b"\0" in start:
        return ".pdf"
    text = start.removeprefix(codecs.BOM_UTF8)
    return known or next((kind for words, kind in _MARKUP if words.match(text)), None)


def _kind_of_archive(path: Path) -> str | None:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            told = b"".join(
                archive.open(name).read(_MOST_DIRECTORY)
                for name in ("mimetype", "[Content_Types].xml")
                if name in names
            )
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError):
        return None
    by_content = next((kind for words, kind in _CONTENTS if re.search(words, told)), None)
    return by_content or next((kind for part, kind in _PARTS if part in names), "archive")


def _refusal(path: Path, polish: str, english: str) -> Faults:
    return Faults([Fault(path, None, english, polish)])
