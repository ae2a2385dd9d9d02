"""The numbered lists in the cells of a document, to which figures of another cell may refer by number.

Numbers that run on from an earlier cell are counted from the first of their own cell, if both cells hold
equally many; otherwise only equal numbers belong together.
"""

import re

from etl.language.quantity import normalise
from etl.raw.document import Document
from etl.raw.figure import Figure

Cell = tuple[str, str]
_REFERENCE = re.compile(r"^\s*(\d{1,2})\s?[.)]")


class NumberedLists:
    """The items of the enumerated lists of a document, by row, column and number."""

    def __init__(self, document: Document) -> None:
        """Find the items and, for every cell, the numbers that stand in it."""
        self._items: dict[Cell, dict[int, str]] = {}
        self._numbers: dict[Cell, list[int]] = {}
        for figure in document.figures:
            if figure.is_prose:
                continue
            cell = (figure.row_label, figure.place[2])
            number = reference_of(figure)
            if normalise(figure.printed, figure.number).is_list_item:
                number = int(re.sub(r"\D", "", figure.number))
                self._items.setdefault(cell, {})[number] = figure.label
            if number is not None and number not in self._numbers.setdefault(cell, []):
                self._numbers[cell].append(number)

    def referred(self, figure: Figure) -> list[str]:
        """Return the items of other cells in the figure's column that its number refers to."""
        number = reference_of(figure)
        if number is None or figure.is_prose:
            return []
        own = (figure.row_label, figure.place[2])
        return [
            items[place]
            for cell, items in self._items.items()
            if cell != own and cell[1] == own[1] and (place := number + self._shift(own, cell)) in items
        ]

    def _shift(self, own: Cell, other: Cell) -> int:
        ours, theirs = self._numbers[own], self._numbers[other]
        return theirs[0] - ours[0] if len(ours) == len(theirs) else 0


def reference_of(figure: Figure) -> int | None:
    """Return the list number before a figure («3. 114 mężczyzn»), None where there is none."""
    found = _REFERENCE.match(figure.label) or _REFERENCE.match(figure.printed)
    return int(found.group(1)) if found else None
