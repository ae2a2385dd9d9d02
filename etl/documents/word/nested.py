"""A table within a cell, as lines of the cell: read only where each number has one name beside it."""

import re

from etl.documents.document import Cell, Line

_DIGIT = re.compile(r"\d")


def nested_lines(rows: list[list[Cell]]) -> list[Line] | None:
    """Return the lines that rows of a table say, None where a number has more names than one.

    A row of names over a row of numbers is read name by name; else a row with one number is one line.
    """
    rows = [[cell for cell in row if cell.lines] for row in rows]
    rows = [row for row in rows if any(not cell.is_empty for cell in row)]
    if len(rows) == 2 and _are_names_over_numbers(*rows):
        names, numbers = rows
        return [
            Line(number.lines[0].number, f"{name.text} – {number.text}")
            for name, number in zip(names, numbers, strict=True)
        ]
    if any(sum(_holds_number(cell) for cell in row) > 1 for row in rows):
        return None
    texts = [
        (row[0].lines[0].number, " ".join(cell.text for cell in row if not cell.is_empty)) for row in rows
    ]
    return [Line(number, text) for number, text in texts]


def _are_names_over_numbers(names: list[Cell], numbers: list[Cell]) -> bool:
    return (
        len(names) == len(numbers) > 1
        and not any(cell.is_empty or _holds_number(cell) for cell in names)
        and all(_holds_number(cell) for cell in numbers)
    )


def _holds_number(cell: Cell) -> bool:
    return _DIGIT.search(cell.text) is not None
