"""The Excel workbook: typed cells under a frozen header, and a sheet that says what each column means."""

import io
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from presentation.figure.numbers import stored_decimals
from presentation.language.language import _
from publish.data_files.cells import canonical_text, is_formula
from publish.data_files.headers import for_people, header
from publish.data_files.rows import Row, Rows, column_names, decimals_of, records
from publish.data_files.words_of_codes import words
from queries import catalogue

NARROWEST, WIDEST = 9, 48  # characters
LONGEST = 32_767  # characters that a cell of Excel holds
A4 = 9  # Excel's number of the paper


def workbook(rows: Rows, columns: Sequence[str] | None = None) -> bytes:
    """Return an .xlsx with the rows and the meaning of the columns, in the current language.

    Numbers are numbers as long as a cell, which holds a double, keeps them exactly; longer ones are text.
    """
    chosen = list(columns or for_people(column_names(rows)))
    build = catalogue.build()
    written = io.BytesIO()
    with xlsxwriter.Workbook(written, {"in_memory": True}) as book:
        book.set_properties({"title": "Barometr Sopotu", "created": build.built_at})
        styles = _Styles(book)
        _write_rows(book.add_worksheet(_("Data")), records(rows), chosen, styles)
        _write_notes(book.add_worksheet(_("Columns")), chosen, str(build.build_id), styles)
    return written.getvalue()


class _Styles:
    """The formats of a workbook, made once each."""

    def __init__(self, book: Workbook) -> None:
        self.book = book
        head = {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1}
        self.head = book.add_format(head)
        self.inert_head = book.add_format({**head, "quote_prefix": True})
        self.wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        self.text = book.add_format({"valign": "top"})
        self.inert = book.add_format({"valign": "top", "quote_prefix": True})
        self.numbers: dict[int, Format] = {}

    def number(self, decimals: int) -> Format:
        """Return the format of a number with this many decimals."""
        if decimals not in self.numbers:
            pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
            self.numbers[decimals] = self.book.add_format({"num_format": pattern, "valign": "top"})
        return self.numbers[decimals]


def _write_rows(sheet: Worksheet, rows: Sequence[Row], chosen: Sequence[str], styles: _Styles) -> None:
    known = words()
    for column, name in enumerate(chosen):
        _write_text(sheet, 0, column, header(name), styles.inert_head if is_formula(name) else styles.head)
        in_words = known.get(name, {})
        widest = NARROWEST
        for line, row in enumerate(rows, 1):
            value = in_words.get(row[name], row[name]) if isinstance(row[name], str) else row[name]
            _write_cell(sheet, line, column, value, decimals_of(row), styles)
            widest = max(widest, len(str(value)) if value is not None else 0)
        sheet.set_column(column, column, min(widest + 2, WIDEST))
    sheet.freeze_panes(1, 0)
    sheet.set_paper(A4)
    sheet.set_landscape()
    sheet.repeat_rows(0)
    if chosen:
        sheet.autofilter(0, 0, max(len(rows), 1), len(chosen) - 1)


def _write_cell(
    sheet: Worksheet, line: int, column: int, value: Any, decimals: int | None, styles: _Styles
) -> None:
    if value is None or value == "":
        return
    if isinstance(value, bool):
        sheet.write_string(line, column, _("yes") if value else _("no"), styles.text)
    elif isinstance(value, int | float | Decimal) and _is_kept(value):
        style = styles.text
        if isinstance(value, Decimal):
            style = styles.number(max(decimals or 0, stored_decimals(value)))
        sheet.write_number(line, column, float(value), style)
    elif isinstance(value, str):
        _write_text(sheet, line, column, value, styles.inert if is_formula(value) else styles.text)
    else:
        _write_text(sheet, line, column, canonical_text(value), styles.text)


def _write_text(sheet: Worksheet, line: int, column: int, text: str, style: Format) -> None:
    """Write a text; one that Excel cannot hold is cut and says so with an ellipsis."""
    sheet.write_string(line, column, text if len(text) <= LONGEST else text[: LONGEST - 1] + "…", style)


def _is_kept(value: float | Decimal) -> bool:
    """Whether a cell keeps the number exactly: it stores a double, written with 16 digits."""
    return isinstance(value, float) or Decimal(f"{float(value):.15G}") == value


def _write_notes(sheet: Worksheet, chosen: Sequence[str], build_id: str, styles: _Styles) -> None:
    meanings = catalogue.meanings()
    lines = [(header(name), name, str(meanings[name])) for name in chosen if name in meanings]
    lines += [("", "", ""), (_("Data version"), build_id, "")]
    lines += [(_("Document"), found.document_id, str(found.title)) for found in catalogue.documents()]
    for column, title in enumerate((_("Header"), _("Name in the data"), _("Meaning"))):
        sheet.write_string(0, column, title, styles.head)
    for line, texts in enumerate(lines, 1):
        for column, text in enumerate(texts):
            sheet.write_string(line, column, text, styles.wrapped)
    sheet.set_column(0, 1, 30)
    sheet.set_column(2, 2, 90)
    sheet.freeze_panes(1, 0)
