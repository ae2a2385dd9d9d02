"""The process in which a draft is checked: reads, compares, writes the file with comments, tells findings."""

import sys
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from etl.documents.open import is_form
from etl.faults import Faults
from etl.next_report.bounded import tell_bounded
from etl.next_report.check_draft.beside import Beside, read_beside
from etl.next_report.check_draft.check import tell_step
from etl.next_report.check_draft.finding import Finding
from etl.next_report.check_draft.known import Known
from etl.next_report.check_draft.of_figures import of_figures
from etl.next_report.check_draft.of_parts import of_parts
from etl.next_report.check_draft.of_remarks import of_remarks
from etl.next_report.check_draft.of_tables import of_tables


def check(file: Path, raw: Path, folder: Path, document_id: str) -> dict[str, Any]:
    """Write the checked file into `folder` and return the findings as plain data; raises Faults."""
    out = folder / f"checked{file.suffix}"
    work = _form if is_form(file) else _report
    name, findings = work(file, raw, folder, document_id, out)
    return {"document_id": name, "findings": [asdict(finding) for finding in findings]}


def _report(file: Path, raw: Path, folder: Path, document_id: str, out: Path) -> tuple[str, list[Finding]]:
    from etl.documents.word.word import read_word_with_places  # as `open` does, where one is read
    from etl.next_report.check_draft.word_comments import write_comments

    document, places = read_word_with_places(file)
    tell_step(folder, "comparing")
    beside = read_beside(file, raw, folder, document_id, document)
    findings = [replace(finding, is_marked=finding.line in places) for finding in _findings(beside)]
    tell_step(folder, "writing")
    write_comments(file, findings, places, out)
    return beside.document_id, findings


def _form(file: Path, raw: Path, folder: Path, document_id: str, out: Path) -> tuple[str, list[Finding]]:
    """Check a form; where single cells hold no answer only these are told, for nothing else is read then."""
    from etl.next_report.check_draft.form_notes import cell_of, of_faults, write_notes

    tell_step(folder, "comparing")
    name = document_id
    try:
        beside = read_beside(file, raw, folder, document_id)
        name, found = beside.document_id, _findings(beside)
    except Faults as faults:
        found = of_faults(faults)
    findings = [replace(finding, is_marked=cell_of(finding.place) is not None) for finding in found]
    tell_step(folder, "writing")
    write_notes(file, findings, out)
    return name, findings


def _findings(beside: Beside) -> list[Finding]:
    """Return what was found in the order of the file, last what stands at no place in it; each once."""
    known = Known(beside)
    found = [
        *of_remarks(beside, known),
        *of_tables(beside, known),
        *of_figures(known),
        *of_parts(beside),
    ]
    asked = {finding.place for finding in found if finding.kind == "doubtful_figure"}
    once = {
        (finding.kind, finding.place, finding.message_pl): finding
        for finding in found
        if not (finding.kind == "missing" and finding.place in asked)
    }
    return sorted(once.values(), key=lambda finding: (not finding.line, finding.line))


def main(arguments: list[str]) -> int:
    """Check within the limits and print what was found as JSON, or the faults."""
    file, raw, folder, document_id = arguments
    return tell_bounded(lambda: check(Path(file), Path(raw), Path(folder), document_id))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
