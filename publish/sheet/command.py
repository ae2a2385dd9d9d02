"""`python -m publish sheet`: the monitoring sheet of Annex 2; with `--blank` the form for departments."""

import argparse
from pathlib import Path

from presentation.language.language import _
from publish.documents.docx import to_docx
from publish.form.command import run_blank
from publish.refusal import CannotPublishError
from publish.sheet.document import sheet_document
from publish.sheet.notes import read_notes
from publish.sheet.sheet import sheet
from publish.sheet.workbook import sheet_workbook
from publish.written import form_of, write_whole

FORMATS = ("xlsx", "docx")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("--out", type=Path, required=True, help="the file; with --split a folder")
    parser.add_argument("--period", help="the period of the filled sheet, such as 2020-2022")
    parser.add_argument("--notes", type=Path, help="a file of notes for parts B and C, saved on the page")
    parser.add_argument("--format", choices=FORMATS, help="without it as the name of the file ends")
    parser.add_argument(
        "--blank", action="store_true", help="the form in which departments give a year's figures"
    )
    parser.add_argument("--year", type=int, help="with --blank: the year asked for")
    parser.add_argument("--area", help="with --blank: only this area, such as II")
    parser.add_argument("--supplier", help="with --blank: only the figures that this body gives")
    parser.add_argument(
        "--split", action="store_true", help="with --blank: one file per supplier, into a folder"
    )


def run(arguments: argparse.Namespace) -> int:
    """Write the file; returns the exit code."""
    if arguments.blank:
        return run_blank(arguments)
    if arguments.period is None:
        raise CannotPublishError(
            _("Name the period of the sheet, such as --period 2020-2022; or add --blank --year 2021.")
        )
    form = form_of(arguments.out, arguments.format, FORMATS)
    notes = read_notes(arguments.notes) if arguments.notes else None
    found = sheet(arguments.period, notes)
    made = sheet_workbook(found) if form == "xlsx" else to_docx(sheet_document(found))
    write_whole(arguments.out, made)
    return 0
