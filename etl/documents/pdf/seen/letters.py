"""The letters of a PDF page that a person sees and can read, and those that are there and are not read.

A letter is left out if it is not painted at all, if it lies outside what the page shows, if nothing sets it
off from its ground, if it is a second copy of another, if it is turned or if a line strikes it out.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from statistics import median
from typing import Any

from etl.documents.pdf.seen.grounds import Grounds
from etl.documents.pdf.seen.overprint import across_text, copies
from etl.documents.pdf.seen.painting import Device, Letter
from etl.documents.pdf.seen.skipped import SkippedLetter
from etl.documents.pdf.seen.struck import struck_out
from etl.language.artefacts import UNREADABLE
from etl.raw.unread import Kind

_MARKS = {"\uf0b7": "·", "\uf0a7": "·", "\uf02d": "-", "\uf076": "·", "\uf0fc": "·", "\u00ad": "-"}
_ORNAMENTS = re.compile(r"symbol|dings|awesome|icon|bullet", re.IGNORECASE)
_PRIVATE = re.compile(r"[\ue000-\uf8ff]")
# Type of less than two points, and digits of less than a tenth of their height in width, nobody can read.
_TOO_SMALL, _TOO_NARROW = 2.0, 0.1
Found = tuple[dict[str, Any], Letter]


def read_letters(
    page: Any, device: Device, rules: list[dict[str, Any]]
) -> tuple[list[dict[str, Any]], list[SkippedLetter]]:
    """Return the letters of a pdfplumber page as its word extractor takes them, and those left out.

    `rules`: the level lines drawn on the page.
    """
    grounds = Grounds(device.areas, device.get_result().bbox)
    skipped: list[SkippedLetter] = []
    seen: list[Found] = []
    for letter, entry in zip(device.letters, _entries(page, device.letters), strict=True):
        if not entry["text"]:
            continue
        kind = _unseen(letter, grounds) or _outside(page, entry)
        if kind:
            skipped.append(_skipped(kind, entry, letter))
        else:
            seen.append((entry, letter))
    for kind, places in _left_out([entry for entry, _ in seen], rules):
        skipped += [_skipped(kind, *seen[place]) for place in places]
        seen = [found for place, found in enumerate(seen) if place not in places]
    return [entry for entry, _ in seen], skipped


def _left_out(letters: list[dict[str, Any]], rules: list[dict[str, Any]]) -> Iterator[tuple[Kind, set[int]]]:
    """Yield what is left out of the letters, step by step, as places among those that are left."""
    kinds: tuple[tuple[Kind, Any], ...] = (
        ("doubled_letters", lambda entries: copies(entries, UNREADABLE)),
        ("struck_out_text", lambda entries: struck_out(entries, rules)),
        ("overprinted_letters", lambda entries: across_text(entries, _usual_size(entries))),
    )
    left = letters
    for kind, find in kinds:
        places = find(left)
        left = [entry for place, entry in enumerate(left) if place not in places]
        yield kind, places


def _usual_size(entries: list[dict[str, Any]]) -> float:
    return median(entry["size"] for entry in entries) if entries else 0.0


def _entries(page: Any, letters: Iterable[Letter]) -> Iterator[dict[str, Any]]:
    left, top = page.mediabox[:2]
    foot = page.height + top
    for letter in letters:
        x0, y0, x1, y1 = letter.box
        yield {
            "text": _plain(letter),
            "x0": x0 + left,
            "x1": x1 + left,
            "top": foot - y1,
            "doctop": foot - y1,
            "bottom": foot - y0,
            "base": foot - letter.base,
            "size": letter.size,
            "upright": True,
        }


def _plain(letter: Letter) -> str:
    """Return what a letter says: nothing where it has no width, a mark where nobody can tell."""
    text = _MARKS.get(letter.text, letter.text)
    if text.startswith("(cid:") or UNREADABLE in text:
        return UNREADABLE
    if _PRIVATE.search(text):
        return text if _ORNAMENTS.search(letter.font) else UNREADABLE
    kinds = {unicodedata.category(char) for char in text}
    if "Cc" in kinds:
        return " " if text.isspace() else UNREADABLE
    return "" if kinds == {"Cf"} else text


def _unseen(letter: Letter, grounds: Grounds) -> Kind | None:
    """Return why nobody sees a letter on the page."""
    if not letter.colours:
        return "invisible_layer"
    if letter.is_off or _is_cut(letter) or _is_too_small(letter):
        return "hidden_text"
    return grounds.unseen(letter) or ("rotated_letters" if letter.is_turned else None)


def _is_too_small(letter: Letter) -> bool:
    x0, y0, x1, y1 = letter.box
    height, width = sorted((y1 - y0, x1 - x0), reverse=True) if letter.is_turned else (y1 - y0, x1 - x0)
    return letter.size < _TOO_SMALL or (letter.text.isdigit() and width < _TOO_NARROW * height)


def _is_cut(letter: Letter) -> bool:
    if letter.clip is None:
        return False
    x, y = _middle(letter)
    x0, y0, x1, y1 = letter.clip
    return not (x0 <= x <= x1 and y0 <= y <= y1)


def _middle(letter: Letter) -> tuple[float, float]:
    x0, y0, x1, y1 = letter.box
    return (x0 + x1) / 2, (y0 + y1) / 2


def _outside(page: Any, entry: dict[str, Any]) -> Kind | None:
    """Say whether a letter stands outside the page as it is shown."""
    x0, top, x1, bottom = page.mediabox if page.rotation else page.cropbox
    x, y = (entry["x0"] + entry["x1"]) / 2, (entry["top"] + entry["bottom"]) / 2
    return None if x0 <= x <= x1 and top <= y <= bottom else "hidden_text"


def _skipped(kind: Kind, entry: dict[str, Any], letter: Letter) -> SkippedLetter:
    sides = entry["x0"], entry["x1"], entry["top"], entry["bottom"]
    return SkippedLetter(kind, entry["text"], letter.order, *sides)
