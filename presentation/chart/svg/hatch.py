"""A hatched field for the year of an event, drawn line by line: a pattern would need a name of its own."""

from presentation.chart.palette import HATCH
from presentation.chart.svg.canvas import Box, Canvas

STEP = 7.0


def hatch(canvas: Canvas, box: Box) -> None:
    """Fill a box with slanting lines, cut at its edges."""
    height = box.bottom - box.top
    parts = []
    start = box.left - height + STEP
    while start < box.right:
        left, right = max(start, box.left), min(start + height, box.right)
        foot, head = box.bottom - (left - start), box.bottom - (right - start)
        if right > left:
            parts.append(f"M{left:.1f} {foot:.1f}L{right:.1f} {head:.1f}")
        start += STEP
    if parts:
        canvas.add("path", d="".join(parts), stroke=HATCH, stroke_width=1, fill="none")
