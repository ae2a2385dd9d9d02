"""What is drawn on a PDF page: its letters and areas in order, and the lines that rule its tables."""

from collections.abc import Iterator
from typing import Any

from pdfminer.layout import LTChar, LTContainer, LTItem
from pdfplumber.utils.geometry import obj_to_edges

from etl.documents.pdf.seen.interpreter import Interpreter
from etl.documents.pdf.seen.layers import Layers
from etl.documents.pdf.seen.painting import Device

_THIN = 3.0
_SHORTEST = 1.0


def painted(page: Any, layers: Layers) -> Device:
    """Paint a pdfplumber page; what pdfplumber itself looks for on it is what was painted here."""
    device = Device(page.pdf.rsrcmgr, page.page_number)
    Interpreter(page.pdf.rsrcmgr, device, layers).process_page(page.page_obj)
    page._layout = device.get_result()
    return device


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
