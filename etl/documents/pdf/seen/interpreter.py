"""Carries out the drawing of a PDF page and keeps what pdfminer passes over: ink, clips, blending, layers."""

from dataclasses import replace
from typing import Any

from pdfminer.pdfinterp import PDFGraphicState, PDFPageInterpreter
from pdfminer.pdftypes import PDFStream, resolve1
from pdfminer.psparser import PSLiteral
from pdfminer.utils import Matrix, apply_matrix_pt

from etl.documents.pdf.seen.layers import Layers
from etl.documents.pdf.seen.painting import Device, Look, common


class Interpreter(PDFPageInterpreter):
    """Carries out the drawing of a page and keeps what pdfminer passes over."""

    def __init__(self, resources: Any, device: Device, layers: Layers) -> None:
        """Start with full ink and nothing cut."""
        super().__init__(resources, device)
        self._device = device
        self._layers = layers
        self._look = Look()
        self._saved: list[Look] = []
        self._marked: list[bool] = []
        self._outer: tuple[PDFGraphicState, int] | None = None

    def dup(self) -> "Interpreter":
        """Return an interpreter for a figure within: it takes over how things look where it stands."""
        inner = Interpreter(self.rsrcmgr, self._device, self._layers)
        inner._look = self._shown()
        inner._outer = self.graphicstate.copy(), self.textstate.render
        return inner

    def init_state(self, ctm: Matrix) -> None:
        """Start with the colours of the page where a figure stands."""
        super().init_state(ctm)
        if self._outer:
            self.graphicstate, self.textstate.render = self._outer

    def do_q(self) -> None:
        """Save how things look."""
        super().do_q()
        self._saved.append(self._look)

    def do_Q(self) -> None:  # noqa: N802
        """Go back to how things looked."""
        super().do_Q()
        if self._saved:
            self._look = self._saved.pop()
            self._device.look = self._shown()

    def do_gs(self, name: Any) -> None:
        """Take ink and blending from a named state."""
        states = resolve1(resolve1(self.resources or {}).get("ExtGState")) or {}
        state = resolve1(states.get(getattr(name, "name", None))) or {}
        mode = resolve1(state.get("BM"))
        if isinstance(mode, list):
            mode = resolve1(mode[0]) if mode else None
        self._change(
            fill=_share(state.get("ca"), self._look.fill),
            stroke=_share(state.get("CA"), self._look.stroke),
            blends=mode.name not in ("Normal", "Compatible")
            if isinstance(mode, PSLiteral)
            else self._look.blends,
        )

    def do_W(self) -> None:  # noqa: N802
        """Cut what follows to the path just drawn."""
        points = [
            apply_matrix_pt(self.ctm, (float(x), float(y)))
            for part in self.curpath
            for x, y in zip(part[1::2], part[2::2], strict=False)
        ]
        if points:
            xs, ys = zip(*points, strict=True)
            self._change(clip=common(self._look.clip, (min(xs), min(ys), max(xs), max(ys))))

    def do_W_a(self) -> None:  # noqa: N802
        """Cut what follows to the path just drawn."""
        self.do_W()

    def do_sh(self, name: Any) -> None:  # noqa: ARG002
        """Paint many colours."""
        self._device.paint_shading()

    def do_BMC(self, tag: Any) -> None:  # noqa: ARG002, N802
        """Begin a marked part."""
        self._mark(is_off=False)

    def do_BDC(self, tag: Any, props: Any) -> None:  # noqa: N802
        """Begin a marked part, which may be a layer."""
        is_layer = getattr(tag, "name", None) == "OC"
        named = resolve1(resolve1(self.resources or {}).get("Properties")) or {}
        self._mark(is_off=is_layer and self._layers.are_off(named.get(getattr(props, "name", None))))

    def do_EMC(self) -> None:  # noqa: N802
        """End a marked part."""
        if self._marked:
            self._marked.pop()
            self._device.look = self._shown()

    def do_Do(self, xobjid_arg: Any) -> None:  # noqa: N802
        """Paint a figure or picture, which may stand on a layer of its own."""
        stream = resolve1(self.xobjmap.get(getattr(xobjid_arg, "name", None)))
        is_off = isinstance(stream, PDFStream) and self._layers.are_off(stream.attrs.get("OC"))
        self._mark(is_off=is_off)
        super().do_Do(xobjid_arg)
        self.do_EMC()

    def _mark(self, *, is_off: bool) -> None:
        self._marked.append(is_off)
        self._device.look = self._shown()

    def _change(self, **changes: Any) -> None:
        self._look = replace(self._look, **changes)
        self._device.look = self._shown()

    def _shown(self) -> Look:
        return replace(self._look, is_off=True) if any(self._marked) else self._look


def _share(value: Any, otherwise: float) -> float:
    found = resolve1(value)
    return float(found) if isinstance(found, int | float) else otherwise
