"""`python -m etl edits`: who changed what, one line each, and whether the file is as it was written."""

import argparse
import sys
from typing import Any

from etl.edits.log import read


def run_edits(arguments: argparse.Namespace) -> int:
    """Print the edits; return 1 where lines were changed or taken out, which is told."""
    found = read(arguments.raw)
    ended = {note["of"]: note for note in found.notes if "of" in note}
    for note in found.notes:
        if "what" in note:
            print(_line(note, ended.get(note["number"])))
    print("\n".join(found.faults), file=sys.stderr, end="\n" if found.faults else "")
    return 1 if found.faults else 0


def _line(note: dict[str, Any], end: dict[str, Any] | None) -> str:
    outcome = end["outcome"] if end else "on its way, or its server was ended"
    why = f" ({end['why']})" if end and end.get("why") else ""
    who = f"{note['who']} ({note['role']})"
    return f"{note['number']}  {note['at']}  {who}  {note['what']}  {note['about']}: {outcome}{why}"
