"""The words of a PDF page as the second reading puts them together, and the numbers among them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from etl.documents.pdf.second.page import Box, ShownPage
from etl.language.folding import fold

_SAME_LINE = 0.5  # of the height of letters, as all lengths here
_BLANK = 0.18
_GAP = 0.75
_RAISED, _SMALLER = 0.15, 0.85
_LINES_BACK = 6


def squeezed(text: str) -> str:
    """Return letters and digits of a text, folded: words may be divided and blanks may differ."""
    return re.sub(r"[\W_]", "", fold(text))


@dataclass(frozen=True)
class Run:
    """Words that stand together on a line, each letter with its place; a blank has none."""

    text: str
    boxes: tuple[Box | None, ...]
    box: Box


@dataclass(frozen=True)
class Print:
    """A number on a page: its place, and that of the words it stands among."""

    box: Box
    run: Box


def runs_of(page: ShownPage) -> list[Run]:
    """Return all words of a page that stand together, from top to bottom."""
    lines: list[list[tuple[str, Box]]] = []
    for char, box in sorted(page.letters, key=lambda letter: letter[1].y):
        near = (line for line in reversed(lines[-_LINES_BACK:]) if _is_beside(line[0][1], box))
        line = next(near, None)
        if line is None:
            lines.append([(char, box)])
        else:
            line.append((char, box))
    return [run for line in lines for run in _cut(page, sorted(line, key=lambda letter: letter[1].x0))]


def _is_beside(box: Box, other: Box) -> bool:
    return abs(box.y - other.y) < _SAME_LINE * min(box.height, other.height)


def _cut(page: ShownPage, line: list[tuple[str, Box]]) -> Iterator[Run]:
    """Cut a line at wide space and at drawn lines; marks of notes are left out."""
    run: list[tuple[str, Box | None]] = []
    last: Box | None = None
    for char, box in line:
        if last and _is_mark(box, last):
            continue
        gap = box.x0 - last.x1 if last else 0.0
        if last and (gap > _GAP * last.height or page.is_ruled_between(last, box)):
            yield _run(run)
            run = []
        elif last and gap > _BLANK * last.height:
            run.append((" ", None))
        run.append((char, box))
        last = box
    yield _run(run)


def _run(letters: list[tuple[str, Box | None]]) -> Run:
    boxes = tuple(box for _, box in letters)
    return Run("".join(char for char, _ in letters), boxes, around(box for box in boxes if box))


def _is_mark(box: Box, last: Box) -> bool:
    return box.height < _SMALLER * last.height and last.bottom - box.bottom > _RAISED * last.height


def around(boxes: Iterable[Box]) -> Box:
    """Return the box around others."""
    found = list(boxes)
    return Box(
        min(box.x0 for box in found),
        min(box.top for box in found),
        max(box.x1 for box in found),
        max(box.bottom for box in found),
    )


def find(runs: list[Run], number: str) -> list[Print]:
    """Return where a number stands as a whole number, also where a line ends between its groups."""
    groups = number.split()
    broken = (place for cut in range(1, len(groups)) for place in _broken(runs, groups[:cut], groups[cut:]))
    return [*_whole(runs, number), *broken]


def _whole(runs: list[Run], number: str) -> Iterator[Print]:
    pattern = _pattern(number)
    for run in runs:
        for found in pattern.finditer(run.text):
            yield Print(around(box for box in run.boxes[found.start() : found.end()] if box), run.box)


def _broken(runs: list[Run], start: list[str], end: list[str]) -> Iterator[Print]:
    first, second = _pattern(" ".join(start)), _pattern(" ".join(end))
    above = [run for run in runs if any(found.end() == len(run.text) for found in first.finditer(run.text))]
    below = [run for run in runs if second.match(run.text)]
    for upper in above:
        for lower in below:
            is_next = 0 < lower.box.y - upper.box.y < 2 * upper.box.height
            if is_next and upper.box.x0 < lower.box.x1 and lower.box.x0 < upper.box.x1:
                yield Print(lower.box, around((upper.box, lower.box)))


def _pattern(number: str) -> re.Pattern[str]:
    """Return how a number stands that is no part of a longer one."""
    groups = number.split()
    text = r"\s?".join(re.escape(char) for char in "".join(groups))
    before = r"(?<!\d)(?<!\d[.,])" if number[:1].isdigit() else ""
    if re.match(r"\d{3}(?!\d)", groups[0]):
        before += r"(?<!\d )"
    after = r"(?!\d)(?![.,]\d)(?! \d{3}(?!\d))" if number[-1:].isdigit() else ""
    return re.compile(before + text + after)
