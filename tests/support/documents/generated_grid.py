"""Random tables of years as plans: what stands where on the grid, what a person sees of it, and the truth.

Every number of a plan is printed once, so that it can be found again whatever a reader made of it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Literal

from hypothesis import strategies as st

Ink = Literal["seen", "hidden", "struck", "white", "mark", "broken", "picture", "box", "equation", "words"]
INKS: tuple[Ink, ...] = ("seen", "hidden", "struck", "white", "mark", "broken", "picture", "box", "equation")
YEARS = (2019, 2020, 2021)
NAMES = (
    "Liczba rodzin",
    "Liczba dzieci",
    "Kwota dotacji",
    "Udzielona pomoc",
    "Liczba imprez",
    "Odsetek kobiet",
)
UNITS = ("", "liczba", "w tys.", "w tys. zł", "%")
UNIT_CELLS = ("liczba", "tys. zł")
_WORDS = ("dzieci", "w tym", "rodzin", "b.d.", "zł")


@dataclass(frozen=True)
class Mark:
    """A stretch of a cell: how it is inked and what it says."""

    ink: Ink
    text: str


@dataclass(frozen=True)
class PlanCell:
    """A cell over `span` columns of the grid; `merge`: how it is merged with the cell above or below."""

    marks: tuple[Mark, ...] = ()
    span: int = 1
    merge: Literal["", "restart", "continue"] = ""

    @property
    def seen(self) -> list[str]:
        """The numbers a person can read as text."""
        return [mark.text for mark in self.marks if mark.ink == "seen"]


@dataclass(frozen=True)
class PlanRow:
    """A row: columns left free on the left, and its cells."""

    cells: tuple[PlanCell, ...]
    before: int = 0

    def placed(self) -> Iterator[tuple[int, PlanCell]]:
        """Yield (first grid column, cell)."""
        place = self.before
        for cell in self.cells:
            yield place, cell
            place += cell.span


@dataclass(frozen=True)
class Plan:
    """A table: the grid columns of names and of each year, its header rows, its rows."""

    names: int
    years: tuple[tuple[int, int, int], ...]
    header: tuple[PlanRow, ...]
    rows: tuple[PlanRow, ...]
    units: str = ""

    @property
    def width(self) -> int:
        """How many columns the grid has."""
        return self.years[-1][2]

    def truth(self) -> dict[str, tuple[str, int]]:
        """Return {number: (row, year)} of the numbers that a person may take for the value of a year."""
        found: dict[str, tuple[str, int]] = {}
        name = ""
        for row, below in zip_longest(self.rows, self.rows[1:]):
            name = row.cells[0].marks[0].text if row.cells[0].marks else name
            for place, cell in row.placed():
                for year, start, end in self.years:
                    is_whole = cell.merge == "" or (cell.merge == "restart" and not _says(below))
                    if is_whole and (place, place + cell.span) == (start, end):
                        found |= dict.fromkeys(cell.seen, (name, year))
        return found

    def scaled(self) -> set[str]:
        """Return the numbers over or beside which stands that they are thousands."""
        rows = [row for row in self.rows if "tys" in self.units or _says_thousands(row)]
        return {mark.text for row in rows for cell in row.cells for mark in cell.marks}

    def marks(self) -> Iterator[Mark]:
        """Yield all that stands below the header."""
        for row in self.rows:
            for cell in row.cells:
                yield from cell.marks


def _says(row: PlanRow) -> bool:
    """Say whether a row holds anything beside what goes on from above."""
    return any(cell.marks for cell in row.cells)


def _says_thousands(row: PlanRow) -> bool:
    return any(mark.text.startswith("tys") for cell in row.cells for mark in cell.marks)


class _Numbers:
    """Numbers of three digits, each once and none the beginning or end of another."""

    def __init__(self) -> None:
        self._next = 111

    def take(self) -> str:
        """Return the next number, without noughts, so that none looks like thousands."""
        self._next += 1
        while "0" in str(self._next) or 190 < self._next < 210:
            self._next += 1
        return str(self._next)


@st.composite
def plans(draw: st.DrawFn, inks: tuple[Ink, ...] = INKS, *, merges: bool = True) -> Plan:
    """Draw a plan with cells merged in every way that a word processor knows."""
    numbers = _Numbers()
    names = draw(st.integers(1, 2))
    years, place = [], names
    for year in draw(st.sampled_from([YEARS[1:], YEARS, YEARS[1:]])):
        width = draw(st.sampled_from([1, 1, 1, 2]))
        years.append((year, place, place + width))
        place += width
    units = draw(st.sampled_from(UNITS))
    header = [_header(draw, names, years)]
    if units:
        under = [PlanCell((Mark("words", units),), end - start) for _, start, end in years]
        header.append(PlanRow((PlanCell(span=names), *under)))
    rows = [_row(draw, name, names, years, inks, numbers) for name in NAMES[: draw(st.integers(1, 5))]]
    if merges and len(rows) > 1 and draw(st.integers(0, 3)) == 0:
        rows = _merged_down(draw, rows)
    return Plan(names, tuple(years), tuple(header), tuple(rows), units)


def _header(draw: st.DrawFn, names: int, years: list[tuple[int, int, int]]) -> PlanRow:
    head = Mark("words", "wskaźniki")
    over = draw(st.booleans()) or names == 1
    first = [PlanCell((head,), names)] if over else [PlanCell((head,)), PlanCell((Mark("words", "jedn."),))]
    return PlanRow(
        (*first, *(PlanCell((Mark("words", str(year)),), end - start) for year, start, end in years))
    )


def _row(
    draw: st.DrawFn,
    name: str,
    names: int,
    years: list[tuple[int, int, int]],
    inks: tuple[Ink, ...],
    numbers: _Numbers,
) -> PlanRow:
    """Draw a row that is cut as the header, or otherwise."""
    kind = draw(st.sampled_from(["plain", "plain", "plain", "random", "free"]))
    width = years[-1][2]
    label = PlanCell((Mark("words", name),), 1)
    if kind == "plain":
        spans = [*[1] * (names - 1), *(end - start for _, start, end in years)]
        if names > 1 and draw(st.booleans()):
            label, spans = PlanCell(label.marks, names), spans[names - 1 :]
    else:
        spans, left = [], width - 1
        while left:
            spans.append(draw(st.integers(1, left)))
            left -= spans[-1]
    unit = names - label.span if kind == "plain" else 0
    cells = [
        PlanCell((Mark("words", draw(st.sampled_from(UNIT_CELLS))),))
        if place < unit
        else PlanCell(_marks(draw, inks, numbers), span)
        for place, span in enumerate(spans)
    ]
    before = draw(st.integers(0, 1)) if kind == "free" else 0
    if kind == "free" and draw(st.booleans()):
        cells = cells[:-1]
    return PlanRow((label, *cells), before)


def _marks(draw: st.DrawFn, inks: tuple[Ink, ...], numbers: _Numbers) -> tuple[Mark, ...]:
    """Draw what stands in a cell: mostly one number, sometimes with what is not seen or no number.

    A mark stands behind the number; alone in its cell only Word tells that it is raised.
    """
    chosen = draw(st.lists(st.sampled_from(["seen", "seen", *inks]), max_size=3, unique=True))
    marks = [Mark(ink, numbers.take() if ink not in ("mark", "picture") else "7") for ink in chosen]
    own = [mark for mark in marks if mark.ink == "mark"]
    marks = [mark for mark in marks if mark.ink != "mark"]
    if own:
        first = next((place for place, mark in enumerate(marks, 1) if mark.ink == "seen"), 0)
        marks[first:first] = own if first or "box" in inks else []
    if draw(st.integers(0, 4)) == 0:
        marks.append(Mark("words", draw(st.sampled_from(_WORDS))))
    return tuple(marks)


def _merged_down(draw: st.DrawFn, rows: list[PlanRow]) -> list[PlanRow]:
    """Merge one cell with the one below it, where both are cut alike."""
    above = draw(st.integers(0, len(rows) - 2))
    upper, lower = rows[above], rows[above + 1]
    below = {(place, cell.span) for place, cell in lower.placed()}
    alike = [entry for entry in upper.placed() if (entry[0], entry[1].span) in below]
    if not alike:
        return rows
    place, _ = draw(st.sampled_from(alike))
    rows[above] = PlanRow(
        tuple(
            PlanCell(cell.marks, cell.span, "restart") if at == place else cell for at, cell in upper.placed()
        ),
        upper.before,
    )
    rows[above + 1] = PlanRow(
        tuple(PlanCell((), cell.span, "continue") if at == place else cell for at, cell in lower.placed()),
        lower.before,
    )
    return rows
