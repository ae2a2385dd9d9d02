"""Letters of a PDF page printed over others: copies that make a word bold, and watermarks across the text."""

from collections import defaultdict
from typing import Any

_NEAR = 0.12  # of its size: a copy lies so near to its letter; the next letter of a word stands farther off
_CELL = 4.0  # points; letters are looked up by the squares of the page they begin in
_LARGE = 2.5  # times the size of most letters; headings are as large and have nothing inside their letters


def copies(letters: list[dict[str, Any]], unreadable: str) -> set[int]:
    """Return the places of letters that lie on another and say the same.

    Where another digit lies on a letter nobody can tell which is meant: the letter below becomes unreadable.
    """
    found: set[int] = set()
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    for place, letter in enumerate(letters):
        below = next((other for other in _around(cells, letter) if _lies_on(letter, letters[other])), None)
        if below is None:
            cells[_cell(letter)].append(place)
            continue
        found.add(place)
        if letters[below]["text"] != letter["text"]:
            letters[below]["text"] = unreadable
    return found


def _cell(letter: dict[str, Any]) -> tuple[int, int]:
    return int(letter["x0"] // _CELL), int(letter["base"] // _CELL)


def _around(cells: dict[tuple[int, int], list[int]], letter: dict[str, Any]) -> list[int]:
    column, row = _cell(letter)
    return [
        place
        for x in (column - 1, column, column + 1)
        for y in (row - 1, row, row + 1)
        for place in cells.get((x, y), ())
    ]


def _lies_on(letter: dict[str, Any], other: dict[str, Any]) -> bool:
    if letter["text"].isspace() != other["text"].isspace():
        return False
    near = _NEAR * min(letter["size"], other["size"])
    if abs(letter["x0"] - other["x0"]) > near or abs(letter["base"] - other["base"]) > near:
        return False
    texts = letter["text"], other["text"]
    return texts[0] == texts[1] or (any(text.isdigit() for text in texts) and all(map(str.isalnum, texts)))


def across_text(letters: list[dict[str, Any]], usual: float) -> set[int]:
    """Return the places of letters much larger than usual, in a line of which any has others inside it."""
    lines: dict[tuple[int, int], list[int]] = defaultdict(list)
    for place, letter in enumerate(letters):
        if letter["size"] >= _LARGE * usual:
            lines[round(letter["size"]), round(letter["base"])].append(place)
    small = [letter for letter in letters if letter["size"] < _LARGE * usual and not letter["text"].isspace()]
    return {
        place
        for places in lines.values()
        if any(_lies_across(letters[large], small) for large in places)
        for place in places
    }


def _lies_across(letter: dict[str, Any], others: list[dict[str, Any]]) -> bool:
    return not letter["text"].isspace() and any(
        letter["x0"] < (other["x0"] + other["x1"]) / 2 < letter["x1"]
        and letter["top"] < (other["top"] + other["bottom"]) / 2 < letter["bottom"]
        for other in others
    )
