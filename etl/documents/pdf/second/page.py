"""A page of a PDF as pdfium shows it: letters, drawn lines and ink, for the second reading only.

It shares nothing with the first reading, so that a fault of one is no fault of the other.
"""

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

_UPRIGHT = 0.05  # radians
_STRAIGHT = 0.5  # points by which a drawn line may lean
_THIN = 3.0  # points; a box as thin is a line
_LEAST_CONTRAST = 40  # of 255 grey levels between a letter and its ground
_SCALE = 2.0
_COPY = 0.12


@dataclass(frozen=True)
class Box:
    """A place on a page as it is shown; heights count from the top."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def x(self) -> float:
        """The middle from left to right."""
        return (self.x0 + self.x1) / 2

    @property
    def y(self) -> float:
        """The middle from top to bottom."""
        return (self.top + self.bottom) / 2

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    def holds(self, other: "Box") -> bool:
        """Say whether the middle of another place lies inside."""
        return self.x0 <= other.x <= self.x1 and self.top <= other.y <= self.bottom


@dataclass(frozen=True)
class Rule:
    """A drawn line: where it stands, and from where to where it runs."""

    is_upright: bool
    at: float
    start: float
    end: float


@dataclass
class ShownPage:
    """A page: its letters with their places, its drawn lines, and a picture of it in grey."""

    number: int
    letters: list[tuple[str, Box]]
    rules: list[Rule]
    _grey: Any = field(repr=False)

    def cell(self, x: float, y: float) -> Box | None:
        """Return the cell that drawn lines make around a point, None where one side is open."""
        upright = [rule.at for rule in self.rules if rule.is_upright and rule.start - 1 <= y <= rule.end + 1]
        level = [
            rule.at for rule in self.rules if not rule.is_upright and rule.start - 1 <= x <= rule.end + 1
        ]
        left, right = [at for at in upright if at <= x], [at for at in upright if at > x]
        top, bottom = [at for at in level if at <= y], [at for at in level if at > y]
        if not (left and right and top and bottom):
            return None
        return Box(max(left), max(top), min(right), min(bottom))

    def left_side(self, y: float) -> float:
        """Return where the table at a height begins."""
        return min(
            (rule.at for rule in self.rules if rule.is_upright and rule.start - 1 <= y <= rule.end + 1),
            default=0.0,
        )

    def is_ruled_between(self, left: Box, right: Box) -> bool:
        """Say whether a drawn line parts two letters."""
        return any(
            rule.is_upright and left.x < rule.at < right.x and rule.start <= left.y <= rule.end
            for rule in self.rules
        )

    def has_ink(self, box: Box) -> bool:
        """Say whether anything can be seen at a place."""
        columns = slice(max(int(box.x0 * _SCALE), 0), int(box.x1 * _SCALE) + 1)
        rows = range(max(int(box.top * _SCALE), 0), min(int(box.bottom * _SCALE) + 1, self._grey.height))
        view = memoryview(self._grey.buffer).cast("B")
        seen = b"".join(
            bytes(view[row * self._grey.stride : row * self._grey.stride + self._grey.width])[columns]
            for row in rows
        )
        return bool(seen) and max(seen) - min(seen) >= _LEAST_CONTRAST


def shown_pages(path: Path) -> Iterator[ShownPage]:
    """Yield the pages of a file as they are shown."""
    with pypdfium2.PdfDocument(path) as document:
        for number, page in enumerate(document, 1):
            shown = _Turn(page)
            grey = page.render(scale=_SCALE, grayscale=True, may_draw_forms=False)
            yield ShownPage(number, _without_copies(_letters(page, shown)), list(_rules(page, shown)), grey)


class _Turn:
    """Turns places of the file into places of the page as it is shown."""

    def __init__(self, page: Any) -> None:
        self.quarter = page.get_rotation() // 90
        self._left, self._bottom, self._right, self._top = page.get_bbox()

    def point(self, x: float, y: float) -> tuple[float, float]:
        turned = (
            (x - self._left, self._top - y),
            (y - self._bottom, x - self._left),
            (self._right - x, y - self._bottom),
            (self._top - y, self._right - x),
        )
        return turned[self.quarter]

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        (x0, y0), (x1, y1) = self.point(left, bottom), self.point(right, top)
        return Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def _letters(page: Any, shown: _Turn) -> Iterator[tuple[str, Box]]:
    text = page.get_textpage()
    for place in range(text.count_chars()):
        char = chr(pdfium.FPDFText_GetUnicode(text, place))
        angle = pdfium.FPDFText_GetCharAngle(text, place) + shown.quarter * math.pi / 2
        if char.isspace() or char == "\x00" or pdfium.FPDFText_IsGenerated(text, place) == 1:
            continue
        if abs(math.remainder(angle, 2 * math.pi)) < _UPRIGHT:
            yield char, shown.box(*text.get_charbox(place, loose=True))


def _without_copies(letters: Iterator[tuple[str, Box]]) -> list[tuple[str, Box]]:
    """Leave out letters that are printed a second time on themselves."""
    found: list[tuple[str, Box]] = []
    places: dict[tuple[str, int, int], list[Box]] = {}
    for char, box in letters:
        key = int(box.x0 // 4), int(box.top // 4)
        near = [
            other
            for x in (key[0] - 1, key[0], key[0] + 1)
            for y in (key[1] - 1, key[1], key[1] + 1)
            for other in places.get((char, x, y), ())
        ]
        if not any(
            max(abs(box.x0 - other.x0), abs(box.top - other.top)) < _COPY * box.height for other in near
        ):
            found.append((char, box))
            places.setdefault((char, *key), []).append(box)
    return found


def _rules(page: Any, shown: _Turn) -> Iterator[Rule]:
    for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH]):
        is_stroked = ctypes.c_int()
        pdfium.FPDFPath_GetDrawMode(item, ctypes.c_int(), is_stroked)
        points = [shown.point(*point) for point in _points(item)]
        xs, ys = [x for x, _ in points], [y for _, y in points]
        is_thin = points and min(max(xs) - min(xs), max(ys) - min(ys)) < _THIN
        if is_stroked.value or is_thin:
            yield from (rule for pair in pairwise(points) if (rule := _rule(*pair)))


def _points(item: Any) -> list[tuple[float, float]]:
    """Return the corners of a path, also of one inside a figure; a closed one comes back to its start."""
    found: list[tuple[float, float]] = []
    start = 0
    for place in range(pdfium.FPDFPath_CountSegments(item)):
        segment = pdfium.FPDFPath_GetPathSegment(item, place)
        x, y = ctypes.c_float(), ctypes.c_float()
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO:
            start = len(found)
        found.append(_placed(item, x.value, y.value))
        if pdfium.FPDFPathSegment_GetClose(segment):
            found.append(found[start])
    return found


def _placed(item: Any, x: float, y: float) -> tuple[float, float]:
    while item is not None:
        x, y = item.get_matrix().on_point(x, y)
        item = item.container
    return x, y


def _rule(start: tuple[float, float], end: tuple[float, float]) -> Rule | None:
    (x0, y0), (x1, y1) = start, end
    if abs(x0 - x1) < _STRAIGHT < abs(y0 - y1):
        return Rule(True, (x0 + x1) / 2, min(y0, y1), max(y0, y1))
    if abs(y0 - y1) < _STRAIGHT < abs(x0 - x1):
        return Rule(False, (y0 + y1) / 2, min(x0, x1), max(x0, x1))
    return None
