"""Writes the form to a file, whole, for one area or supplier, or one file per supplier."""

import argparse
import re
from pathlib import Path

from presentation.language.language import _
from publish.form.form_rows import asked_rows, form_rows, form_years, suppliers
from publish.form.workbook import form_workbook
from publish.refusal import CannotPublishError
from publish.written import form_of, write_whole


def run_blank(arguments: argparse.Namespace) -> int:
    """Run `publish sheet --blank`; names each file written."""
    form = form_of(arguments.out, arguments.format, ("xlsx", "docx"))
    if arguments.year is None or form != "xlsx":
        raise CannotPublishError(_("The form needs a year and is an Excel file: --year 2021 --format xlsx."))
    if arguments.split and arguments.supplier:
        raise CannotPublishError(
            _("Choose one of the two: --supplier for one form, --split for all of them.")
        )
    if arguments.split:
        files = write_forms(arguments.out, arguments.year, arguments.area)
    else:
        write_form(arguments.out, arguments.year, arguments.area, arguments.supplier)
        files = [arguments.out]
    for file in files:
        print(file)
    return 0


def write_form(out: Path, year: int, area: str | None = None, supplier: str | None = None) -> None:
    """Write one form; raises CannotPublishError, and OSError where the file cannot be written."""
    write_whole(out, blank_form(year, area, supplier))


def blank_form(year: int, area: str | None = None, supplier: str | None = None) -> bytes:
    """Return one form as an Excel file; raises CannotPublishError."""
    return form_workbook(form_rows(_checked(year), area, supplier), year)


def write_forms(folder: Path, year: int, area: str | None = None) -> list[Path]:
    """Write one form per supplier into a folder and return the files."""
    asked = asked_rows(_checked(year), area)
    files = []
    for supplier in suppliers(asked):
        path = folder / form_file_name(year, supplier)
        write_form(path, year, area, supplier)
        files.append(path)
    return files


def _checked(year: int) -> int:
    if year not in form_years():
        raise CannotPublishError(
            _("{year} is not a year of the strategy; give one such as 2021.").format(year=year)
        )
    return year


def form_file_name(year: int, supplier: str | None = None) -> str:
    """Return the name of a form's file: `formularz_2021_straż-miejska.xlsx`."""
    part = "_" + re.sub(r"\W+", "-", supplier).strip("-").lower() if supplier else ""
    return f"formularz_{year}{part}.xlsx"
