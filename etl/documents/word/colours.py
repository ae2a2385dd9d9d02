"""The colours of text and of the ground behind it, as a person sees them.

A colour is three bytes; None stands for one that nobody can tell, or that Word chooses to be readable.
"""

import re
from typing import Any

from etl.documents.word.names import qn

Colour = tuple[int, int, int]
WHITE: Colour = (255, 255, 255)
_BLACK: Colour = (0, 0, 0)
# The grey of Word's palette next to white differs by 13 of 255 and cannot be read on white paper.
_TOO_NEAR = 16
_NAMES = {"background1": "lt1", "bg1": "lt1", "light1": "lt1", "text1": "dk1", "tx1": "dk1", "dark1": "dk1"}
_NAMES |= {"background2": "lt2", "bg2": "lt2", "light2": "lt2", "text2": "dk2", "tx2": "dk2", "dark2": "dk2"}
_NAMES |= {"hyperlink": "hlink", "followedHyperlink": "folHlink"}
_HIGHLIGHTS = {
    "black": "000000",
    "blue": "0000FF",
    "cyan": "00FFFF",
    "darkBlue": "000080",
    "darkCyan": "008080",
    "darkGray": "808080",
    "darkGreen": "008000",
    "darkMagenta": "800080",
    "darkRed": "800000",
    "darkYellow": "808000",
    "green": "00FF00",
    "lightGray": "C0C0C0",
    "magenta": "FF00FF",
    "red": "FF0000",
    "white": "FFFFFF",
    "yellow": "FFFF00",
}


def are_alike(text: Colour | None, ground: Colour | None) -> bool:
    """Say whether text of one colour cannot be seen on the other."""
    if text is None or ground is None:
        return False
    return all(abs(one - other) <= _TOO_NEAR for one, other in zip(text, ground, strict=True))


def highlight(name: str | None) -> Colour | None:
    """Return the colour of Word's text marker of a name."""
    return _hex(_HIGHLIGHTS.get(name or ""))


class Palette:
    """The theme of one document: what its named colours are."""

    def __init__(self, theme: Any) -> None:
        """Take the root of the theme part, which may be None."""
        self._named: dict[str, Colour | None] = {}
        scheme = theme.find(f".//{qn('a:clrScheme')}") if theme is not None else None
        for entry in scheme if scheme is not None else ():
            for value in entry:
                name = str(entry.tag).rpartition("}")[2]
                self._named[name] = _hex(value.get("lastClr") or value.get("val"))

    def colour(self, element: Any, name: str = "val", theme: str = "themeColor") -> Colour | None:
        """Return the colour that attributes of an element give; a shade of the theme's is stored with it."""
        named = element.get(qn(f"w:{theme}"))
        is_plain = not (element.get(qn(f"w:{theme}Tint")) or element.get(qn(f"w:{theme}Shade")))
        is_plain &= not (element.get(qn("w:themeTint")) or element.get(qn("w:themeShade")))
        own = _hex(element.get(qn(f"w:{name}")))
        return self._named.get(_NAMES.get(named, named), own) if named and is_plain else own

    def shaded(self, shading: Any, ground: Colour | None) -> Colour | None:
        """Return the ground after a shading has been laid on it; `shading` may be None."""
        pattern = shading.get(qn("w:val")) if shading is not None else "nil"
        if pattern in ("nil", None):
            return ground
        fill = self.colour(shading, "fill", "themeFill") or ground
        part = re.fullmatch(r"pct(\d+)", pattern)
        if pattern == "clear":
            return fill
        if not part and pattern != "solid":
            return None
        ink, share = self.colour(shading, "color") or _BLACK, int(part[1]) / 100 if part else 1.0
        if fill is None:
            return ink if share == 1 else None
        red, green, blue = (
            round(one * share + other * (1 - share)) for one, other in zip(ink, fill, strict=True)
        )
        return red, green, blue


def _hex(text: str | None) -> Colour | None:
    if not text or not re.fullmatch(r"[0-9A-Fa-f]{6}", text):
        return None
    red, green, blue = bytes.fromhex(text)
    return red, green, blue
