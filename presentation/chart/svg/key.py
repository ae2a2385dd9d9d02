"""The key below a picture: each sign that occurs in it, and each series that is not named at its line."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from presentation.chart.layout import letters_in, text_width, wrapped
from presentation.chart.palette import GREY, Stroke, Theme
from presentation.chart.plan import Key
from presentation.chart.svg.canvas import Box, Canvas
from presentation.chart.svg.hatch import hatch
from presentation.chart.svg.marks import shape

ROW = 16
_SIZE = 11
_SIGN = 18
_GAP = 10
_MIDDLE = 10


@dataclass(frozen=True)
class Sample:
    """A series in the key: how it is drawn, as a line or as marks alone, and how it is called."""

    look: Stroke
    text: str
    is_line: bool = True


@dataclass(frozen=True)
class More:
    """What a row had no room for of the name before; it has no sign of its own."""

    text: str


Entry = Key | Sample | More


def key_rows(entries: Sequence[Key | Sample], width: float) -> list[list[Entry]]:
    """Return the entries in rows of a width; a name that is wider than all of it goes on in the next."""
    rows: list[list[Entry]] = []
    used = width + 1
    for entry in entries:
        first, *more = _lines(entry.text, width - _SIGN)
        if more:
            rows.append([replace(entry, text=first)])
            rows.extend([More(line)] for line in more)
            used = width + 1
            continue
        need = _SIGN + text_width(entry.text, _SIZE) + _GAP
        if used + need > width + _GAP:
            rows.append([])
            used = 0
        rows[-1].append(entry)
        used += need
    return rows


def _lines(text: str, width: float) -> list[str]:
    return [text] if text_width(text, _SIZE) <= width else wrapped(text, letters_in(width, _SIZE))


def draw_key(canvas: Canvas, entries: Sequence[Key | Sample], look: Theme, box: Box, top: float) -> None:
    """Draw the entries from the left edge of a box on, below a height."""
    for number, row in enumerate(key_rows(entries, box.right - box.left)):
        x, middle = box.left, top + number * ROW + _MIDDLE
        for entry in row:
            _sign(canvas, entry, x + _SIGN / 2 - 2, middle)
            canvas.write(entry.text, x + _SIGN, middle + 4, _SIZE, look.muted)
            x += _SIGN + text_width(entry.text, _SIZE) + _GAP


def _sign(canvas: Canvas, entry: Entry, x: float, middle: float) -> None:
    if isinstance(entry, More):
        return
    if isinstance(entry, Sample):
        if entry.is_line:
            canvas.line(x - 8, middle, x + 8, middle, entry.look.color, 2, entry.look.pattern)
        shape(canvas, entry.look.symbol, entry.look.color, x, middle)
    elif entry.sign == "event":
        hatch(canvas, Box(x - 8, middle - 6, x + 8, middle + 6))
    elif entry.sign == "hollow":
        shape(canvas, "circle", GREY, x, middle, is_hollow=True)
    else:
        shape(canvas, "diamond", GREY, x, middle)
