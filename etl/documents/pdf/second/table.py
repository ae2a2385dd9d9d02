"""Where things stand in the tables of a PDF, for the second reading: by drawn lines, else by the words.

Every question has the answer no where nobody can tell.
"""

from dataclasses import dataclass
from functools import cached_property

from etl.documents.pdf.second.headers import Header, headers_of, years_of
from etl.documents.pdf.second.page import Box, ShownPage
from etl.documents.pdf.second.runs import Print, Run, runs_of, squeezed

_NEAR = 4.0  # points; sides of cells drawn nearer are one
_INSIDE = 2.0
_MOST_CELLS = 40
_MARKS = 3  # letters: the number of a row stands before its name in the same cell


@dataclass(frozen=True)
class Known:
    """The letters of the names and headers of the claims: they are looked for, not believed."""

    rows: frozenset[str]
    headers: frozenset[str]


class SecondTable:
    """The tables of one page; `before` and `after` are the pages around it."""

    def __init__(self, page: ShownPage, before: "SecondTable | None", known: Known) -> None:
        """Take a page; the one before it learns what comes after it."""
        self.page = page
        self._known = known
        self.before = before
        self.after: SecondTable | None = None
        if before:
            before.after = self

    @cached_property
    def runs(self) -> list[Run]:
        """All words of the page."""
        return runs_of(self.page)

    @cached_property
    def headers(self) -> list[Header]:
        """All headers with years on the page."""
        return headers_of(self.page, self.runs, self._known.headers)

    def is_under(self, column: str, found: Print) -> bool:
        """Say whether the nearest header above a place, here or on a page before, is that of the column."""
        cell = self.page.cell(found.box.x, found.box.y)
        sides = cell or found.run
        left = self.page.left_side(found.box.y) if cell else 0.0
        table: SecondTable | None = self
        top = found.box.top
        while table:
            headers = [header for header in table.headers if header.box.bottom <= top + 1]
            places = [(header, _moved(table, header, left, is_cell=cell is not None)) for header in headers]
            over = [(header, place) for header, place in places if place and _shares(place, sides)]
            if over:
                lowest = max(place.y for _, place in over)
                nearest = [pair for pair in over if lowest - pair[1].y < pair[1].height]
                header, place = nearest[0]
                is_own = len(nearest) == 1 and (cell is None or _is_same(place, sides))
                return is_own and _says(header.text, column)
            table, top = table.before, float("inf")
        return False

    def is_in_row(self, label: str, found: Print) -> bool:
        """Say whether the name of a row stands to the left of a place, in its row."""
        name = squeezed(label)
        cell = self.page.cell(found.box.x, found.box.y)
        if not name:
            return False
        if cell is None:
            return self._is_beside(name, found)
        beside = self._names(cell, found.box.y)
        if any(_is_name(name, text) for text in beside):
            return True
        if self.before and self._is_first(cell) and _joins(name, self.before._last_names(cell), beside):
            return True
        return bool(
            self.after and self._is_last(cell) and _joins(name, beside, self.after._first_names(cell))
        )

    # rows between drawn lines

    def _names(self, cell: Box, y: float) -> list[str]:
        """Return what stands in each cell to the left of a cell, the nearest first."""
        found: list[str] = []
        left = self.page.cell(cell.x0 - _INSIDE, y)
        while left and len(found) < _MOST_CELLS:
            found.append(squeezed(self._text(left)))
            left = self.page.cell(left.x0 - _INSIDE, y)
        return found

    def _text(self, cell: Box) -> str:
        return " ".join(run.text for run in self.runs if cell.holds(run.box))

    def _level(self, cell: Box) -> list[float]:
        """Return the heights of the level lines of the page in the columns of a cell."""
        return [
            rule.at for rule in self.page.rules if not rule.is_upright and rule.start <= cell.x <= rule.end
        ]

    def _is_first(self, cell: Box) -> bool:
        """Say whether a cell is the first on its page, but for a header that is printed again."""
        top = min(self._level(cell))
        headers = [header.box for header in self.headers if header.box.top <= top + _NEAR]
        return cell.top <= max((box.bottom for box in headers), default=top) + _NEAR

    def _is_last(self, cell: Box) -> bool:
        return cell.bottom >= max(self._level(cell)) - _NEAR

    def _last_names(self, cell: Box) -> list[str]:
        """Return the names of the last row of the page in the columns of a cell."""
        last = self.page.cell(cell.x, max(self._level(cell), default=0.0) - _INSIDE)
        return self._names(last, last.y) if last else []

    def _first_names(self, cell: Box) -> list[str]:
        """Return the names of the first row below the header of the page, in the columns of a cell."""
        first = self.page.cell(cell.x, min(self._level(cell), default=0.0) + _INSIDE)
        while first and any(header.box == first for header in self.headers):
            first = self.page.cell(first.x, first.bottom + _INSIDE)
        return self._names(first, first.y) if first else []

    # rows without lines

    def _is_beside(self, name: str, found: Print) -> bool:
        """Say whether a name begins at the height of a place or above it, and the next name below it."""
        limit = self._left_limit(found.box.top)
        if limit is None or self._is_page_number(found):
            return False
        lines = _name_lines(self.runs, limit)
        if self.before:
            height = max((run.box.bottom for run in self.before.runs), default=0.0) + 1
            lines = [(top - height, text) for top, text in _name_lines(self.before.runs, limit)] + lines
        for first in range(len(lines)):
            ends = {row: end for row in self._known.rows | {name} if (end := _name_end(row, lines, first))}
            last = max(ends, key=len, default="")  # of «Liczba osób» and «Liczba osób bezdomnych» the longer
            if last == name and lines[first][0] <= found.box.y < ends[last]:
                return True
        return False

    def _is_page_number(self, found: Print) -> bool:
        """Say whether a number stands alone at the upper or lower edge of what is printed on the page."""
        height = found.run.height
        lines = [run.box.y for run in self.runs if run.box != found.run]
        is_alone = found.box == found.run and not any(abs(y - found.run.y) < height for y in lines)
        return is_alone and not (min(lines, default=0.0) < found.run.y < max(lines, default=0.0))

    def _left_limit(self, top: float) -> float | None:
        """Return where the columns of values begin: at the first header with a year."""
        above = [header for header in self.headers if header.box.bottom <= top + 1]
        if above:
            lowest = max(header.box.y for header in above)
            return min(header.box.x0 for header in above if lowest - header.box.y < header.box.height)
        return self.before._left_limit(float("inf")) if self.before else None


def _is_name(name: str, text: str) -> bool:
    """Say whether a cell says a name and no more than a number or a mark beside it."""
    return name in text and len(text) - len(name) <= _MARKS


def _joins(name: str, start: list[str], end: list[str]) -> bool:
    """Say whether cells before and after the end of a page say a name together."""
    return len(start) == len(end) and any(
        upper and _is_name(name, upper + lower) for upper, lower in zip(start, end, strict=True)
    )


def _name_end(name: str, lines: list[tuple[float, str]], first: int) -> float | None:
    """Return where the line after a name begins that begins in a line, None where it does not."""
    text = ""
    for place in range(first, len(lines)):
        text += lines[place][1]
        if _is_name(name, text):
            return lines[place + 1][0] if place + 1 < len(lines) else float("inf")
        if len(text) > len(name) + _MARKS:
            return None
    return None


def _name_lines(runs: list[Run], limit: float) -> list[tuple[float, str]]:
    """Return (height, letters) of what stands to the left of a limit, from top to bottom."""
    names = [run for run in runs if run.box.x1 <= limit]
    names.sort(key=lambda run: (round(run.box.y), run.box.x0))
    return [(run.box.top, squeezed(run.text)) for run in names]


def _moved(table: SecondTable, header: Header, left: float, *, is_cell: bool) -> Box | None:
    """Return where a header would stand if its table began where that of the place does."""
    if header.is_cell != is_cell:
        return None
    shift = left - table.page.left_side(header.box.y) if is_cell else 0.0
    return Box(header.box.x0 + shift, header.box.top, header.box.x1 + shift, header.box.bottom)


def _shares(header: Box, sides: Box) -> bool:
    """Say whether a header and a place share more than a side."""
    return header.x0 < sides.x1 - _NEAR and sides.x0 < header.x1 - _NEAR


def _is_same(header: Box, sides: Box) -> bool:
    """Say whether a header is as wide as its column; one over several columns tells of none."""
    return abs(header.x0 - sides.x0) < _NEAR and abs(header.x1 - sides.x1) < _NEAR


def _says(header: str, column: str) -> bool:
    """Say whether a header names the years of the column and nothing that the column's header does not."""
    return years_of(header) == years_of(column) and squeezed(header) in squeezed(column)
