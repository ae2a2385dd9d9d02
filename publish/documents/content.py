"""What a document is made of, said once, so that Word, PDF and the preview on the page cannot differ.

Texts are ready sentences in the language of the document; a block knows no points of type and no library.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from typing import Literal, TypeAlias

_SMALL = 12  # lines of a table that stays whole
_FEW = 3  # lines of text in a cell
ParagraphStyle = Literal["text", "lead", "small"]


@dataclass(frozen=True)
class Heading:
    """`level` 1 to 3; `is_numbered`: one of the numbered points; `on_new_page`: begins a page."""

    text: str
    level: int = 1
    is_numbered: bool = False
    on_new_page: bool = False


@dataclass(frozen=True)
class Paragraph:
    """`label` stands before the text in bold; `address` makes the text a link.

    `is_kept`: never the last line of a page, as what stands right under a heading.
    """

    text: str
    label: str = ""
    style: ParagraphStyle = "text"
    address: str = ""
    is_kept: bool = False


@dataclass(frozen=True)
class Items:
    """A list, numbered or with bullets."""

    texts: tuple[str, ...]
    is_numbered: bool = False


@dataclass(frozen=True)
class Picture:
    """A chart as SVG, with the caption below it and the words for those who do not see it.

    `share`: how much of the width of the text it takes.
    """

    svg: str
    caption: str
    alt: str
    share: float = 1.0


@dataclass(frozen=True)
class Pictures:
    """Charts two abreast, each drawn for half the width of the text; a pair is never parted by a page."""

    pictures: tuple[Picture, ...]


@dataclass(frozen=True)
class Sketch:
    """A picture as high as a line of text, in a cell of a table."""

    svg: str
    alt: str


@dataclass(frozen=True)
class Place:
    """Where the same stands on a screen: an address in words and as a code for a telephone.

    `beside`: paragraphs that stand beside the code, above the address.
    """

    label: str
    address: str
    svg: str
    alt: str
    beside: tuple[Paragraph, ...] = ()


@dataclass(frozen=True)
class Line:
    """A row of a table: a cell may hold several lines, parted by a line break.

    `level`: 0 a row, 1 a part of the row above; `spans`: the one cell goes over all columns, as a heading;
    `sketch`: what stands in the column of sketches.
    """

    cells: tuple[str, ...]
    level: int = 0
    spans: bool = False
    sketch: Sketch | None = None

    @property
    def is_low(self) -> bool:
        """Whether no cell has more than a few lines."""
        return all(cell.count("\n") < _FEW and len(cell) < _FEW * 60 for cell in self.cells)


@dataclass(frozen=True)
class Table:
    """`columns`: the header row, repeated on each page; `widths`: relative; `note` stands below.

    `figure_columns`: which columns hold figures, at their right edge; `sketch_column`: which one the
    sketches of its lines.
    """

    caption: str
    columns: tuple[str, ...]
    lines: tuple[Line, ...]
    widths: tuple[int, ...]
    note: str = ""
    figure_columns: tuple[int, ...] = ()
    sketch_column: int | None = None

    @property
    def is_small(self) -> bool:
        """Whether it should stand whole on one page."""
        return len(self.lines) <= _SMALL and all(line.is_low for line in self.lines)


Block: TypeAlias = Heading | Paragraph | Items | Picture | Pictures | Place | Table


@dataclass(frozen=True)
class Document:
    """A finished document.

    `made_on`: the day of its data; `footer`: what stands on each page beside its number; `is_compact`:
    smaller type and margins, for one page; `is_wide`: landscape.
    """

    title: str
    subtitle: str
    language: str
    made_on: date
    footer: str
    blocks: tuple[Block, ...]
    is_compact: bool = False
    is_wide: bool = False


def drawings_of(value: object) -> Iterator[str]:
    """Yield every SVG in a block or document, in the order in which it stands there."""
    if isinstance(value, tuple):
        for item in value:
            yield from drawings_of(item)
    elif is_dataclass(value):
        for field in fields(value):
            found = getattr(value, field.name)
            if field.name == "svg":
                yield found
            else:
                yield from drawings_of(found)
