"""What a table's style says of the text and the ground of each of its cells.

A style may set its first row white on blue: white letters are read there, and are hidden on white paper.
"""

from collections.abc import Iterator
from typing import Any

from etl.documents.word.colours import Colour
from etl.documents.word.formats import Around, Formats, properties, value_of
from etl.documents.word.names import qn

# What `w:tblLook` turns on, and the bit that older files write for it.
_PARTS = {"firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100}
_NO_BANDS = {"noHBand": 0x200, "noVBand": 0x400}
_CORNERS = {
    "neCell": ("firstRow", "lastCol"),
    "nwCell": ("firstRow", "firstCol"),
    "seCell": ("lastRow", "lastCol"),
    "swCell": ("lastRow", "firstCol"),
}


class TableStyle:
    """The style of one table."""

    def __init__(self, table: Any, formats: Formats, rows: int, around: Around) -> None:
        """Take a `w:tbl`, the number of its rows and what it stands in."""
        settings = table.find(qn("w:tblPr"))
        name = value_of(settings, "w:tblStyle")
        self._chain = formats.based_on(name)
        self._palette = formats.palette
        self._rows = rows
        look = settings.find(qn("w:tblLook")) if settings is not None else None
        self._on = {part for part, bit in (_PARTS | _NO_BANDS).items() if _is_set(look, part, bit)}
        self._row_band = next(map(int, self._sizes("w:tblStyleRowBandSize")), 1)
        self._column_band = next(map(int, self._sizes("w:tblStyleColBandSize")), 1)
        self._around = around
        own = settings.find(qn("w:shd")) if settings is not None else None
        self._ground = self._palette.shaded(own, around.ground)

    def around(self, cell: Any, row: int, column: int, columns: int) -> Around:
        """Return what the text of a cell stands in, by its place (from 0) in the table."""
        run = dict(self._around.table)
        ground: Colour | None = self._ground
        parts = set(self._parts(row, column, columns))
        for style in self._chain:
            for piece in self._pieces(style, parts):
                run |= properties(piece.find(qn("w:rPr")))
                for name in ("w:tblPr", "w:tcPr", "w:pPr"):
                    ground = self._palette.shaded(piece.find(f"{qn(name)}/{qn('w:shd')}"), ground)
        own = cell.find(f"{qn('w:tcPr')}/{qn('w:shd')}")
        return Around(self._palette.shaded(own, ground), run)

    def _pieces(self, style: Any, parts: set[str]) -> Iterator[Any]:
        """Yield the style and those of its parts that a cell belongs to, the weakest first."""
        yield style
        told = {entry.get(qn("w:type")): entry for entry in style.findall(qn("w:tblStylePr"))}
        order = ("wholeTable", "band1Vert", "band2Vert", "band1Horz", "band2Horz", "firstCol", "lastCol")
        for name in (*order, "firstRow", "lastRow", *_CORNERS):
            if name in parts and name in told:
                yield told[name]

    def _parts(self, row: int, column: int, columns: int) -> Iterator[str]:
        yield "wholeTable"
        first_row, first_column = "firstRow" in self._on, "firstColumn" in self._on
        edges = {
            "firstRow": first_row and row == 0,
            "lastRow": "lastRow" in self._on and row == self._rows - 1,
            "firstCol": first_column and column == 0,
            "lastCol": "lastColumn" in self._on and column == columns - 1,
        }
        if "noHBand" not in self._on and not edges["firstRow"] and not edges["lastRow"]:
            yield f"band{(row - first_row) // self._row_band % 2 + 1}Horz"
        if "noVBand" not in self._on and not edges["firstCol"] and not edges["lastCol"]:
            yield f"band{(column - first_column) // self._column_band % 2 + 1}Vert"
        yield from (name for name, is_there in edges.items() if is_there)
        yield from (name for name, both in _CORNERS.items() if all(edges[edge] for edge in both))

    def _sizes(self, name: str) -> Iterator[str]:
        for style in reversed(self._chain):
            size = value_of(style.find(qn("w:tblPr")), name)
            if size and size.isdigit() and int(size):
                yield size


def _is_set(look: Any, part: str, bit: int) -> bool:
    if look is None:
        return False
    told = look.get(qn(f"w:{part}"))
    if told is not None:
        return told not in ("0", "false", "off")
    value = look.get(qn("w:val")) or "0"
    return bool(int(value, 16) & bit)
