"""Says of text in a cell whether a person can see it on its ground: white on white is not seen."""

from typing import Any

from docx.oxml.parser import parse_xml
from openpyxl.styles.colors import COLOR_INDEX

Colour = tuple[int, int, int]
WHITE: Colour = (255, 255, 255)
_BLACK: Colour = (0, 0, 0)
# Excel's own order of the theme's colours, which is not that of the theme part.
_THEME = ("lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6")
# White on the light cells of the form has 1.06, the lightest grey of the palette on white 1.12; both are
# unseen on paper.
_LEAST_CONTRAST = 1.15


class Palette:
    """The colours of one workbook's theme."""

    def __init__(self, theme: bytes | None) -> None:
        """Take the theme part as it is stored, None where there is none."""
        self._named: dict[str, Colour] = {"lt1": WHITE, "dk1": _BLACK}
        for entry in parse_xml(theme).iterfind(".//{*}clrScheme/*") if theme else ():
            found = _hex(entry[0].get("lastClr") or entry[0].get("val")) if len(entry) else None
            if found:
                self._named[str(entry.tag).rpartition("}")[2]] = found

    def is_unseen(self, font: Any, fill: Any) -> bool:
        """Say whether text of a font (None for the ordinary one) cannot be told from the fill of its cell."""
        text, ground = self._colour(font.color if font else None) or _BLACK, self._ground(fill)
        return ground is not None and _contrast(text, ground) < _LEAST_CONTRAST

    def _ground(self, fill: Any) -> Colour | None:
        """Return the colour behind the text, None for a pattern or a shade nobody can tell."""
        pattern = getattr(fill, "patternType", None) if fill is not None else None
        if pattern is None:
            return None if type(fill).__name__ == "GradientFill" else WHITE
        return self._colour(fill.fgColor) if pattern == "solid" else None

    def _colour(self, colour: Any) -> Colour | None:
        if colour is None:
            return None
        if colour.type == "rgb":
            return _hex(colour.rgb[-6:])
        if colour.type == "indexed":  # 64 and 65 stand for the colours of the system
            return _hex(COLOR_INDEX[colour.indexed][-6:]) if colour.indexed < len(COLOR_INDEX) else None
        if colour.type == "theme" and colour.theme < len(_THEME):
            return _tinted(self._named.get(_THEME[colour.theme]), float(colour.tint or 0))
        return None


def _tinted(colour: Colour | None, tint: float) -> Colour | None:
    if colour is None or not tint:
        return colour
    red, green, blue = (
        round(part * (1 + tint) if tint < 0 else part + (255 - part) * tint) for part in colour
    )
    return red, green, blue


def _contrast(one: Colour, other: Colour) -> float:
    """Return the contrast of two colours as WCAG 2 defines it, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Colour) -> float:
    parts = [part / 255 for part in colour]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _hex(text: str | None) -> Colour | None:
    try:
        red, green, blue = bytes.fromhex(text or "")
    except ValueError:
        return None
    return red, green, blue
