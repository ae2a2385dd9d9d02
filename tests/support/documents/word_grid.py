"""Writes small Word documents whose tables have cells over several grid columns."""

from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml.ns import qn

Cells = list[str | tuple[str, int]]


def write_word_grid(path: Path, rows: list[Cells], before: str = "") -> Path:
    """Write a table; a cell is its text, or its text and how many columns it takes. Return the file."""
    document = Document()
    document.add_paragraph(before or "OBSZAR II INFRASTRUKTURA SPOŁECZNA")
    width = max(sum(1 if isinstance(cell, str) else cell[1] for cell in row) for row in rows)
    table = document.add_table(rows=0, cols=width)
    for row in rows:
        cells, place = table.add_row().cells, 0
        for cell in row:
            text, span = (cell, 1) if isinstance(cell, str) else cell
            first = cells[place]
            for other in cells[place + 1 : place + span]:
                other._tc.getparent().remove(other._tc)
            first.text = text
            if span > 1:
                _grid_span(first._tc, span)
            place += span
    document.save(str(path))
    return path


def _grid_span(cell: Any, span: int) -> None:
    made = cell.get_or_add_tcPr().get_or_add_gridSpan()
    made.set(qn("w:val"), str(span))
