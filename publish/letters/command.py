"""`python -m publish letter`: a letter on a remark or on years without a figure, as Word."""

import argparse
from pathlib import Path

from presentation.language.language import _
from publish.letters.letter import letter
from publish.letters.matter import gaps
from publish.letters.word import letter_docx
from publish.letters.words import kinds
from publish.refusal import CannotPublishError
from publish.written import write_whole


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("--kind", choices=kinds(), required=True, help="the kind of letter")
    about = parser.add_mutually_exclusive_group(required=True)
    about.add_argument("--remark", help="the id of a remark, as in the table `finding`")
    about.add_argument("--gap", help="an indicator without a figure for a loaded year, such as I.1")
    parser.add_argument("--to", action="append", default=[], help="another addressee; may be repeated")
    parser.add_argument("--out", type=Path, required=True, help="the file to write")


def run(arguments: argparse.Namespace) -> int:
    """Write the file; returns the exit code."""
    about = arguments.remark or _gap(arguments.gap)
    write_whole(arguments.out, letter_docx(letter(arguments.kind, about, arguments.to)))
    return 0


def _gap(code: str) -> str:
    found = {gap.code.upper(): gap.about for gap in gaps()}
    about = found.get(code.strip().upper())
    if about is None:
        message = _(
            "“{code}” has a figure for every loaded year, or is none of ours; without one are: {known}."
        )
        raise CannotPublishError(message.format(code=code, known=", ".join(gap.code for gap in gaps())))
    return about
