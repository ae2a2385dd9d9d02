"""`python -m publish sheet`: the monitoring sheet of Annex 2; with `--blank` the form for departments."""

import argparse
from pathlib import Path

from publish.form.command import run_blank
from publish.refusal import CannotPublishError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("--out", type=Path, required=True, help="the file; with --split a folder")
    parser.add_argument("--format", choices=("docx", "xlsx"), default="xlsx")
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
    raise CannotPublishError("The filled sheet is not made yet; add --blank --year 2021 for the form.")
