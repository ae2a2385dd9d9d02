"""The icon of the site as pixels, made from its one drawing: for browsers and phones that take no SVG."""

import struct
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

from publish.documents.typeset import PIXELS_PER_INCH, shown_png_of

SIZE = 48  # pixels; browsers make smaller ones of it
_HEADER, _ENTRY = "<HHH", "<BBBBHHII"
_INCH = 96  # pixels of an inch in SVG


@cache
def icon_png(drawing: Path, size: int) -> bytes:
    """Return the drawing as a PNG of this many pixels on white."""
    root = ElementTree.fromstring(drawing.read_text(encoding="utf-8"))
    for side in ("width", "height"):
        root.set(side, f"{size * _INCH / PIXELS_PER_INCH:.4f}")
    ((made,), _replaced) = shown_png_of([ElementTree.tostring(root, encoding="unicode")])
    return made


@cache
def icon_file(drawing: Path) -> bytes:
    """Return the drawing as an .ico file, which is a list of pictures with one PNG in it."""
    made = icon_png(drawing, SIZE)
    header = struct.pack(_HEADER, 0, 1, 1)
    place = struct.calcsize(_HEADER) + struct.calcsize(_ENTRY)
    return header + struct.pack(_ENTRY, SIZE, SIZE, 0, 0, 1, 32, len(made), place) + made
