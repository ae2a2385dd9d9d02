"""Which layers of a PDF are switched off: what is drawn on them is on the page and nobody sees it."""

from typing import Any

from pdfminer.pdftypes import PDFObjRef, resolve1


class Layers:
    """The layers (optional content) of a document."""

    def __init__(self, catalog: Any) -> None:
        """Read the states that a viewer starts with."""
        content = resolve1(resolve1(catalog or {}).get("OCProperties")) or {}
        start = resolve1(content.get("D")) or {}
        self._off = _numbers(start.get("OFF"))
        if getattr(resolve1(start.get("BaseState")), "name", "") == "OFF":
            self._off |= _numbers(content.get("OCGs")) - _numbers(start.get("ON"))

    def are_off(self, layer: Any) -> bool:
        """Say whether a layer, or every layer of a group of them, is switched off."""
        if not self._off or layer is None:
            return False
        if isinstance(layer, PDFObjRef) and layer.objid in self._off:
            return True
        group = resolve1(layer)
        members = group.get("OCGs") if isinstance(group, dict) else None
        if members is None:
            return False
        numbers = _numbers(members if isinstance(resolve1(members), list) else [members])
        return bool(numbers) and numbers <= self._off


def _numbers(references: Any) -> set[int]:
    found = resolve1(references)
    return {item.objid for item in found if isinstance(item, PDFObjRef)} if isinstance(found, list) else set()
