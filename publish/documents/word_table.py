"""A table as Word knows it: a style with thin lines, a header row repeated on each page, whole rows."""

from collections.abc import Mapping
from io import BytesIO

from docx.document import Document as WordDocument
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Emu, Pt
from docx.table import Table as WordTable
from docx.table import _Cell, _Row

from presentation.language.language import _
from publish.documents.content import Line, Sketch, Table
from publish.documents.word_fields import describe_picture, set_flag
from publish.typography import bound

_LINE = {"val": "single", "sz": "4", "space": "0", "color": "9AA3A9"}
_PART_INDENT = Pt(9)
_MARGIN = Cm(0.19)  # at the left and right of a cell, Word's own


# What Word wants behind the borders among the properties of a table; another order it calls damaged.
_BEHIND_BORDERS = ("w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook", "w:tblCaption", "w:tblDescription")


def add_table(
    word: WordDocument, table: Table, width: int, size: Pt, padding: Pt, drawn: Mapping[str, bytes]
) -> None:
    """Add a table as wide as the text, its type of this size; `drawn`: each sketch as a PNG."""
    made = word.add_table(rows=1, cols=len(table.columns))
    made.alignment, made.autofit = WD_TABLE_ALIGNMENT.LEFT, False
    _look(made, table.caption)
    header = made.rows[0]
    for cell, name in zip(header.cells, table.columns, strict=True):
        _write(cell, name, is_bold=True)
        set_flag(cell._tc.get_or_add_tcPr(), "w:shd", val="clear", color="auto", fill="E9ECEE")
    set_flag(header._tr.get_or_add_trPr(), "w:tblHeader", val="true")
    for line in table.lines:
        _add_line(made.add_row(), line)
        if line.sketch and table.sketch_column is not None:
            share = width * table.widths[table.sketch_column] // sum(table.widths)
            _add_sketch(made.rows[-1].cells[table.sketch_column], line.sketch, share, drawn)
    shares = [round(width * share / sum(table.widths)) for share in table.widths]
    for column, share in zip(made.columns, shares, strict=True):
        column.width = Emu(share)
    for position, row in enumerate(made.rows):
        set_flag(row._tr.get_or_add_trPr(), "w:cantSplit", val="true")
        heads = position == 0 or table.lines[position - 1].spans
        stays = heads or (table.is_small and position < len(table.lines))
        _settle(row, shares, size, padding, table.figure_columns, stays=stays)


def _look(made: WordTable, caption: str) -> None:
    """Set thin lines, and tell screen readers what the table is and that its first row heads it."""
    properties = made._tbl.tblPr
    borders = properties.makeelement(qn("w:tblBorders"), {})
    for edge in ("top", "bottom", "insideH"):
        set_flag(borders, f"w:{edge}", **_LINE)
    properties.insert_element_before(borders, *_BEHIND_BORDERS)
    set_flag(properties, "w:tblCaption", val=caption[:250])


def _add_line(row: _Row, line: Line) -> None:
    if line.spans:
        cell = row.cells[0].merge(row.cells[-1]) if len(row.cells) > 1 else row.cells[0]
        _write(cell, line.cells[0], is_bold=True)
        return
    for cell, text in zip(row.cells, line.cells, strict=True):
        _write(cell, text)
    if line.level:
        row.cells[0].paragraphs[0].paragraph_format.left_indent = _PART_INDENT


def _add_sketch(cell: _Cell, sketch: Sketch, share: int, drawn: Mapping[str, bytes]) -> None:
    """Put a picture into a cell, as wide as the cell between its margins."""
    shape = cell.paragraphs[0].add_run().add_picture(BytesIO(drawn[sketch.svg]))
    width = share - 3 * _MARGIN  # a little less than there is: LibreOffice cuts off what does not fit
    shape.width, shape.height = Emu(width), Emu(round(shape.height * width / shape.width))
    describe_picture(shape, sketch.alt, _("Course"))


def _write(cell: _Cell, text: str, *, is_bold: bool = False) -> None:
    for position, part in enumerate(bound(text).split("\n")):
        paragraph = cell.paragraphs[0] if position == 0 else cell.add_paragraph()
        paragraph.add_run(part).bold = is_bold or None


def _settle(
    row: _Row, shares: list[int], size: Pt, padding: Pt, figures: tuple[int, ...], *, stays: bool
) -> None:
    for position, (cell, share) in enumerate(zip(row.cells, shares, strict=True)):
        if len(row._tr.tc_lst) == len(shares):
            cell.width = Emu(share)
        for paragraph in cell.paragraphs:
            form = paragraph.paragraph_format
            form.space_before = form.space_after = padding
            form.line_spacing, form.keep_with_next = 1.0, stays or None
            if position in figures and len(row._tr.tc_lst) == len(shares):
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            for run in paragraph.runs:
                run.font.size = size
