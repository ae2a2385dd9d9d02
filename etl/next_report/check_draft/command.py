"""Runs the command `check-draft`: writes the checked file beside the draft and prints all that was found."""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from etl.faults import Fault, Faults
from etl.next_report.check_draft.check import Checked, check_draft
from etl.next_report.check_draft.finding import KINDS


def run_check_draft(arguments: argparse.Namespace) -> int:
    """Write the checked file and print the findings; raises Faults and OSError, then nothing is written."""
    file, out = Path(arguments.file), Path(arguments.out)
    if out.suffix.lower() != file.suffix.lower() or (out.exists() and out.samefile(file)):
        sentence = f"give another file of the same kind for the checked draft: --out checked{file.suffix}"
        raise Faults([Fault(out, None, sentence)])
    checked = check_draft(file, arguments.raw, arguments.document_id, _Progress())
    part = out.with_name(f".{out.name}.part")
    part.write_bytes(checked.content)
    part.replace(out)
    print("\n".join(finding_lines(checked, out)))
    return 0


class _Progress:
    """Tells each step once, beside the findings."""

    def __init__(self) -> None:
        self._told = ""

    def __call__(self, step: str) -> None:
        if step != self._told:
            print(f"{step} …", file=sys.stderr, flush=True)
        self._told = step


def finding_lines(checked: Checked, out: Path) -> Iterator[str]:
    """Yield what was found, by kind, and last what no comment stands at."""
    marked = sum(finding.is_marked for finding in checked.findings)
    name = f"checked as {checked.document_id}, " if checked.document_id else ""
    yield f"{out}: {name}{marked} comments, {len(checked.findings)} findings"
    counts = Counter(finding.kind for finding in checked.findings)
    yield from (f"  {KINDS[kind][1]}: {counts[kind]}" for kind in KINDS if counts[kind])
    for finding in checked.findings:
        sign = "" if finding.is_marked else "(no comment) "
        place = f"{finding.place}: " if finding.place else ""
        yield f"- {sign}{place}{finding.message_en}"
