"""Commands of the ETL: build the warehouse, extract a report, check a draft, verify figures, list edits."""

import argparse
import os
import sys
from pathlib import Path

from etl.faults import Fault, Faults

ROOT = Path(__file__).parent.parent
DEFAULT_RAW = ROOT / "data" / "raw"
DEFAULT_WAREHOUSE = ROOT / "data" / "warehouse.duckdb"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m etl", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    raw = Path(os.environ.get("BAROMETR_RAW", DEFAULT_RAW))
    build = commands.add_parser("build", help="rebuild the warehouse from data/raw and the catalogue")
    build.add_argument("--raw", type=Path, default=raw)
    build.add_argument(
        "--warehouse", type=Path, default=os.environ.get("BAROMETR_WAREHOUSE", DEFAULT_WAREHOUSE)
    )
    extract = commands.add_parser("extract", help="draft a raw folder from a report or a filled form")
    extract.add_argument("file", type=Path)
    extract.add_argument("--document-id", required=True)
    extract.add_argument("--out", type=Path, required=True)
    extract.add_argument("--raw", type=Path, default=raw, help="the documents to compare the draft with")
    check = commands.add_parser("check-draft", help="put comments into a draft where something is odd")
    check.add_argument("file", type=Path, help="a Word file (.docx) or a filled form (.xlsx)")
    check.add_argument("--out", type=Path, required=True, help="the same file with the comments")
    check.add_argument("--document-id", default="", help="its future name; else after its newest year")
    check.add_argument("--raw", type=Path, default=raw, help="the documents to compare the draft with")
    verify = commands.add_parser("verify", help="prove the committed figures against the document")
    verify.add_argument("file", type=Path)
    verify.add_argument("--document-id", required=True)
    verify.add_argument("--raw", type=Path, default=raw)
    edits = commands.add_parser("edits", help="who changed what in the raw folder through the pages")
    edits.add_argument("--raw", type=Path, default=raw)
    rules = commands.add_parser("rules", help="tell how often each rule of reading fired on known reports")
    rules.add_argument("--raw", type=Path, default=raw)
    rules.add_argument("--weigh", action="store_true", help="and what changes where it is switched off")
    return parser


def _run_build(arguments: argparse.Namespace) -> int:
    import duckdb

    from etl.build import build

    warehouse = Path(arguments.warehouse)
    try:
        report = build(arguments.raw, warehouse)
    except duckdb.Error as error:
        reason = str(error).splitlines()[0]
        sentence = f"the warehouse cannot be written ({reason}); the old one stays, mend it and repeat"
        raise Faults([Fault(warehouse, None, sentence)]) from error
    print("\n".join(report.lines()))
    return 0


def _run_extract(arguments: argparse.Namespace) -> int:
    """Extract, then tell what the next build would make of it."""
    from etl.next_report.alarms import document_alarms
    from etl.next_report.command import run_extract
    from etl.next_report.review import review
    from etl.next_report.review_lines import review_lines
    from etl.raw.unread_list import read_unread
    from etl.understand import understand

    code = run_extract(arguments)
    if arguments.out.name == arguments.document_id:
        try:
            known = understand(arguments.raw, arguments.out)
        except Faults as faults:
            print(f"the draft is written; before it can be built:\n{faults}", file=sys.stderr)
            return code
        found = review(arguments.document_id, known.placed, known.observations, known.remarks)
        unread = read_unread(arguments.out)
        alarms = document_alarms(arguments.document_id, known.placed, known.observations, unread)
        print("\n".join(review_lines(found, alarms)))
    return code


def main(argv: list[str] | None = None) -> int:
    """Run one command; returns the exit code, 1 with one sentence per fault."""
    arguments = _parser().parse_args(argv)
    try:
        if arguments.command == "build":
            return _run_build(arguments)
        if arguments.command == "extract":
            return _run_extract(arguments)
        if arguments.command == "check-draft":
            from etl.next_report.check_draft.command import run_check_draft

            return run_check_draft(arguments)
        if arguments.command == "edits":
            from etl.edits.command import run_edits

            return run_edits(arguments)
        if arguments.command == "rules":
            from etl.weigh import run_rules

            return run_rules(arguments.raw, weigh=arguments.weigh)
        from etl.next_report.verify import run_verify

        return run_verify(arguments)
    except Faults as faults:
        print(faults, file=sys.stderr)
    except OSError as error:
        print(
            f"{error.filename or 'the file system'}: {error.strerror}; nothing was changed", file=sys.stderr
        )
    return 1


if __name__ == "__main__":
    sys.exit(main())
