"""`python -m publish briefing`: an area, a direction, chosen indicators, or all areas, as Word or PDF."""

import argparse
from pathlib import Path

from presentation.language.language import LANGUAGES, use
from publish.briefing.briefing import briefing
from publish.briefing.selection import Selection
from publish.documents.docx import to_docx
from publish.documents.pdf import to_pdf
from publish.written import form_of, write_whole
from queries import lookups

FORMATS = {"docx": to_docx, "pdf": to_pdf}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("--area", help="an area, such as II; without it all areas")
    parser.add_argument("--priority", type=int, help="a priority direction, 1 to 6")
    parser.add_argument("--goal", help="an operational goal, such as 2.5")
    parser.add_argument("--indicator", action="append", default=[], help="an indicator; may be repeated")
    parser.add_argument(
        "--year", "--to", type=int, help="the last year told; without it the newest reported one"
    )
    parser.add_argument(
        "--since", "--from", type=int, help="the first year told; without it all earlier ones"
    )
    parser.add_argument(
        "--chart", action="append", default=[], help="an indicator whose chart stands in it, at most four"
    )
    parser.add_argument("--author", default="", help="who draws it up; without it a line to sign")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--short", action="store_true", help="the note alone, as without this flag")
    form.add_argument("--long", action="store_true", help="with an appendix of every indicator")
    parser.add_argument("--format", choices=FORMATS, help="without it as the name of the file ends")
    parser.add_argument("--language", choices=LANGUAGES, default="pl")
    parser.add_argument("--out", type=Path, required=True, help="the file to write")


def run(arguments: argparse.Namespace) -> int:
    """Write the file; returns the exit code."""
    use(arguments.language)
    form = form_of(arguments.out, arguments.format, tuple(FORMATS))
    selection = Selection(
        year=arguments.year or max(lookups.reported_years()),
        area=arguments.area.strip().upper() if arguments.area else None,
        priority=arguments.priority,
        codes=tuple(_spelled(code) for code in arguments.indicator),
        first_year=arguments.since,
        goal=arguments.goal,
        charts=tuple(_spelled(code) for code in arguments.chart),
        is_long=arguments.long,
    )
    made = FORMATS[form](briefing(selection, arguments.language, arguments.author))
    write_whole(arguments.out, made)
    return 0


def _spelled(code: str) -> str:
    """Return a code as the catalogue spells it; one that it does not know as it was given."""
    spelling = {known.upper(): known for known in lookups.indicators()}
    return spelling.get(code.strip().upper(), code)
