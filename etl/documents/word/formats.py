"""Finds how a run of text looks: through direct formatting, styles, what they are based on, and defaults.

ISO 29500-1, 17.7.2 and 17.7.3: what is nearer to the text wins, but `vanish` and `strike` of a table's, a
paragraph's and a character's style cancel each other out.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from etl.documents.word.colours import WHITE, Colour, Palette, are_alike, highlight
from etl.documents.word.names import qn
from etl.raw.unread import Kind

Props = Mapping[str, Any]
_TOGGLES = ("vanish", "strike")
_OFF = ("0", "false", "off")
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
# Letters of two points cannot be read on paper; nobody sets them to be read. In half points.
_TOO_SMALL = 4.0
_NORMAL_SIZE = "20"
# Letters squeezed to a tenth of their width, or drawn together by more than a digit is wide, lie one on the
# other; Word's own limits are 1 % and 1584 points.
_LEAST_WIDTH, _CLOSEST = 20.0, 0.4
# A line of fixed height below three points, and text fitted into as much, show no letter. In twentieths.
_LEAST_ROOM = 60.0
_PICTURE_FONTS = re.compile(r"(?:wingdings|webdings|marlett|zapf ?dingbats)", re.IGNORECASE)
_NOTE_STYLES = ("footnote reference", "endnote reference")
_DEEPEST = 30


@dataclass(frozen=True)
class Around:
    """What a run stands in: the ground behind it and the run formatting of the table's style."""

    ground: Colour | None = WHITE
    table: Props = field(default_factory=dict)


@dataclass(frozen=True)
class Look:
    """How a run looks.

    Attributes:
        unseen: why a person does not take its letters for text, None for text to read.
        is_turned: whether it is written from right to left, where digits and their groups change places.
        is_raised: whether it is superscript, as the marks of notes are; `is_lowered`: subscript.
        position: how far it is lifted over its line, in half points.
        is_note: whether its style is that of the marks of notes.
    """

    unseen: Kind | None
    is_raised: bool
    is_lowered: bool
    position: float
    is_note: bool
    is_turned: bool = False


@dataclass(frozen=True)
class _Style:
    run: Props
    shading: Any
    is_note: bool


class Formats:
    """The styles of one document."""

    def __init__(self, styles: Any, palette: Palette) -> None:
        """Take the root of styles.xml, which may be None."""
        self.palette = palette
        self._entries = {entry.get(qn("w:styleId")): entry for entry in _all(styles, "w:style")}
        self._default = {
            entry.get(qn("w:type")): name
            for name, entry in self._entries.items()
            if entry.get(qn("w:default")) is not None and _is_on(entry.get(qn("w:default")))
        }
        path = "/".join(qn(f"w:{name}") for name in ("docDefaults", "rPrDefault", "rPr"))
        self._defaults = properties(styles.find(path) if styles is not None else None)
        self._known: dict[str | None, _Style] = {}

    def based_on(self, name: str | None) -> list[Any]:
        """Return a style and what it is based on, the farthest first."""
        chain: list[Any] = []
        while name in self._entries and len(chain) < _DEEPEST:
            chain.insert(0, self._entries[name])
            name = value_of(self._entries[name], "w:basedOn")
        return chain

    def look(self, run: Any, paragraph: Any, around: Around) -> Look:
        """Return how a run of a paragraph looks; either may be without properties."""
        own, whole = (element.find(qn(name)) for element, name in ((run, "w:rPr"), (paragraph, "w:pPr")))
        paragraph_style = self._style(value_of(whole, "w:pStyle") or self._default.get("paragraph"))
        own_style = self._style(value_of(own, "w:rStyle"))
        levels = (around.table, paragraph_style.run, own_style.run)
        direct = properties(own)
        merged = {**self._defaults, **levels[0], **levels[1], **levels[2], **direct}
        toggled = {name: self._toggled(name, levels, direct) for name in _TOGGLES}
        ground = self.palette.shaded(_child(whole, "w:shd", paragraph_style.shading), around.ground)
        align = merged["vertAlign"].get(qn("w:val")) if "vertAlign" in merged else "baseline"
        return Look(
            "hidden_text" if _has_no_room(merged, whole) else self._unseen(merged, toggled, ground),
            align == "superscript",
            align == "subscript",
            _half_points(merged.get("position"), "0"),
            own_style.is_note,
            any(
                _is_on(entry.get(qn("w:val")))
                for entry in (merged.get("rtl"), _child(whole, "w:bidi", None))
                if entry is not None
            ),
        )

    def _unseen(self, merged: Props, toggled: dict[str, bool], ground: Colour | None) -> Kind | None:
        if toggled["vanish"] or _half_points(merged.get("sz"), _NORMAL_SIZE) <= _TOO_SMALL:
            return "hidden_text"
        if toggled["strike"] or ("dstrike" in merged and _is_on(merged["dstrike"].get(qn("w:val")))):
            return "struck_out_text"
        ground = self.palette.shaded(merged.get("shd"), ground)
        if "highlight" in merged and merged["highlight"].get(qn("w:val")) != "none":
            ground = highlight(merged["highlight"].get(qn("w:val")))
        if _is_transparent(merged) or are_alike(self._colour(merged), ground):
            return "white_text"
        fonts = merged.get("rFonts")
        font = (fonts.get(qn("w:ascii")) or fonts.get(qn("w:hAnsi")) or "") if fonts is not None else ""
        return "unreadable_letters" if _PICTURE_FONTS.match(font) else None

    def _colour(self, merged: Props) -> Colour | None:
        return self.palette.colour(merged["color"]) if "color" in merged else None

    def _toggled(self, name: str, levels: tuple[Props, ...], direct: Props) -> bool:
        if name in direct:
            return _is_on(direct[name].get(qn("w:val")))
        if name in self._defaults and _is_on(self._defaults[name].get(qn("w:val"))):
            return True
        told = [_is_on(level[name].get(qn("w:val"))) for level in levels if name in level]
        return sum(told) % 2 == 1

    def _style(self, name: str | None) -> _Style:
        """Return what a style says of runs, with what it is based on."""
        if name not in self._known:
            run: dict[str, Any] = {}
            shading = None
            for entry in self.based_on(name):
                run |= properties(entry.find(qn("w:rPr")))
                shading = _child(entry.find(qn("w:pPr")), "w:shd", shading)
            names = [value_of(entry, "w:name") or "" for entry in self.based_on(name)]
            is_note = any(entry.lower() in _NOTE_STYLES for entry in names)
            self._known[name] = _Style(run, shading, is_note)
        return self._known[name]


def properties(element: Any) -> dict[str, Any]:
    """Return the run properties under `w:rPr` by name; the element may be None."""
    return {str(entry.tag).rpartition("}")[2]: entry for entry in element} if element is not None else {}


def value_of(parent: Any, name: str) -> str | None:
    """Return `w:val` of a child, None where parent or child is missing."""
    found = parent.find(qn(name)) if parent is not None else None
    return found.get(qn("w:val")) if found is not None else None


def _child(parent: Any, name: str, otherwise: Any) -> Any:
    found = parent.find(qn(name)) if parent is not None else None
    return otherwise if found is None else found


def _all(parent: Any, name: str) -> list[Any]:
    return list(parent.findall(qn(name))) if parent is not None else []


def _is_on(value: str | None) -> bool:
    return value not in _OFF


def _half_points(element: Any, default: str) -> float:
    """Return a measure in half points; Strict files write it with a unit («12pt»)."""
    text = (element.get(qn("w:val")) if element is not None else None) or default
    found = re.fullmatch(r"(-?\d+(?:\.\d+)?)(pt)?", text)
    return float(found[1]) * (2 if found[2] else 1) if found else float(default)


def _has_no_room(merged: Props, paragraph: Any) -> bool:
    """Say whether letters are squeezed, fitted or drawn together so far that nobody can read them."""
    width, fitted, apart = (merged.get(name) for name in ("w", "fitText", "spacing"))
    if width is not None and _measure(width, "val") < _LEAST_WIDTH:
        return True
    if fitted is not None and _measure(fitted, "val") < _LEAST_ROOM:
        return True
    size = _half_points(merged.get("sz"), _NORMAL_SIZE) * 10
    if apart is not None and _measure(apart, "val") < -_CLOSEST * size:
        return True
    line = _child(paragraph, "w:spacing", None)
    is_fixed = line is not None and line.get(qn("w:lineRule")) == "exact"
    return is_fixed and _measure(line, "line") < _LEAST_ROOM


def _measure(element: Any, name: str) -> float:
    """Return a measure as it is written (`1`, `1%`); without one, a large one."""
    found = re.fullmatch(r"(-?\d+(?:\.\d+)?)%?", element.get(qn(f"w:{name}")) or "")
    return float(found[1]) if found else float("inf")


def _is_transparent(merged: Props) -> bool:
    """Say whether Word 2010's own fill of the letters is none at all, and no line is drawn round them."""
    fill, outline = merged.get("textFill"), merged.get("textOutline")
    if fill is None or (outline is not None and outline.find(f"{_W14}noFill") is None):
        return False
    alpha = next(iter(fill.iter(f"{_W14}alpha")), None)
    return fill.find(f"{_W14}noFill") is not None or (
        alpha is not None and alpha.get(f"{_W14}val") == "100000"
    )
