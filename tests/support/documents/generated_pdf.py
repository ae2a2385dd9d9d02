"""Draws a generated table as a PDF with ruled cells, each thing inked as programs print it."""

from pathlib import Path

from pdfminer.fontmetrics import FONT_METRICS

from tests.support.documents.drawn_pdf import picture, text, write
from tests.support.documents.generated_grid import Ink, Mark, Plan, PlanCell, PlanRow

INKS: tuple[Ink, ...] = ("seen", "hidden", "struck", "white", "mark", "broken", "picture")
_SIDE, _TOP, _HEIGHT, _SIZE, _LEFT = 150, 800, 24, 8, 20
_LETTERS = FONT_METRICS["Helvetica"][1]
_LATIN = str.maketrans("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ", "acelnoszzACELNOSZZ")
Boxes = dict[tuple[int, int], PlanCell]


def write_pdf(plan: Plan, path: Path) -> Path:
    """Draw the plan; return the file."""
    rows = (*plan.header, *plan.rows)
    parts = [
        _row(row, place, rows[place + 1] if place + 1 < len(rows) else None) for place, row in enumerate(rows)
    ]
    width = _LEFT * 2 + _SIDE * (plan.width + 3)
    return write(path, "".join(parts), MediaBox=[0, 0, width, 842])


def _row(row: PlanRow, place: int, below: PlanRow | None) -> str:
    top, bottom = _TOP - _HEIGHT * place, _TOP - _HEIGHT * (place + 1)
    goes_on = {at for at, cell in below.placed() if cell.merge == "continue"} if below else set()
    drawn = []
    for at, cell in row.placed():
        left, right = _LEFT + _SIDE * at, _LEFT + _SIDE * (at + cell.span)
        drawn += [f"{x} {top} m {x} {bottom} l S\n" for x in (left, right)]
        drawn += [f"{left} {top} m {right} {top} l S\n"] if cell.merge != "continue" else []
        drawn += [f"{left} {bottom} m {right} {bottom} l S\n"] if at not in goes_on else []
        drawn.append(_words(cell, left + 3, bottom + 8))
    return "".join(drawn)


def _words(cell: PlanCell, x: float, y: float) -> str:
    drawn = []
    for place, mark in enumerate(cell.marks):
        apart = "oraz " if place and mark.ink in ("seen", "broken") else ""
        words = f"{apart}{mark.text}".translate(_LATIN)
        drawn.append(_inked(mark, words, x, y))
        x += _width(words) + (18 if mark.ink == "broken" else 4)
    return "".join(drawn)


def _inked(mark: Mark, words: str, x: float, y: float) -> str:
    if mark.ink == "picture":
        return picture(x, y - 2, 9, 9)
    if mark.ink == "hidden":
        return text(x, y, words, _SIZE, "3 Tr")
    if mark.ink == "white":
        return text(x, y, words, _SIZE, "1 g")
    if mark.ink == "mark":
        return text(x - 3.5, y + 3, words, _SIZE * 0.6)
    if mark.ink == "struck":
        return text(x, y, words, _SIZE) + f"q 0.4 w {x} {y + 2.5} m {x + _width(words)} {y + 2.5} l S Q\n"
    if mark.ink == "broken":
        start = words.removesuffix(mark.text) + "1"
        return text(x, y, start, _SIZE) + text(x + _width(start) + 14, y, mark.text, _SIZE)
    return text(x, y, words, _SIZE)


def _width(words: str) -> float:
    return _SIZE * sum(_LETTERS[letter] for letter in words) / 1000
