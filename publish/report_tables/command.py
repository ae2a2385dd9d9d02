"""`python -m publish report-tables`: the area tables of the annual report for a year, as Word."""

import argparse
from pathlib import Path

from presentation.language.language import _
from publish.documents.docx import to_docx
from publish.refusal import CannotPublishError
from publish.report_tables.tables import report_tables
from publish.written import write_whole


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("--year", type=int, required=True, help="the year of the report")
    parser.add_argument("--out", type=Path, required=True, help="the .docx file to write")


def run(arguments: argparse.Namespace) -> int:
    """Write the file; returns the exit code."""
    if arguments.out.suffix != ".docx":
        raise CannotPublishError(_("The tables are a Word file; name it with .docx at its end."))
    write_whole(arguments.out, to_docx(report_tables(arguments.year)))
    return 0
