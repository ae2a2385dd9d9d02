"""The form as a workbook: a page of instructions, then one sheet per area."""

import io
from collections.abc import Sequence
from itertools import groupby

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from presentation.language.language import _
from publish.form.area_sheet import VERSION, write_area
from publish.form.form_rows import FormRow
from publish.form.look import Look
from queries import catalogue
from queries.lookups import areas


def form_workbook(rows: Sequence[FormRow], year: int) -> bytes:
    """Return the form with these rows as an .xlsx; every sheet is protected without a password."""
    written = io.BytesIO()
    with xlsxwriter.Workbook(written, {"in_memory": True}) as book:
        title = _("Figures for {year} – form").format(year=year)
        book.set_properties({"title": title, "created": catalogue.build().built_at})
        look = Look(book)
        _write_instructions(book.add_worksheet(_("Instructions")), title, year, look)
        by_area = sorted(rows, key=lambda row: list(areas()).index(row.area))
        for area, members in groupby(by_area, key=lambda row: row.area):
            name = f"{_('Area')} {area}"
            heading = f"{name}. {areas()[area].name}, {year}"
            write_area(book.add_worksheet(name), heading, list(members), year, look)
    return written.getvalue()


def _write_instructions(sheet: Worksheet, title: str, year: int, look: Look) -> None:
    sheet.write_string(0, 0, f"{VERSION} {year} start")
    sheet.set_row(0, None, None, {"hidden": True})
    sheet.write_string(1, 1, title, look.title)
    sheet.write_string(2, 1, _("Social Integration and Policy Strategy of Sopot 2017–2026"))
    line = 4
    for key, label in (("#unit", _("Unit that gives the figures")), ("#date", _("Date"))):
        sheet.write_string(line, 0, key)
        sheet.write_string(line, 1, label, look.strong)
        sheet.write_blank(line, 2, None, look.words)
        line += 1
    for ordinal, text in enumerate(_steps(year), 1):
        line += 1
        sheet.merge_range(line, 1, line, 2, f"{ordinal}. {text}", look.text)
        sheet.set_row(line, 15.75 * (1 + len(text) // 95))
    sheet.set_column(0, 0, 4, None, {"hidden": True})
    sheet.set_column(1, 1, 40)
    sheet.set_column(2, 2, 60)
    sheet.set_portrait()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 1)
    sheet.protect("", {"format_columns": True, "format_rows": True})


def _steps(year: int) -> tuple[str, ...]:
    return (
        _("Fill in the light cells of the sheets of the areas. All other cells are locked."),
        _("Under “Value for {year}” give the bare number, without its unit and without a % sign.").format(
            year=year
        ),
        _("Zero means that there were none. An empty cell means that nothing is given."),
        _(
            "Where there are no data write b.d.; where the row does not concern you ---; where a task was "
            "not carried out nie przeprowadzono."
        ),
        _("Write a figure that is not exact with its qualifier: ok. 200, ponad 200."),
        _(
            "Under “Description / kind” say in a few words what the figure covers; under “Notes” "
            "say whether it was counted differently from before."
        ),
        _("An item that a list lacks goes to the end of the sheet, under “New items of lists”."),
        _("Write nothing that could identify a person: neither names nor details of individuals."),
        _("Send the file back as .xlsx, the way it was opened; do not add, move or rename sheets."),
    )
