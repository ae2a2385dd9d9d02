"""Letters of a PDF page that a drawn line strikes out: programs print no mark of it but the line itself."""

from collections import defaultdict
from typing import Any

_BAND = 12.0  # points; letters are looked up by the bands of the page they stand in
_BANDS_BELOW = 4  # enough for letters of 70 points
# How far above the line of text a stroke runs, as a share of its size: underlines run below, rules above.
_LOWEST, _HIGHEST = 0.15, 0.5
_COVERED = 0.7  # of the stroke runs through letters; the line of a table is longer than its text
_MARGIN = 1.0


def struck_out(letters: list[dict[str, Any]], rules: list[dict[str, Any]]) -> set[int]:
    """Return the places of the letters that level lines run through."""
    bands: dict[int, list[int]] = defaultdict(list)
    for place, letter in enumerate(letters):
        bands[int(letter["base"] // _BAND)].append(place)
    found: set[int] = set()
    for rule in rules:
        band = int(rule["top"] // _BAND)
        near = [place for other in range(band, band + _BANDS_BELOW) for place in bands.get(other, ())]
        under = [place for place in near if _runs_through(rule, letters[place])]
        width = sum(letters[place]["x1"] - letters[place]["x0"] for place in under)
        if under and width >= _COVERED * (rule["x1"] - rule["x0"]):
            found.update(under)
    return found


def _runs_through(rule: dict[str, Any], letter: dict[str, Any]) -> bool:
    height = (letter["base"] - rule["top"]) / letter["size"] if letter["size"] else 0.0
    middle = (letter["x0"] + letter["x1"]) / 2
    return _LOWEST < height < _HIGHEST and rule["x0"] - _MARGIN <= middle <= rule["x1"] + _MARGIN
