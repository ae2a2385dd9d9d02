"""Looks into a Word or Excel file before any library opens it, and refuses what is damaged or hostile.

Such a file is a zip archive of XML: it may be a bomb that unpacks to gigabytes, hold entities that expand
without end, or bring macros. Nothing is unpacked to disk here, nor kept in memory.
"""

import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path

from etl.faults import Fault, Faults

MOST_PARTS = 5_000
_CHUNK = 1 << 20
_OLE = b"\xd0\xcf\x11\xe0"
_MARKUP = (b"<!DOCTYPE", b"<!ENTITY", "<!DOCTYPE".encode("utf-16-le"), "<!ENTITY".encode("utf-16-le"))


@dataclass(frozen=True)
class Kind:
    """A kind of office file: its main part in the archive, its ending, and how large it may be unpacked."""

    main_part: str
    ending: str
    most_bytes: int


WORD = Kind("word/document.xml", ".docx", 100_000_000)
EXCEL = Kind("xl/workbook.xml", ".xlsx", 20_000_000)


def check_office_file(path: Path, kind: Kind) -> None:
    """Raise Faults unless the file is a whole archive of its kind, of bounded size and without macros."""
    if not path.is_file():
        raise _fault(path, "there is no such file; give the path of the document", "nie ma takiego pliku")
    with path.open("rb") as file:
        start = file.read(len(_OLE))
    if not start:
        raise _fault(
            path, "the file is empty; send it again", "plik jest pusty; proszę go zapisać jeszcze raz"
        )
    if start == _OLE:
        raise _fault(
            path,
            f"the file has a password or is of the old kind; save it without one as {kind.ending}",
            f"plik ma hasło albo jest w starym formacie; proszę zapisać go bez hasła jako {kind.ending}",
        )
    try:
        with zipfile.ZipFile(path) as archive:
            _check_parts(path, archive, kind)
            _check_contents(path, archive, kind)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise _fault(
            path,
            f"the file is damaged or is no {kind.ending}; open it in its program and save it again",
            f"plik jest uszkodzony albo nie jest plikiem {kind.ending}; proszę zapisać go jeszcze raz",
        ) from error


def _check_parts(path: Path, archive: zipfile.ZipFile, kind: Kind) -> None:
    parts = archive.infolist()
    names = {part.filename for part in parts}
    if kind.main_part not in names:
        raise _fault(
            path,
            f"what is inside is no {kind.ending} file; check that the ending of its name is right",
            f"zawartość nie jest plikiem {kind.ending}; proszę sprawdzić rozszerzenie w nazwie",
        )
    if any(name.lower().endswith("vbaproject.bin") for name in names):
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
