"""The cells of flattened text: a line that begins with a TAB begins a cell, a header gives the distances."""

import re
from collections.abc import Iterator
from pathlib import Path

from etl.documents.text.encoding import read_lines
from etl.next_report.second_reading.cells import SeenCell, years

_NAMES = re.compile(r"wska[zź]nik|miernik|^rok$|^lata$|^nazwa|wyszczeg[oó]lnienie", re.IGNORECASE)
_WIDEST = 15


def text_cells(path: Path) -> list[SeenCell]:
    """Return for every cell below a header what stands as far from it as a year stands from the names."""
    cells: list[str] = []
    for line in read_lines(path):
        if line.text.startswith("\t"):
            cells.append(line.text)
        elif cells:
            cells[-1] += f"\n{line.text}"
    return list(_seen([cell.strip() for cell in cells]))


def _seen(cells: list[str]) -> Iterator[SeenCell]:
    headers: list[tuple[int, str]] = []
    number, until = 0, -1
    for place, cell in enumerate(cells):
        if _NAMES.search(cell) and not years(cell):
            found = list(_years_after(cells, place))
            if found:
                headers, number, until = found, number + 1, place + found[-1][0]
        if place > until:
            for distance, header in headers:
                if place + distance < len(cells):
                    yield SeenCell(number, cell, header, cells[place + distance])


def _years_after(cells: list[str], place: int) -> Iterator[tuple[int, str]]:
    """Yield (distance, header) of the year columns to the right of the cell that heads the names."""
    for distance in range(1, _WIDEST):
        text = cells[place + distance] if place + distance < len(cells) else ""
        if not years(text) or len(text) > 80:
            break
        yield distance, text
