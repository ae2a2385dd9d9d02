"""Reads one cell of a workbook as a person sees it: struck-out, white and raised text told apart."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from openpyxl.cell.rich_text import CellRichText, TextBlock

from etl.documents.form.colours import Palette
from etl.documents.word.note_marks import level_of, with_typed_marks
from etl.documents.word.runs import Piece
from etl.documents.word.visible import Skipped, put_together
from etl.language.artefacts import visible
from etl.language.folding import fold_blanks
from etl.raw.figure import LONGEST
from etl.raw.unread import Kind


@dataclass(frozen=True)
class FormCell:
    """A cell as it is seen.

    Attributes:
        value: what a person sees of it; text, a number, a date, or None.
        kind: openpyxl's kind of the value: `f` a formula, `e` an error.
        number_format: how the value is shown.
        skipped: what stands in the cell and is not seen, or is the mark of a note.
        comment: the comment at the cell, '' for none.
    """

    value: Any = None
    kind: str = "n"
    number_format: str = ""
    skipped: tuple[Skipped, ...] = ()
    comment: str = ""

    @property
    def text(self) -> str:
        """The text of the cell with blanks folded, '' for an empty one."""
        return fold_blanks(str(self.value)) if self.value is not None else ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all stands in the cell, seen or not."""
        return not self.text and not self.skipped


def form_cell(cell: Any, palette: Palette) -> FormCell:
    """Return a cell of openpyxl as it is seen."""
    comment = fold_blanks(cell.comment.text)[:LONGEST] if getattr(cell, "comment", None) else ""
    if cell.value is None:
        return FormCell(comment=comment)
    value, skipped = cell.value, list[Skipped]()
    if isinstance(value, str | CellRichText) and cell.data_type != "f":
        pieces = [piece for run in _runs(cell) for piece in with_typed_marks([_piece(*run, cell, palette)])]
        said, skipped = put_together(pieces, level_of(pieces))
        value = visible(said) or None
    elif why := _why_unseen(cell.font, cell, palette):
        value, skipped = None, [Skipped(why, fold_blanks(str(value))[:LONGEST])]
    return FormCell(value, cell.data_type, str(cell.number_format or ""), tuple(skipped), comment)


def _runs(cell: Any) -> Iterator[tuple[str, Any]]:
    """Yield the stretches of a cell's text, each with its font; one without a font has that of the cell."""
    for run in cell.value if isinstance(cell.value, CellRichText) else [cell.value]:
        yield (run.text, run.font) if isinstance(run, TextBlock) else (str(run), cell.font)


def _piece(text: str, font: Any, cell: Any, palette: Palette) -> Piece:
    raised = getattr(font, "vertAlign", None)
    # Two lines of a cell are like two columns: they group no digits.
    return Piece(
        text.replace("\r", "").replace("\n", "\t"),
        _why_unseen(font, cell, palette),
        is_raised=raised == "superscript",
        is_lowered=raised == "subscript",
    )


def _why_unseen(font: Any, cell: Any, palette: Palette) -> Kind | None:
    if getattr(font, "strike", None):
        return "struck_out_text"
    return "white_text" if palette.is_unseen(font, cell.fill) else None
