"""What is drawn on a PDF page: letters and lines, each with no more than the reader needs.

pdfplumber turns every attribute of every letter into an entry of a dict, which is a third of the time that a
report takes; of a letter only its text, place and size are read here.
"""

from collections.abc import Iterator
from typing import Any

from pdfminer.layout import LTChar, LTContainer, LTItem
from pdfplumber.utils.geometry import obj_to_edges

_THIN = 3.0
_SHORTEST = 1.0


def page_letters(page: Any) -> list[dict[str, Any]]:
    """Return the letters of a pdfplumber page as its word extractor takes them."""
    left, top = page.mediabox[:2]
    foot = page.height + top
    return [
        {
            "text": item.get_text(),
            "x0": item.x0 + left,
            "x1": item.x1 + left,
            "top": foot - item.y1,
            "doctop": foot - item.y1,
            "bottom": foot - item.y0,
            "size": item.size,
            "upright": item.upright,
        }
        for item in _items(page.layout)
        if isinstance(item, LTChar)
    ]


def page_edges(page: Any) -> list[dict[str, Any]]:
    """Return the lines of a pdfplumber page and the edges of its boxes; shading behind cells has none."""
    shapes = (page.process_object(item) for item in _items(page.layout) if not isinstance(item, LTChar))
    edges = [edge for shape in shapes if _is_rule(shape) for edge in obj_to_edges(shape)]
    return [edge for edge in edges if max(edge["width"], edge["height"]) >= _SHORTEST]


def _items(container: LTContainer[Any]) -> Iterator[LTItem]:
    for item in container:
        if isinstance(item, LTContainer):
            yield from _items(item)
        else:
            yield item


def _is_rule(shape: dict[str, Any]) -> bool:
    if shape["object_type"] != "rect":
        return shape["object_type"] in ("line", "curve")
    return bool(shape.get("stroke")) or min(shape["width"], shape["height"]) < _THIN
