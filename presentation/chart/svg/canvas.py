"""A sheet of SVG with the few shapes a chart needs; well-formed because a parser's own writer writes it."""

from dataclasses import dataclass, field
from xml.etree import ElementTree

from presentation.chart.palette import FONT
from presentation.language.language import current

_NAMESPACE = "http://www.w3.org/2000/svg"


@dataclass(frozen=True)
class Scale:
    """A straight mapping from values to pixels."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """Return the pixel of a value."""
        return self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)


@dataclass(frozen=True)
class Box:
    """A part of the sheet, in pixels from the top left."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass
class Canvas:
    """An SVG under construction, in pixels from the top left."""

    width: int
    height: int
    title: str
    description: str
    root: ElementTree.Element = field(init=False)

    def __post_init__(self) -> None:
        self.root = ElementTree.Element(
            "svg",
            {
                "xmlns": _NAMESPACE,
                "width": str(self.width),
                "height": str(self.height),
                "viewBox": f"0 0 {self.width} {self.height}",
                "role": "img",
                "aria-label": self.description or self.title,
                "font-family": FONT,
                "{http://www.w3.org/XML/1998/namespace}lang": current(),
            },
        )
        ElementTree.SubElement(self.root, "title").text = self.title
        ElementTree.SubElement(self.root, "desc").text = self.description

    def add(self, shape: str, **attributes: str | float) -> ElementTree.Element:
        """Add a shape; underscores in names stand for hyphens, numbers are cut to two decimals.

        A colour may say how opaque it is: `currentColor/0.8`.
        """
        named = {
            name.replace("_", "-"): _attribute(value) for name, value in attributes.items() if value != ""
        }
        for paint in ("fill", "stroke"):
            color, slash, opacity = named.get(paint, "").partition("/")
            if slash:
                named |= {paint: color, f"{paint}-opacity": opacity}
        return ElementTree.SubElement(self.root, shape, named)

    def write(
        self,
        text: str,
        x: float,
        y: float,
        size: float,
        color: str,
        *,
        anchor: str = "start",
        weight: str = "",
    ) -> None:
        """Write one line of text; y is its base line, anchor start, middle or end."""
        look: dict[str, str | float] = {
            "font_size": size,
            "fill": color,
            "text_anchor": anchor,
            "font_weight": weight,
        }
        self.add("text", x=x, y=y, **look).text = text

    def line(
        self, x1: float, y1: float, x2: float, y2: float, color: str, width: float = 1, dash: str = ""
    ) -> None:
        """Draw a straight line."""
        self.add("line", x1=x1, y1=y1, x2=x2, y2=y2, stroke=color, stroke_width=width, stroke_dasharray=dash)

    def markup(self) -> str:
        """Return the finished SVG."""
        return ElementTree.tostring(self.root, encoding="unicode")


def _attribute(value: str | float) -> str:
    return value if isinstance(value, str) else f"{value:.2f}".rstrip("0").rstrip(".")
