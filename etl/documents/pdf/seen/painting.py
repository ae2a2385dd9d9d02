"""Paints a page of a PDF as far as its reader needs: each letter and each area in order, and how it looks.

pdfminer keeps where a letter stands and its colour. Whether it shows at all is told by what it passes over:
the way text is rendered, transparency, clipping and layers that are switched off.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTChar, LTCurve, LTLine
from pdfminer.pdfcolor import PDFColorSpace
from pdfminer.pdffont import PDFFont
from pdfminer.pdfinterp import PDFGraphicState, PDFTextState
from pdfminer.pdftypes import PDFStream
from pdfminer.utils import Matrix, Rect, apply_matrix_pt, apply_matrix_rect, mult_matrix

from etl.documents.pdf.seen.colours import Colour, rgb

# Ways of rendering text, without the part that makes it a clip: filled, outlined, both.
_FILLED, _STROKED, _CLIPS = (0, 2), (1, 2), 4
_FAINTEST = 0.1  # text of less than a tenth of its ink shows on no screen and no paper
_TURNED = 0.05  # how far a line of text may lean; italics lean otherwise
_BROAD = 3.0  # points: a line as broad as this is the ground of a cell


@dataclass(frozen=True)
class Look:
    """How what is painted next looks: its ink, whether it only adds to what lies below, where it is cut."""

    fill: float = 1.0
    stroke: float = 1.0
    blends: bool = False
    clip: Rect | None = None
    is_off: bool = False


@dataclass(slots=True, eq=False)
class Letter:
    """A letter as painted; `base`: the line it stands on; lengths grow upwards as in the file.

    `colours`: of its body and its outline, without those that have no ink; None where nobody can tell.
    """

    text: str
    box: Rect
    base: float
    size: float
    font: str
    colours: tuple[Colour | None, ...]
    clip: Rect | None
    order: int
    is_off: bool
    is_turned: bool


@dataclass(frozen=True, slots=True)
class Area:
    """Something painted over an area.

    `colour`: None where it has many; `ink`: how much of what lies below it hides; `key` names the picture it
    shows.
    """

    box: Rect
    colour: Colour | None
    order: int
    ink: float
    is_picture: bool = False
    key: int | None = None


class Device(PDFPageAggregator):
    """Takes the letters and areas of one page; the lines that rule its tables are in its layout."""

    def __init__(self, resources: Any, page_number: int) -> None:
        """Start with nothing painted."""
        super().__init__(resources, pageno=page_number)
        self.letters: list[Letter] = []
        self.areas: list[Area] = []
        self.look = Look()
        self._frames: list[Rect | None] = [None]
        self._render = 0

    def _order(self) -> int:
        return len(self.letters) + len(self.areas)

    def begin_figure(self, name: str, bbox: Rect, matrix: Matrix) -> None:
        """Remember the frame outside which nothing of the figure shows."""
        super().begin_figure(name, bbox, matrix)
        frame = apply_matrix_rect(mult_matrix(matrix, self.ctm), bbox)
        self._frames.append(common(self._frames[-1], frame))

    def end_figure(self, name: str) -> None:
        """Leave the frame of the figure."""
        super().end_figure(name)
        self._frames.pop()

    def render_string(
        self, textstate: PDFTextState, seq: Any, ncs: PDFColorSpace, graphicstate: PDFGraphicState
    ) -> None:
        """Remember how the text is rendered: filled, outlined, not at all."""
        self._render = textstate.render
        super().render_string(textstate, seq, ncs, graphicstate)

    def render_char(
        self,
        matrix: Matrix,
        font: PDFFont,
        fontsize: float,
        scaling: float,
        rise: float,
        cid: int,
        ncs: PDFColorSpace,
        graphicstate: PDFGraphicState,
    ) -> float:
        """Take a letter."""
        advance = super().render_char(matrix, font, fontsize, scaling, rise, cid, ncs, graphicstate)
        item = self.cur_item._objs[-1]
        assert isinstance(item, LTChar)
        a, b, _c, d, _e, _f = matrix
        inks = []
        if self._render % _CLIPS in _FILLED and self.look.fill >= _FAINTEST:
            inks.append(rgb(graphicstate.ncolor, ncs))
        if self._render % _CLIPS in _STROKED and self.look.stroke >= _FAINTEST:
            inks.append(rgb(graphicstate.scolor, graphicstate.scs))
        letter = Letter(
            text=item.get_text(),
            box=item.bbox,
            base=apply_matrix_pt(matrix, (0, rise))[1],
            size=item.size,
            font=str(item.fontname),
            colours=tuple(inks),
            clip=common(self.look.clip, self._frames[-1]),
            order=self._order(),
            is_off=self.look.is_off,
            is_turned=abs(b) > _TURNED * abs(a) or a * scaling * fontsize < 0 or d * fontsize < 0,
        )
        self.letters.append(letter)
        return advance

    def paint_path(
        self, gstate: PDFGraphicState, stroke: bool, fill: bool, evenodd: bool, path: Sequence[Any]
    ) -> None:
        """Take what a path fills, and lines as broad as a cell."""
        if self.look.is_off:
            return
        before = len(self.cur_item._objs)
        super().paint_path(gstate, stroke, fill, evenodd, path)
        if path and path[0][0] == "m" and sum(part[0] == "m" for part in path) > 1:
            return  # painted part by part, each of which came here
        for item in self.cur_item._objs[before:]:
            if not isinstance(item, LTCurve):
                continue
            if fill and not isinstance(item, LTLine):
                self._add_area(item.bbox, rgb(gstate.ncolor, gstate.ncs), self.look.fill)
            elif stroke and isinstance(item, LTLine) and gstate.linewidth >= _BROAD:
                half = gstate.linewidth / 2
                x0, y0, x1, y1 = item.bbox
                across = (
                    (x0, y0 - half, x1, y1 + half) if x1 - x0 > y1 - y0 else (x0 - half, y0, x1 + half, y1)
                )
                self._add_area(across, rgb(gstate.scolor, gstate.scs), self.look.stroke)

    def render_image(self, name: str, stream: PDFStream) -> None:
        """Take a picture; one with a mask hides nothing that lies below."""
        if self.look.is_off:
            return
        super().render_image(name, stream)
        masks = [stream.get_any(names) for names in (("SMask",), ("Mask",), ("ImageMask", "IM"))]
        ink = 0.0 if any(masks) else self.look.fill
        key = stream.objid if isinstance(stream.objid, int) else None
        self._add_area(self.cur_item.bbox, None, ink, is_picture=True, key=key)

    def paint_shading(self) -> None:
        """Take an area of many colours: all of the clip."""
        if not self.look.is_off:
            self._add_area(self.look.clip or self.cur_item.bbox, None, self.look.fill)

    def _add_area(self, box: Rect, colour: Colour | None, ink: float, **more: Any) -> None:
        shown = common(common(box, self.look.clip), self._frames[-1])
        if shown and shown[0] < shown[2] and shown[1] < shown[3]:
            self.areas.append(Area(shown, colour, self._order(), 0.0 if self.look.blends else ink, **more))


def common(first: Rect | None, second: Rect | None) -> Rect | None:
    """Return what two boxes share, None for no bounds; what shares nothing has no width."""
    if first is None or second is None:
        return first or second
    x0, y0 = max(first[0], second[0]), max(first[1], second[1])
    return x0, y0, max(x0, min(first[2], second[2])), max(y0, min(first[3], second[3]))
