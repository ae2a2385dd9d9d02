"""Tells what of a document gave no value: every number that no figure prints, with its kind and place.

What was read and what is told here make up all numbers of the document, so that nothing is lost in silence.
A number counts as read where the print of a figure shows it, or the header of a column gives its year.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

from etl.documents.document import SourceDocument
from etl.documents.year_tables import YearTable
from etl.figures.sentences import LONGEST_FLOW
from etl.language.folding import fold_blanks
from etl.language.number_places import number_places
from etl.language.tokens import find_tokens
from etl.next_report.line_places import VALUE_CELL, LinePlace, line_places
from etl.raw.figure import LONGEST, FigureRow
from etl.raw.unread import KINDS, Kind, Unread

_BEFORE = 60  # of the words before a number as many letters are shown, so that most of the room is its own
_BY_TOKEN: dict[str, Kind] = {
    "year": "date_in_table",
    "date": "date_in_table",
    "time": "date_in_table",
    "list_number": "list_number",
}
Spans = list[tuple[int, int]]


def left_over(
    document: SourceDocument, tables: Iterable[YearTable], figures: Iterable[FigureRow]
) -> list[Unread]:
    """Return what gave no value, by kind in the order of `KINDS`, then by line."""
    printed: dict[int, list[str]] = {}
    headers: set[str] = set()
    for figure in figures:
        headers.add(figure.column_label)
        printed.setdefault(figure.line, []).append(fold_blanks(figure.printed))
    places = line_places(document, tables, headers)
    found = list(document.unread)
    for number, lines in groupby(document.lines, key=lambda line: line.number):
        text = fold_blanks(" ".join(line.text for line in lines))
        place = places.get(number, LinePlace("number_in_text", f"tekst poza tabelami, wiersz {number}"))
        if place.kind:
            found += _untold(number, text, place, _covered(text, printed.get(number, [])))
    return sorted(found, key=lambda item: (KINDS.index(item.kind), item.line))


def _covered(text: str, prints: Iterable[str]) -> Spans:
    """Return the stretches of a line that figures print, each print as often as there are figures of it."""
    spans: Spans = []
    for printed, count in Counter(prints).items():
        start = text.find(printed) if printed else -1
        while start >= 0 and count:
            spans.append((start, start + len(printed)))
            start, count = text.find(printed, start + len(printed)), count - 1
    return spans


def _untold(number: int, text: str, place: LinePlace, covered: Spans) -> Iterator[Unread]:
    free = [
        (start, end)
        for start, end in number_places(text)
        if not any(left <= start and end <= right for left, right in covered)
    ]
    for kind, spans in groupby(_kinds(text, free, place.kind), key=lambda entry: entry[0]):
        for left, right in _windows(text, [span for _, span in spans]):
            yield Unread(kind, number, place.words, text[left:right].strip())


def _kinds(text: str, free: Spans, kind: Kind | None) -> Iterator[tuple[Kind, tuple[int, int]]]:
    """Yield each number with its kind; in the cell of a year it depends on what the number looks like."""
    tokens = find_tokens(text) if free and kind == VALUE_CELL and len(text) <= LONGEST_FLOW else ()
    for start, end in free:
        looks = next((token.kind for token in tokens if token.start < end and start < token.end), "")
        yield _BY_TOKEN.get(looks, kind or VALUE_CELL), (start, end)


def _windows(text: str, spans: Spans) -> Iterator[tuple[int, int]]:
    """Yield stretches of whole words that show all the numbers, as few as there can be."""
    pieces = [
        (piece, min(piece + LONGEST, end)) for start, end in spans for piece in range(start, end, LONGEST)
    ]
    position = 0
    while position < len(pieces):
        start, end = pieces[position]
        left = max(0, start - _BEFORE, end - LONGEST)
        if left and (gap := text.find(" ", left, start)) >= 0:
            left = gap + 1
        while position < len(pieces) and pieces[position][1] <= left + LONGEST:
            end = pieces[position][1]
            position += 1
        right = min(len(text), left + LONGEST)
        yield left, right if right == len(text) else max(end, text.rfind(" ", end, right))
