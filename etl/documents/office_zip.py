"""Looks into a Word or Excel file before any library opens it, and refuses what is damaged or hostile.

Such a file is a zip archive of XML: it may be a bomb that unpacks to gigabytes, hold entities that expand
without end, or bring macros. Nothing is unpacked to disk here, nor kept in memory.
"""

import posixpath
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path

from docx.oxml.parser import parse_xml

from etl.documents.file_kind import check_kind
from etl.faults import Fault, Faults

MOST_PARTS = 5_000
_CHUNK = 1 << 20
_RELATIONS = "_rels/.rels"
_CONTENT_TYPES = "[Content_Types].xml"
_MARKUP = (b"<!DOCTYPE", b"<!ENTITY", "<!DOCTYPE".encode("utf-16-le"), "<!ENTITY".encode("utf-16-le"))


@dataclass(frozen=True)
class Kind:
    """A kind of office file.

    Attributes:
        main_part: the usual name of its main part in the archive.
        content: a word of the content type of its main part, whatever that is named.
        ending: the ending of its name.
        most_bytes: how large it may be unpacked.
    """

    main_part: str
    content: str
    ending: str
    most_bytes: int


WORD = Kind("word/document.xml", "wordprocessingml", ".docx", 100_000_000)
EXCEL = Kind("xl/workbook.xml", "spreadsheetml", ".xlsx", 20_000_000)


def check_office_file(path: Path, kind: Kind) -> None:
    """Raise Faults unless the file is a whole archive of its kind, of bounded size and without macros."""
    check_kind(path)
    try:
        with zipfile.ZipFile(path) as archive:
            _check_parts(path, archive, kind)
            _check_contents(path, archive, kind)
            _check_main_part(path, archive, kind)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise _fault(
            path,
            f"the file is damaged or is no {kind.ending}; open it in its program and save it again",
            f"plik jest uszkodzony albo nie jest plikiem {kind.ending}; proszę zapisać go jeszcze raz",
        ) from error


def _check_parts(path: Path, archive: zipfile.ZipFile, kind: Kind) -> None:
    parts = archive.infolist()
    if any(part.filename.lower().endswith("vbaproject.bin") for part in parts):
        raise _fault(
            path,
            f"the file brings macros; save it as {kind.ending} without them",
            f"plik zawiera makra; proszę zapisać go jako {kind.ending} bez makr",
        )
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > kind.most_bytes:
        raise _too_large(path, kind)


def _check_contents(path: Path, archive: zipfile.ZipFile, kind: Kind) -> None:
    """Read every part once: sizes in the archive's own list need not be true, and damage shows here."""
    left = kind.most_bytes
    for part in archive.infolist():
        tail = b""
        with archive.open(part) as stream:
            while chunk := stream.read(_CHUNK):
                left -= len(chunk)
                if left < 0:
                    raise _too_large(path, kind)
                if part.filename.lower().endswith((".xml", ".rels")) and _declares(tail + chunk):
                    raise _fault(
                        path,
                        "the file declares XML entities, as no program that writes reports does",
                        "plik zawiera deklaracje XML, jakich nie zapisuje żaden program biurowy",
                    )
                tail = chunk[-32:]


def _check_main_part(path: Path, archive: zipfile.ZipFile, kind: Kind) -> None:
    """Raise Faults unless the archive has a main part of its kind; entities are known to be absent by now."""
    try:
        main = main_part(archive)
        is_one = kind.main_part in archive.namelist() if main is None else _is_of(archive, main, kind)
    except SyntaxError:
        is_one = False
    if not is_one:
        raise _fault(
            path,
            f"what is inside is no {kind.ending} file; check that the ending of its name is right",
            f"zawartość nie jest plikiem {kind.ending}; proszę sprawdzić rozszerzenie w nazwie",
        )


def main_part(archive: zipfile.ZipFile) -> str | None:
    """Return the part that the archive names as its document, None where it names none.

    Word Online and SharePoint name it `word/document2.xml`; only the relationship tells.
    """
    if _RELATIONS not in archive.namelist():
        return None
    for relation in parse_xml(archive.read(_RELATIONS)):
        if str(relation.get("Type")).endswith("/officeDocument"):
            return posixpath.normpath(str(relation.get("Target"))).lstrip("/")
    return None


def _is_of(archive: zipfile.ZipFile, part: str, kind: Kind) -> bool:
    """Say whether a part is there and is declared to be of the kind."""
    if part not in archive.namelist():
        return False
    if part == kind.main_part or _CONTENT_TYPES not in archive.namelist():
        return part == kind.main_part
    return any(
        str(entry.get("PartName")).lstrip("/") == part and kind.content in str(entry.get("ContentType"))
        for entry in parse_xml(archive.read(_CONTENT_TYPES))
    )


def _declares(data: bytes) -> bool:
    return any(mark in data for mark in _MARKUP)


def _too_large(path: Path, kind: Kind) -> Faults:
    megabytes = kind.most_bytes // 1_000_000
    return _fault(
        path,
        f"unpacked the file is larger than {megabytes} MB; remove its pictures and save it again",
        f"po rozpakowaniu plik ma ponad {megabytes} MB; proszę usunąć obrazy i zapisać go ponownie",
    )


def _fault(path: Path, sentence: str, polish: str) -> Faults:
    return Faults([Fault(path, None, sentence, polish)])
