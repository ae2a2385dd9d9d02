"""One sheet of the form: the indicators of an area, each with its series, and room for the answers.

The first row and the first column are hidden; they tell the reader which column is which and which figure a
row asks for, so that nothing has to be guessed when the form comes back.
"""

import math
from collections.abc import Sequence
from decimal import Decimal
from itertools import groupby

from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from presentation.language.language import _
from publish.form.form_rows import FormRow
from publish.form.look import Look, validation

VERSION = "barometr-form/1"
COLUMNS = ("key", "series", "category", "unit", "last", "value", "description", "note", "supplier")
WIDTHS = (4, 44, 32, 14, 16, 16, 30, 30, 24)
LAST_COLUMN = len(COLUMNS) - 1
HEADER_ROW = 3
_CHARACTERS_OF_A_BAND = sum(WIDTHS[1:]) - 10
_LINE_HEIGHT = 15.75


def write_area(sheet: Worksheet, title: str, rows: Sequence[FormRow], year: int, look: Look) -> None:
    """Write the rows of one area and protect the sheet."""
    sheet.write_row(0, 0, [f"{VERSION} {year} {rows[0].area}", *COLUMNS[1:]])
    sheet.set_row(0, None, None, {"hidden": True})
    sheet.write_string(1, 1, title, look.title)
    sheet.write_string(2, 1, _("Fill in the light cells only; an empty cell says that nothing is given."))
    sheet.write_row(HEADER_ROW, 1, _headers(year), look.head)
    sheet.set_row(HEADER_ROW, _height(_headers(year)))
    line = HEADER_ROW + 1
    asked = [row for row in rows if not row.is_new_item]
    for code, members in groupby(asked, key=lambda row: row.code):
        line = _write_group(sheet, line, f"#{code}", list(members), look)
    new_items = [row for row in rows if row.is_new_item]
    if new_items:
        line = _band(sheet, line, "", _("New items of lists: name the item and give its figure"), look)
        for code, members in groupby(new_items, key=lambda row: row.code):
            line = _write_group(sheet, line, f"#{code}", list(members), look)
    _set_up(sheet, line)


def _headers(year: int) -> list[str]:
    return [
        _("What is counted"),
        _("Item"),
        _("Unit"),
        _("Last value (of {year} unless another year is given)").format(year=year - 1),
        _("Value for {year}").format(year=year),
        _("Description / kind"),
        _("Notes"),
        _("Source of the data"),
    ]


def _write_group(sheet: Worksheet, line: int, key: str, rows: list[FormRow], look: Look) -> int:
    line = _band(sheet, line, key, f"{rows[0].code}. {rows[0].indicator}", look)
    for row in rows:
        _write_row(sheet, line, row, look)
        line += 1
    return line


def _height(texts: Sequence[str]) -> float | None:
    """Return the height for texts in the columns from the second on; None where one line is enough.

    A row without a height of its own grows with what is written into it.
    """
    lines = max(math.ceil(len(text) / (width * 1.15)) for text, width in zip(texts, WIDTHS[1:], strict=False))
    return lines * _LINE_HEIGHT if lines > 1 else None


def _band(sheet: Worksheet, line: int, key: str, text: str, look: Look) -> int:
    sheet.write_string(line, 0, key)
    sheet.merge_range(line, 1, line, LAST_COLUMN, text, look.band)
    sheet.set_row(line, _LINE_HEIGHT * (1 + len(text) // _CHARACTERS_OF_A_BAND))
    return line + 1


def _write_row(sheet: Worksheet, line: int, row: FormRow, look: Look) -> None:
    sheet.set_row(
        line, _height([row.series, row.category, row.unit, str(row.last), "", "", "", row.supplier])
    )
    place = {name: column for column, name in enumerate(COLUMNS)}
    sheet.write_string(line, place["key"], row.key)
    sheet.write_string(line, place["series"], row.series, look.cell)
    if row.is_new_item:
        sheet.write_blank(line, place["category"], None, look.words)
    else:
        sheet.write_string(line, place["category"], row.category, look.cell)
    sheet.write_string(line, place["unit"], row.unit, look.cell)
    if isinstance(row.last, Decimal):
        style = look.last_whole if row.last == row.last.to_integral_value() else look.last_exact
        sheet.write_number(line, place["last"], float(row.last), style)
    else:
        sheet.write_string(line, place["last"], row.last, look.last_words)
    sheet.write_blank(line, place["value"], None, look.answer(row))
    cell = xl_rowcol_to_cell(line, place["value"])
    sheet.data_validation(line, place["value"], line, place["value"], dict(validation(row, cell)))
    sheet.write_blank(line, place["description"], None, look.words)
    sheet.write_blank(line, place["note"], None, look.words)
    sheet.write_string(line, place["supplier"], row.supplier, look.words)


def _set_up(sheet: Worksheet, end: int) -> None:
    """Set widths, what stays in view, how it prints, and lock all but the answers."""
    for column, width in enumerate(WIDTHS):
        sheet.set_column(column, column, width, None, {"hidden": column == 0})
    sheet.freeze_panes(HEADER_ROW + 1, 0)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.repeat_rows(HEADER_ROW)
    sheet.print_area(1, 1, end - 1, LAST_COLUMN)
    sheet.set_footer("&L&A&R&P / &N")
    sheet.protect("", {"format_columns": True, "format_rows": True, "select_locked_cells": True})
