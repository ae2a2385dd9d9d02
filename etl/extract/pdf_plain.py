"""Tables of a PDF page that no lines draw: columns of words under a header with years.

The header gives the columns; below it every line narrows the empty strips between them, until a line
stands across them. Rows are told by the space between them or, where there is none, by a new name in the
first column.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

from etl.extract.pdf_grid import Grid, GridCell
from etl.extract.pdf_words import TextLine, Word, text_lines
from etl.fold import fold

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_HEADER_WORD = re.compile(
    r"^(?:wskaznik\w*|miernik\w*|nazwa|wartosc\w*|rok\w*|r|lata|l|p|lp|za|w|na|koniec|stan|dane|wyszczegolnienie|osiagnieta"
    r"|osiagniete|wykonanie|liczba|jednostka|(?:19|20)\d{2}|31|12|grudnia|dzien|opis|i|oraz|obszar\w*)$"
)
_STRIP = 4.0
_HEADER_GAP = 1.8
_MOST_HEADER_LINES = 4
_ENOUGH_LINES = 8
_ROW_SPACE = 0.22
_ODD_SPACE = 0.7
# How the names of indicators begin, and nothing else in them.
_NAME_START = re.compile(
    r"(?:(?:[ivx]+\.)?\d{1,2}\.\s*)?(?:liczba|ilosc|wartosc|odsetek|stopien|srednia|wydatki|kwota|wielkosc|udzial)\b"
    r"|[ivx]+\.\d{1,2}\."
)
_GOES_ON = re.compile(r"(?:,|\b(?:i|oraz|w|z|na|do|od|lub|dla|przez))$")


Span = tuple[float, float]


@dataclass(frozen=True)
class Strips:
    """What may still be the empty strip between each two columns, from left to right, and the text's edge."""

    gaps: tuple[tuple[Span, ...], ...]
    right: float

    def narrowed(self, line: TextLine) -> "Strips | None":
        """Return the strips that remain free of the line's words, None if one is filled."""
        words = [(word.x0, word.x1) for word in line.words]
        gaps = tuple(_free(spans, words) for spans in self.gaps)
        return Strips(gaps, max(self.right, line.x1)) if all(gaps) else None

    @property
    def strips(self) -> list[Span]:
        """The widest free span between each two columns."""
        return [max(spans, key=lambda span: span[1] - span[0]) for spans in self.gaps]

    def column_of(self, word: Word) -> int:
        """Return the index of the column in which a word stands."""
        middle = (word.x0 + word.x1) / 2
        return sum(middle > (start + end) / 2 for start, end in self.strips)

    @property
    def rights(self) -> list[float]:
        """Where a full line of each column may end."""
        return [start for start, _ in self.strips] + [self.right]


def _free(spans: tuple[Span, ...], words: list[Span]) -> tuple[Span, ...]:
    """Return what the words leave of the spans, pieces that are wide enough for a strip."""
    for left, right in words:
        pieces = []
        for start, end in spans:
            pieces += [(start, end)] if right <= start or left >= end else [(start, left), (right, end)]
        spans = tuple((start, end) for start, end in pieces if end - start >= _STRIP)
    return spans


def header_block(lines: list[TextLine], place: int) -> tuple[int, int, Strips] | None:
    """Return (first line, line after, columns) of the header in which `lines[place]` names the years."""
    if not is_header(lines[place]) or len(_YEAR.findall(lines[place].text)) == 0:
        return None
    first, last = place, place + 1
    while first > 0 and place - first < _MOST_HEADER_LINES and _goes_with(lines[first - 1], lines[first]):
        first -= 1
    while last < len(lines) and last - place < 2 and _goes_with(lines[last - 1], lines[last]):
        last += 1
    cells = _clusters([word for line in lines[first:last] for word in line.words])
    years = [bool(_YEAR.search(" ".join(word.text for word in cell))) for cell in cells]
    if len(cells) < 2 or sum(years) < 1 or years[0] or not any(years[1:]):
        return None
    texts = [fold(" ".join(word.text for word in cell)) for cell in cells]
    if sum(years) == 1 and not re.search(r"wskaznik|miernik|nazwa|wyszczegolnienie", texts[0]):
        return None
    edges = [(min(word.x0 for word in cell), max(word.x1 for word in cell)) for cell in cells]
    gaps = tuple(((left[1], right[0]),) for left, right in pairwise(edges))
    return first, last, Strips(gaps, max(edge[1] for edge in edges))


def is_header(line: TextLine) -> bool:
    """Say whether a line consists of words of table headers only."""
    return is_header_text(line.text)


def is_header_text(text: str) -> bool:
    """Say whether a text consists of words of table headers only."""
    words = re.findall(r"\w+", fold(text))
    return bool(words) and all(_HEADER_WORD.match(word) for word in words)


def _goes_with(upper: TextLine, lower: TextLine) -> bool:
    near = lower.top - upper.bottom < _HEADER_GAP * (lower.bottom - lower.top)
    return near and is_header(upper) and is_header(lower)


def _clusters(words: list[Word]) -> list[list[Word]]:
    """Put words together that overlap from left to right or stand close, over all lines of a header."""
    clusters: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.x0):
        if clusters and word.x0 - max(other.x1 for other in clusters[-1]) < 0.8 * word.size:
            clusters[-1].append(word)
        else:
            clusters.append([word])
    return clusters


def plain_grid(
    lines: list[TextLine], header: int, strips: Strips, right: float
) -> tuple[Grid, int, Strips] | None:
    """Return the grid of the lines, how many lines belong to it, and its columns as they end up.

    The first `header` lines are its header; `right` is the right edge of the text on the page. None where
    nothing stands in the columns.
    """
    count = header
    for line in lines[:header]:
        strips = strips.narrowed(line) or strips
    while count < len(lines):
        narrowed = strips.narrowed(lines[count])
        if narrowed is None or _shouts(lines[count]) or _begins_header(lines, count, header):
            break
        strips, count = narrowed, count + 1
    while count > header and _stands_apart(lines[:count], strips):
        count -= 1
    body = lines[header:count]
    if header and header == len(lines):  # the table itself begins on the next page
        return Grid((_row(lines, strips),), lines[0].top, lines[-1].bottom), count, strips
    if not body or not any(strips.column_of(word) for line in body for word in line.words):
        return None
    last = sum(strips.column_of(line.words[-1]) == len(strips.gaps) for line in body)
    if last < _ENOUGH_LINES:  # too few to show where a full line of the last column ends
        strips = Strips(strips.gaps, max(strips.right, right))
    bands = [list(lines[:header])] if header else []
    bands += _bands(body, strips, goes_on=not header)
    rows = tuple(_row(band, strips) for band in bands)
    return Grid(rows, lines[0].top, lines[count - 1].bottom, continues=not header), count, strips


def _begins_header(lines: list[TextLine], place: int, header: int) -> bool:
    """Say whether another table's header begins at this line."""
    ahead = range(place, min(place + 2, len(lines)))
    return place > header and any((found := header_block(lines, at)) and found[0] == place for at in ahead)


def _shouts(line: TextLine) -> bool:
    letters = [char for char in line.text if char.isalpha()]
    return len(letters) >= 6 and sum(char.isupper() for char in letters) > 0.8 * len(letters)


def _stands_apart(lines: list[TextLine], strips: Strips) -> bool:
    """Say whether the last line is a heading below the table: far off, in the first column only."""
    if len(lines) < 2 or any(strips.column_of(word) for word in lines[-1].words):
        return False
    return lines[-1].top - lines[-2].bottom > 3 * (lines[-1].bottom - lines[-1].top)


def _bands(lines: list[TextLine], strips: Strips, *, goes_on: bool) -> list[list[TextLine]]:
    """Cut the lines into rows: at wide space across all columns, else where a new name begins.

    `goes_on`: the first lines are the rest of a row of the page before.
    """
    usual = _usual_space(lines, strips)
    height = max(line.bottom - line.top for line in lines)
    bands: list[list[TextLine]] = [[lines[0]]]
    bottom = lines[0].bottom
    for line in lines[1:]:
        if line.top - bottom > max(usual, 0.0) + _ROW_SPACE * height:
            bands.append([line])
        else:
            bands[-1].append(line)
        bottom = max(bottom, line.bottom)
    parts = [part for band in bands for part in _by_names(band, strips, usual)]
    return [*_without_rest(parts[0], strips), *parts[1:]] if goes_on else parts


def _usual_space(lines: list[TextLine], strips: Strips) -> float:
    """Return the space between the lines of one cell: what is usual within columns, the wider left out."""
    gaps: list[float] = []
    for column in range(len(strips.rights)):
        own = [words for line in lines if (words := [w for w in line.words if strips.column_of(w) == column])]
        cells = [TextLine(tuple(words)) for words in own]
        gaps += [lower.top - upper.bottom for upper, lower in pairwise(cells)]
    return sorted(gaps)[len(gaps) // 4] if gaps else 0.0


def _by_names(band: list[TextLine], strips: Strips, usual: float) -> list[list[TextLine]]:
    """Cut a band in which several names stand one below the other without space between rows."""
    parts: list[list[TextLine]] = [[]]
    before: TextLine | None = None
    for line in band:
        name = [word for word in line.words if strips.column_of(word) == 0]
        if name:
            own = TextLine(tuple(name))
            if before is not None and _begins_name(before, own, strips.rights[0], usual):
                parts.append([])
            before = own
        parts[-1].append(line)
    return parts


def _without_rest(part: list[TextLine], strips: Strips) -> list[list[TextLine]]:
    """Cut the rest of a row of the page before, which has no name, from the row below it."""
    named = [any(strips.column_of(word) == 0 for word in line.words) for line in part]
    first = named.index(True) if True in named else 0
    return [part[:first], part[first:]] if first else [part]


def _begins_name(before: TextLine, line: TextLine, right: float, usual: float) -> bool:
    """Say whether a name begins here: like a name, and after a line that was not full, far off or oddly near.

    `usual`: the space between lines of one cell.
    """
    if not re.match(r"(?:\d{1,2}\.\s*)?[A-ZĄĆĘŁŃÓŚŹŻ]", line.text) or _GOES_ON.search(before.text):
        return False
    if _NAME_START.match(fold(line.text)):
        return True
    first = line.words[0]
    had_room = right - before.x1 > first.x1 - first.x0 + 0.3 * first.size
    return had_room or abs(line.top - before.bottom - usual) > _ODD_SPACE


def _row(band: list[TextLine], strips: Strips) -> tuple[GridCell, ...]:
    cells: list[list[Word]] = [[] for _ in strips.rights]
    for line in band:
        for word in line.words:
            cells[strips.column_of(word)].append(word)
    return tuple(
        GridCell(tuple(text_lines(words)), right) for words, right in zip(cells, strips.rights, strict=True)
    )
