"""Reads a text file of unknown encoding into lines, so that Polish letters survive."""

import codecs
import re
from pathlib import Path

from etl.documents.document import Line

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # begins with the mark of UTF-16, so it comes before it
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Of Windows, of the web of long ago and of DOS; the first is meant where none is better.
_OLD = ("cp1250", "iso8859-2", "cp852")
# Word saves a line break within a paragraph as a vertical tab.
_LINE_END = re.compile(r"\r\n|[\r\n\x0b]")
_POLISH = re.compile(r"[ąćęłńóśźżĄĆĘŁŃÓŚŹŻ]")


def read_lines(path: Path) -> tuple[Line, ...]:
    """Return the numbered lines of a text file; raises OSError if it cannot be read."""
    lines = _LINE_END.split(decode(path.read_bytes()))
    return tuple(Line(number, line) for number, line in enumerate(lines, start=1))


def decode(data: bytes) -> str:
    """Return the text of UTF-8 (with or without mark), UTF-16 or, where it is neither, an older encoding."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    if data[:200].count(0) > len(data[:200]) // 4:
        little = data[1:200:2].count(0) >= data[0:200:2].count(0)
        return data.decode("utf-16-le" if little else "utf-16-be", errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        # Of the encodings before UTF-8 that one is right in which the text has the most Polish letters.
        texts = [data.decode(encoding, errors="replace") for encoding in _OLD]
        return max(texts, key=lambda text: len(_POLISH.findall(text)))
