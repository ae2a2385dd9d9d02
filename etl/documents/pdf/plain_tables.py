"""Tables of a PDF page that no lines draw: columns of words under a header with years.

The header gives the columns; below it every line narrows the empty strips between them, until a line
stands across them.
"""

import re
from itertools import pairwise

from etl.documents.header_words import NAMES_IN_PARTS, WORD, YEAR
from etl.documents.pdf.grid import Grid
from etl.documents.pdf.plain_rows import grid_row, row_bands
from etl.documents.pdf.strips import Strips
from etl.documents.pdf.words import TextLine, Word
from etl.language.folding import fold

_HEADER_GAP = 1.8
_MOST_HEADER_LINES = 4
_ENOUGH_LINES = 8
_LEAST_SHOUT = 7


def header_block(lines: list[TextLine], place: int) -> tuple[int, int, Strips] | None:
    """Return (first line, line after, columns) of the header in which `lines[place]` names the years."""
    if not is_header(lines[place]) or len(YEAR.findall(lines[place].text)) == 0:
        return None
    first, last = place, place + 1
    while first > 0 and place - first < _MOST_HEADER_LINES and _goes_with(lines[first - 1], lines[first]):
        first -= 1
    while last < len(lines) and last - place < 2 and _goes_with(lines[last - 1], lines[last]):
        last += 1
    cells = _columns(_clusters([word for line in lines[first:last] for word in line.words]))
    years = [bool(YEAR.search(" ".join(word.text for word in cell))) for cell in cells]
    if len(cells) < 2 or sum(years) < 1 or years[0] or not any(years[1:]):
        return None
    texts = [fold(" ".join(word.text for word in cell)) for cell in cells]
    if sum(years) == 1 and not NAMES_IN_PARTS.search(texts[0]):
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
    return bool(words) and all(WORD.match(word) for word in words)


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


def _columns(clusters: list[list[Word]]) -> list[list[Word]]:
    """Put together what one header says: its words stand far apart where they are justified.

    What stands behind a year is of its column; before the first year stand ordinals, names and units.
    """
    columns: list[list[Word]] = []
    has_year = False
    for cluster in clusters:
        is_year = any(YEAR.search(word.text) for word in cluster)
        if columns and not is_year and (has_year or _ends_name(columns[-1], cluster)):
            columns[-1].extend(cluster)
        else:
            columns.append(cluster)
        has_year = has_year or is_year
    return columns


def _ends_name(before: list[Word], cluster: list[Word]) -> bool:
    """Say whether two words are the header «nazwa wskaźnika»."""
    return fold(before[0].text) == "nazwa" and fold(cluster[0].text).startswith("wskaz")


def plain_grid(
    lines: list[TextLine], header: int, strips: Strips, right: float, *, is_centred: bool
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
        if narrowed is None or _is_heading(lines[count], strips) or _begins_header(lines, count, header):
            break
        strips, count = narrowed, count + 1
    while count > header and _stands_apart(lines[:count], strips):
        count -= 1
    body = lines[header:count]
    if header and header == len(lines):  # the table itself begins on the next page
        return Grid((grid_row(lines, strips),), lines[0].top, lines[-1].bottom), count, strips
    if not body or not any(strips.column_of(word) for line in body for word in line.words):
        return None
    last = sum(strips.column_of(line.words[-1]) == len(strips.gaps) for line in body)
    if last < _ENOUGH_LINES:  # too few to show where a full line of the last column ends
        strips = Strips(strips.gaps, max(strips.right, right))
    bands = [list(lines[:header])] if header else []
    parts, signs = row_bands(body, strips, is_centred=is_centred)
    bands += parts
    rows = tuple(grid_row(band, strips) for band in bands)
    return Grid(rows, lines[0].top, lines[count - 1].bottom, continues=not header, signs=signs), count, strips


def _begins_header(lines: list[TextLine], place: int, header: int) -> bool:
    """Say whether another table's header begins at this line."""
    ahead = range(place, min(place + 2, len(lines)))
    return place > header and any((found := header_block(lines, at)) and found[0] == place for at in ahead)


def _is_heading(line: TextLine, strips: Strips) -> bool:
    return strips.column_of(line.words[0]) == 0 and _shouts(line)


def _shouts(line: TextLine) -> bool:
    """Say whether a line is a heading in capitals; a line of short names («SP», «CKU:») is none."""
    if any(right.x0 - left.x1 > right.size for left, right in pairwise(line.words)):
        return False
    letters = [char for char in line.text if char.isalpha()]
    has_word = re.search(rf"[^\W\d_]{{{_LEAST_SHOUT},}}", line.text) is not None
    return has_word and sum(char.isupper() for char in letters) > 0.8 * len(letters)


def _stands_apart(lines: list[TextLine], strips: Strips) -> bool:
    """Say whether the last line is a heading below the table: far off, in the first column only."""
    if len(lines) < 2 or any(strips.column_of(word) for word in lines[-1].words):
        return False
    return lines[-1].top - lines[-2].bottom > 3 * (lines[-1].bottom - lines[-1].top)
