"""Two things abreast in Word: a table without lines that only places them, each row whole on its page."""

from collections.abc import Iterator

from docx.document import Document as WordDocument
from docx.shared import Emu
from docx.table import Table as WordTable
from docx.table import _Cell

from publish.documents.word_fields import set_flag

_ABREAST = 2
_GUTTER = 0.04  # of the width, between the two


def place_pairs(word: WordDocument, count: int, width: int) -> tuple[WordTable, int]:
    """Add places for `count` things and return them with the width that each thing may take."""
    grid = word.add_table(rows=-(-count // _ABREAST), cols=_ABREAST)
    grid.autofit = False
    for row in grid.rows:
        set_flag(row._tr.get_or_add_trPr(), "w:cantSplit", val="true")
        for cell in row.cells:
            cell.width = Emu(width // _ABREAST)
    return grid, round(width / _ABREAST * (1 - 2 * _GUTTER))


def cells_of(grid: WordTable) -> Iterator[_Cell]:
    """Yield the places in the order of reading."""
    for row in grid.rows:
        yield from row.cells
