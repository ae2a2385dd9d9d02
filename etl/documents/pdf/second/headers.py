"""The headers with years on a PDF page, for the second reading."""

import re
from dataclasses import dataclass, replace

from etl.documents.pdf.second.page import Box, ShownPage
from etl.documents.pdf.second.runs import Run, around, squeezed
from etl.language.folding import fold

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_DAY = re.compile(r"\b31\s*(?:\.?\s*12|grudnia)\b")
# What a header of a year says besides the year; a line of a cell says more.
_WORDS = re.compile(
    r"(?:wartosc\w*|wskaznik\w*|miernik\w*|rok\w*|r|za|w|na|stan|dane|dzien|dnia|koniec|wykonanie|liczba|osiagniet\w*)"
)
_NAMES = re.compile(r"wskaznik|miernik|nazwa|wyszczegolnienie|^rok$|^lata$")
_ROW = 1.3  # heights of a line: headers side by side stand nearer, those of another row farther off
_ABOVE = 0.8


@dataclass(frozen=True)
class Header:
    """A header that names a year: what it says and where; `is_cell`: drawn lines make the place.

    `has_names`: the header of the names stands beside it; years side by side in two cells are no header then.
    """

    text: str
    box: Box
    is_cell: bool
    has_names: bool = False


def years_of(text: str) -> set[str]:
    """Return the years that a text names."""
    return set(_YEAR.findall(text))


def headers_of(page: ShownPage, runs: list[Run], known: frozenset[str]) -> list[Header]:
    """Return the headers of a page: of one year, beside one of another year or the header of names.

    `known`: letters of the headers that somebody read.
    """
    found = [header for run in runs if years_of(run.text) and (header := _header(page, run, runs, known))]
    names = [run.box for run in runs if _NAMES.search(fold(run.text))]
    headers = [
        replace(header, has_names=any(_is_level(header, box) for box in names))
        for header in dict.fromkeys(found)
    ]
    if any(header.has_names for header in headers):
        return [header for header in headers if header.has_names]
    return [
        header
        for header in headers
        if any(
            years_of(other.text) != years_of(header.text) and _is_level(header, other.box)
            for other in headers
        )
    ]


def _is_level(header: Header, box: Box) -> bool:
    """Say whether a place is in the row of a header, and not the header itself."""
    if header.box.x0 <= box.x <= header.box.x1:
        return False
    if header.is_cell:
        return header.box.top <= box.y <= header.box.bottom
    return abs(header.box.y - box.y) < _ROW * box.height


def _header(page: ShownPage, run: Run, runs: list[Run], known: frozenset[str]) -> Header | None:
    cell = page.cell(run.box.x, run.box.y)
    if cell:
        text = " ".join(other.text for other in runs if cell.holds(other.box))
        return Header(text, cell, True) if _is_header(text, known) else None
    if not _is_header(run.text, known):
        return None
    others = [other.box for other in runs if other is not run and years_of(other.text)]
    box = run.box
    for other in reversed([other for other in runs if other.box.y < box.y]):
        is_near = box.top - other.box.bottom < _ABOVE * box.height and _shares(other.box, box)
        is_wide = any(_shares(other.box, beside) for beside in others)
        if is_near and not is_wide and not re.search(r"\d", other.text):
            box = around((box, other.box))
    return Header(run.text, box, False)


def _shares(box: Box, other: Box) -> bool:
    return box.x0 < other.x1 and other.x0 < box.x1


def _is_header(text: str, known: frozenset[str]) -> bool:
    if len(years_of(text)) != 1:
        return False
    rest = re.findall(r"\w+", _YEAR.sub("", _DAY.sub("", fold(text))))
    return all(_WORDS.fullmatch(word) for word in rest) or any(squeezed(text) in column for column in known)
