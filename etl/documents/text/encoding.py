"""Reads a text file of unknown encoding into lines, so that Polish letters survive."""

import codecs
from pathlib import Path

from etl.documents.document import Line

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read_lines(path: Path) -> tuple[Line, ...]:
    """Return the numbered lines of a text file; raises OSError if it cannot be read."""
    text = decode(path.read_bytes()).replace("\r\n", "\n").replace("\r", "\n")
    return tuple(Line(number, line) for number, line in enumerate(text.split("\n"), start=1))


def decode(data: bytes) -> str:
    """Return the text of UTF-8 (with or without mark), UTF-16 or, where it is neither, Windows-1250."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    if data[:200].count(0) > len(data[:200]) // 4:
        little = data[1:200:2].count(0) >= data[0:200:2].count(0)
        return data.decode("utf-16-le" if little else "utf-16-be", errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1250", errors="replace")
