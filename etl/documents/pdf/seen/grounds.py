"""What the letters of a PDF page stand on and what lies over them.

Text in the colour of its ground is unseen; white letters in a coloured header are not.
"""

from collections import defaultdict
from collections.abc import Iterable

from pdfminer.utils import Rect

from etl.documents.pdf.seen.colours import WHITE, Colour, are_alike, mixed
from etl.documents.pdf.seen.painting import Area, Letter
from etl.raw.unread import Kind

_BAND = 16.0  # points; areas are looked up by the bands of the page they reach over
_OPAQUE = 0.99
_LEAST = 2.0  # points; what is thinner is a line and hides no letter


class Grounds:
    """The areas painted on a page, in order."""

    def __init__(self, areas: Iterable[Area], page: Rect) -> None:
        """Sort the areas into bands; what reaches beyond the page counts as far as its edge."""
        self._bands: dict[int, list[Area]] = defaultdict(list)
        for area in areas:
            x0, y0, x1, y1 = area.box
            if area.ink == 0 or min(x1 - x0, y1 - y0) < _LEAST:
                continue
            first, last = max(y0, page[1]), min(y1, page[3])
            for band in range(int(first // _BAND), int(last // _BAND) + 1):
                self._bands[band].append(area)

    def unseen(self, letter: Letter) -> Kind | None:
        """Return why a letter is not seen: something covers it, or it has the colour of its ground."""
        x0, y0, x1, y1 = letter.box
        x, y = (x0 + x1) / 2, (y0 + y1) / 2
        ground: Colour | None = WHITE
        for area in self._bands.get(int(y // _BAND), ()):
            if not (area.box[0] <= x <= area.box[2] and area.box[1] <= y <= area.box[3]):
                continue
            if area.order < letter.order:
                ground = area.colour if area.ink >= _OPAQUE else mixed(area.colour, area.ink, ground)
            elif area.ink >= _OPAQUE:
                return "invisible_layer" if area.is_picture else "hidden_text"
        if ground is None or not all(colour and are_alike(ground, colour) for colour in letter.colours):
            return None
        return "white_text"
