"""Leaves out what stands on every page of a PDF and belongs to none: page numbers and running heads."""

import re
from collections import Counter

from etl.documents.pdf.plain_tables import is_header
from etl.documents.pdf.words import TextLine
from etl.language.folding import fold

_PAGE_NUMBER = re.compile(r"^\W*(?:str(?:ona|\.)?\s*)?(?P<number>\d{1,3})(?:\s*(?:z|/)\s*\d{1,3})?\W*$")
_LEAST_PAGES = 3
_SHARE = 0.6
_FAR = 2.0


def without_furniture(pages: list[list[TextLine]]) -> list[list[TextLine]]:
    """Return the lines of each page without page numbers and without heads and feet that repeat."""
    for edge in (0, -1, 0, -1):
        numbered = _numbered(pages, edge)
        repeated = _repeated(pages, edge)
        pages = [
            _without(lines, edge)
            if lines and (index in numbered or _key(lines[edge]) in repeated or _is_alone(lines, edge, index))
            else lines
            for index, lines in enumerate(pages)
        ]
    return pages


def _without(lines: list[TextLine], edge: int) -> list[TextLine]:
    return lines[1:] if edge == 0 else lines[:-1]


def _numbered(pages: list[list[TextLine]], edge: int) -> set[int]:
    """Return the pages whose outermost line is a number that grows with the pages."""
    numbers = {
        index: int(found["number"]) - index
        for index, lines in enumerate(pages)
        if lines and (found := _PAGE_NUMBER.match(lines[edge].text))
    }
    offset, count = Counter(numbers.values()).most_common(1)[0] if numbers else (0, 0)
    if count < 2 or count < _SHARE * len(pages) - 1:
        return set()
    return {index for index, shift in numbers.items() if shift == offset}


def _is_alone(lines: list[TextLine], edge: int, index: int) -> bool:
    """Say whether a page's own number stands far off all other lines."""
    found = _PAGE_NUMBER.match(lines[edge].text)
    if len(lines) < 2 or not found or int(found["number"]) != index + 1:
        return False
    upper, lower = (lines[0], lines[1]) if edge == 0 else (lines[-2], lines[-1])
    return lower.top - upper.bottom > _FAR * (lines[edge].bottom - lines[edge].top)


def _repeated(pages: list[list[TextLine]], edge: int) -> set[tuple[str, int]]:
    """Return the outermost lines that most pages share, at one height; headers of tables are none."""
    keys = Counter(_key(lines[edge]) for lines in pages if lines and not is_header(lines[edge]))
    least = max(_LEAST_PAGES, _SHARE * len(pages))
    return {key for key, count in keys.items() if count >= least and not key[0].startswith("obszar")}


def _key(line: TextLine) -> tuple[str, int]:
    return re.sub(r"\d+", "#", fold(line.text)), round(line.top)
