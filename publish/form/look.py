"""How the form looks: what is locked, what is to be filled in, and which answers a cell takes."""

from collections.abc import Mapping
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

from presentation.language.language import _
from publish.form.form_rows import FormRow

NO_DATA, DASH, NOT_DONE = "b.d.", "---", "nie przeprowadzono"
_ABOUT, _OVER = "ok.", "ponad"
_FILL, _BAND, _LINE = "#FFF9DB", "#E6ECEF", "#8A979E"


class Look:
    """The formats of the form, made once each; only `answer` and `words` are unlocked."""

    def __init__(self, book: Workbook) -> None:
        def made(**properties: Any) -> Format:
            return book.add_format({"font_name": "Calibri", "font_size": 11, "valign": "top", **properties})

        cell = {"border": 1, "border_color": _LINE, "text_wrap": True}
        open_cell = {**cell, "bg_color": _FILL, "locked": False}
        self.title = made(bold=True, font_size=16)
        self.text = made(text_wrap=True)
        self.strong = made(bold=True, text_wrap=True)
        self.head = made(bold=True, bg_color=_BAND, **cell)
        self.band = made(bold=True, bg_color=_BAND, **cell)
        self.cell = made(**cell)
        self.last_whole = made(num_format="#,##0", align="right", **cell)
        self.last_exact = made(num_format="#,##0.00", align="right", **cell)
        self.last_words = made(align="right", **cell)
        self.answer_whole = made(num_format="#,##0", align="right", **open_cell)
        self.answer_exact = made(num_format="#,##0.00", align="right", **open_cell)
        self.words = made(num_format="@", **open_cell)

    def answer(self, row: FormRow) -> Format:
        """Return the format of the cell for the figure."""
        return self.answer_whole if row.is_whole else self.answer_exact


def validation(row: FormRow, cell: str) -> Mapping[str, Any]:
    """Return what the cell of a figure takes: a number that can be true, or the words for none."""
    limits = [f"ISNUMBER({cell})", f"{cell}>=0"]
    if row.is_whole:
        limits.append(f"{cell}=INT({cell})")
    if row.is_share:
        limits += [f"{cell}<=100", f"OR({cell}=0,{cell}>=1)"]
    words = [f'{cell}="{word}"' for word in (NO_DATA, DASH, NOT_DONE)]
    words += [f'LEFT({cell},{len(word)})="{word}"' for word in (_ABOUT, _OVER)]
    return {
        "validate": "custom",
        "value": f"=OR(AND({','.join(limits)}),{','.join(words)})",
        "error_title": _("This is not an answer"),
        "error_message": _per_cent() if row.is_share else _number(),
    }


def _number() -> str:
    return _("Give the bare number, without its unit, or: b.d. (no data), --- or nie przeprowadzono.")


def _per_cent() -> str:
    return _(
        "Give per cent as a bare number without the sign, such as 86,2; or b.d., ---, nie przeprowadzono."
    )
