"""The colours: one accent per area, greys for the rest, safe for colour-blind eyes, in light and dark.

After Okabe and Ito (2008), shifted until every mark holds 3:1 and every text 4.5:1 on the page and on
its cards in both themes; a test measures it. No meaning is carried by colour alone.
"""

from dataclasses import dataclass
from typing import Literal

from presentation.chart.plan import Role

# "page": a picture inside the markup of a page, in the colour of the words around it.
ThemeName = Literal["light", "dark", "page"]

# The same in light and dark, because an interactive chart does not know the theme of its page.
ACCENTS = {"I": "#0b76b5", "II": "#d55e00", "III": "#009e73", "IV": "#bb6699", "": "#957616"}
GREY = "#7d868c"
BREAK = "#7d868c"
EVENT = "#957616"
FAINT = "rgba(125,134,140,0.28)"
HATCH = "rgba(125,134,140,0.42)"
CLEAR = "rgba(0,0,0,0)"

FONT = "'Source Sans', 'Source Sans 3', 'Source Sans Pro', 'Noto Sans', 'DejaVu Sans', Arial, sans-serif"


@dataclass(frozen=True)
class Theme:
    """Colours of text on a page: `backgrounds` are the page and its cards."""

    backgrounds: tuple[str, ...]
    text: str
    muted: str
    accents: dict[str, str]


THEMES: dict[ThemeName, Theme] = {
    "light": Theme(
        backgrounds=("#ffffff", "#f3f5f6"),
        text="#1f2a30",
        muted="#4f585f",
        accents={"I": "#005b8f", "II": "#a84a00", "III": "#00694c", "IV": "#8f3f6b", "": "#6b5300"},
    ),
    "dark": Theme(
        backgrounds=("#0e1117", "#12181c", "#1d262c"),
        text="#e8edf0",
        muted="#a9b4bb",
        accents={"I": "#6cb8e6", "II": "#f09a54", "III": "#3fc79c", "IV": "#e39bc4", "": "#d9b84a"},
    ),
}


_PAGE = Theme(backgrounds=(), text="currentColor", muted="currentColor/0.8", accents=ACCENTS)


def look_of(name: ThemeName) -> Theme:
    """Return the colours of a theme; those of a page are what the page makes of them."""
    return THEMES.get(name, _PAGE)


@dataclass(frozen=True)
class Stroke:
    """How a series is drawn: told apart by dash and shape too, so that a grey print is readable.

    `dash` and `symbol` are names that plotly knows; `pattern` is the dash in SVG units.
    """

    color: str
    dash: str
    pattern: str
    symbol: str


def accent(area: str) -> str:
    """Return the colour of marks of an area ("I".."IV"; anything else: the city as a whole)."""
    return ACCENTS.get(area, ACCENTS[""])


def accent_text(area: str, name: ThemeName) -> str:
    """Return the colour of text in the accent of an area."""
    accents = look_of(name).accents
    return accents.get(area, accents[""])


def stroke(role: Role, area: str) -> Stroke:
    """Return how a series of this role is drawn in a chart of this area."""
    return {
        "accent": Stroke(accent(area), "solid", "", "circle"),
        "second": Stroke(GREY, "dash", "7 4", "square"),
        "third": Stroke(GREY, "dot", "2 4", "triangle-up"),
        "fourth": Stroke(GREY, "dashdot", "7 3 2 3", "star"),
        "fifth": Stroke(GREY, "longdash", "12 4", "triangle-down"),
    }[role]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two `#rrggbb` colours as WCAG 2.1 defines it, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: str) -> float:
    channels = [int(color[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
