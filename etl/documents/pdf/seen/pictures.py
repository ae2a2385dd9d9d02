"""What a PDF page holds besides its text: pictures, whole pages that are pictures, boxes typed over it.

A viewer shows them and no reader takes a value from them, so each is told with its page.
"""

from collections.abc import Iterator
from typing import Any

from pdfminer.pdftypes import resolve1
from pdfminer.utils import Rect, decode_text

from etl.documents.pdf.seen.painting import Area, Device
from etl.documents.pdf.seen.skipped import Skipped
from etl.documents.pdf.words import Word
from etl.raw.figure import LONGEST

_LEAST_SIDE = 8.0  # points; smaller than a line of text is an ornament
_SCANNED = 0.6  # of the page is a picture
_FEW_LETTERS = 200  # a stamp or a page number on a scan; a page of a report has more
_OUTLINES = 40  # shapes on a page without a letter: its letters were turned into drawings
_MOST = 12  # pictures of a page told one by one; more are slices of one
_HIDDEN = 2
_MOST_LINES = 4  # heights of a line; a higher picture stands beside lines and in none of them
WORDS = "(obraz)"


def told_pictures(page: Any, device: Device, letters: int, known: set[int]) -> Iterator[Skipped]:
    """Yield the pictures and typed boxes of a page with so many readable letters.

    `known`: pictures told already, such as a letterhead; those of this page are added.
    """
    number = page.page_number
    pictures = [area for area in device.areas if area.is_picture]
    if _is_scanned(device, pictures, letters):
        yield Skipped("scanned_page", number, "")
    else:
        fresh = [area for area in pictures if _is_told(area, known)]
        for area in fresh[: _MOST if len(fresh) <= _MOST else 1]:
            yield Skipped("picture", number, "", area.box[0], page.height - area.box[3])
    known.update(area.key for area in pictures if area.key is not None)
    for note in _annotations(page):
        text = _typed(note)
        if text:
            x0, y0, _x1, y1 = _rect(note)
            yield Skipped("text_box", number, " ".join(text.split())[:LONGEST], x0, page.height - max(y0, y1))


def words_for_pictures(page: Any, device: Device) -> list[Word]:
    """Return a word for every picture of a page, where it stands: a cell that holds one is not empty."""
    return [
        Word(WORDS, x0, x1, page.height - y1, page.height - y0, y1 - y0, page.page_number)
        for x0, y0, x1, y1 in (area.box for area in device.areas if area.is_picture)
        if min(x1 - x0, y1 - y0) >= _LEAST_SIDE
    ]


def pictures_in_lines(pictures: list[Word], words: list[Word]) -> list[Word]:
    """Return the pictures that stand in a line of text where a value might, and touch no word of it.

    In a table that no lines draw such a picture is all that its cell holds.
    """
    return [
        picture
        for picture in pictures
        if any(_is_level(picture, word) for word in words)
        and not any(_touches(picture, word) for word in words if _is_level(picture, word))
    ]


def _is_level(picture: Word, word: Word) -> bool:
    """Say whether a picture is no higher than some lines and reaches over the height of a word."""
    height = word.bottom - word.top
    return picture.bottom - picture.top <= _MOST_LINES * height and (
        picture.top < (word.top + word.bottom) / 2 < picture.bottom
    )


def _touches(picture: Word, word: Word) -> bool:
    return word.x0 - picture.x1 < word.size and picture.x0 - word.x1 < word.size


def struck_by_hand(page: Any) -> list[dict[str, Any]]:
    """Return the lines with which somebody struck out text in a viewer, as level lines of a page."""
    lines = []
    for note in _annotations(page):
        if getattr(resolve1(note.get("Subtype")), "name", "") != "StrikeOut":
            continue
        points = [float(resolve1(number)) for number in resolve1(note.get("QuadPoints")) or _rect(note)]
        for start in range(0, len(points), 8):
            xs, ys = points[start : start + 8 : 2], points[start + 1 : start + 8 : 2]
            middle = (min(ys) + max(ys)) / 2
            lines.append({"x0": min(xs), "x1": max(xs), "top": page.height - middle})
    return lines


def _is_scanned(device: Device, pictures: list[Area], letters: int) -> bool:
    if letters == 0 and (pictures or len(device.areas) >= _OUTLINES):
        return True
    page = device.get_result().bbox
    covered = sum(_size(area.box) for area in pictures)
    return letters < _FEW_LETTERS and covered > _SCANNED * _size(page)


def _size(box: Rect) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _is_told(area: Area, known: set[int]) -> bool:
    x0, y0, x1, y1 = area.box
    return min(x1 - x0, y1 - y0) >= _LEAST_SIDE and area.key not in known


def _annotations(page: Any) -> list[dict[str, Any]]:
    found = resolve1(page.page_obj.annots) or []
    notes = [resolve1(item) for item in found] if isinstance(found, list) else []
    return [
        note for note in notes if isinstance(note, dict) and not int(resolve1(note.get("F")) or 0) & _HIDDEN
    ]


def _rect(note: dict[str, Any]) -> tuple[float, float, float, float]:
    numbers = [float(resolve1(number)) for number in resolve1(note.get("Rect")) or ()]
    return (numbers[0], numbers[1], numbers[2], numbers[3]) if len(numbers) == 4 else (0.0, 0.0, 0.0, 0.0)


def _typed(note: dict[str, Any]) -> str:
    """Return what somebody typed into a field of a form or a box over the page."""
    kind = getattr(resolve1(note.get("Subtype")), "name", "")
    if kind == "FreeText":
        return _words(note.get("Contents"))
    if kind == "Widget":
        parent = resolve1(note.get("Parent")) or {}
        return _words(note.get("V", parent.get("V")))
    return ""


def _words(value: Any) -> str:
    found = resolve1(value)
    return decode_text(found) if isinstance(found, bytes) else str(found) if isinstance(found, str) else ""
