"""Commands that make documents and packages: `python -m publish <command> --help`."""

import argparse
import importlib
import sys
from dataclasses import dataclass

from publish.refusal import CannotPublishError
from queries.warehouse import WarehouseMissingError


@dataclass(frozen=True)
class Command:
    """One command; its module, loaded when asked for, has `add_arguments(parser)` and `run(arguments)`."""

    module: str
    help: str


COMMANDS = {
    "briefing": Command("publish.briefing.command", "a briefing of an area, a direction or indicators"),
    "letter": Command("publish.letters.command", "a letter on a remark or on years without a figure"),
    "report-tables": Command("publish.report_tables.command", "the area tables of the annual report"),
    "sheet": Command("publish.sheet.command", "the monitoring sheet; --blank: the form for the departments"),
    "lake": Command("publish.lake.command", "every table as Parquet files in folders, for other engines"),
    "package": Command("publish.package.command", "the open-data package: data, codebook, remarks, README"),
}


def main(argv: list[str] | None = None) -> int:
    """Run one command; returns the exit code, 1 with one sentence when it cannot be done."""
    given = sys.argv[1:] if argv is None else argv
    parser = argparse.ArgumentParser(prog="python -m publish", description=__doc__)
    subparsers = parser.add_subparsers(dest="command", required=True, metavar="command")
    asked = given[0] if given and given[0] in COMMANDS else None
    for name, command in COMMANDS.items():
        subparser = subparsers.add_parser(name, help=command.help, description=command.help)
        if name == asked:
            importlib.import_module(command.module).add_arguments(subparser)
    arguments = parser.parse_args(given)
    try:
        return int(importlib.import_module(COMMANDS[arguments.command].module).run(arguments))
    except (CannotPublishError, WarehouseMissingError) as refusal:
        sys.stderr.write(f"{refusal}\n")
    except OSError as error:
        sys.stderr.write(f"{error.filename or 'the file'}: {error.strerror}; nothing was published\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
