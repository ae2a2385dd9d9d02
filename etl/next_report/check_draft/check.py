"""Checks a draft in a process of its own, within limits: a document comes from outside."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from etl.documents.file_kind import check_kind
from etl.documents.open import is_form
from etl.faults import Fault, Faults
from etl.next_report.bounded import run_bounded
from etl.next_report.check_draft.finding import Finding

_MODULE = "etl.next_report.check_draft.process"
_STEP = "step"
STEPS = ("reading", "comparing", "writing")


@dataclass(frozen=True)
class Checked:
    """A draft that was checked: the document it was taken for, what was found, and the file with comments.

    The findings that stand in the file have a line, or the place of a cell.
    """

    document_id: str
    findings: tuple[Finding, ...]
    content: bytes


def check_draft(
    file: Path, raw: Path, document_id: str = "", watch: Callable[[str], None] = lambda _: None
) -> Checked:
    """Check a Word file or a filled form beside the documents loaded in `raw`; raises Faults.

    `document_id`: its future name, else one after its newest year. `watch` is told each of `STEPS`.
    """
    check_kind(file)
    if file.suffix.lower() != ".docx" and not is_form(file):
        raise _other_kind(file)
    with TemporaryDirectory(prefix="check-draft-") as name:
        folder = Path(name)
        told = run_bounded(
            _MODULE, file, [str(raw.resolve()), name, document_id], lambda: watch(_step_in(folder))
        )
        findings = tuple(Finding(**item) for item in told["findings"])
        return Checked(told["document_id"], findings, (folder / f"checked{file.suffix}").read_bytes())


def tell_step(folder: Path, step: str) -> None:
    """Let whoever waits know what is done now."""
    part = folder / f".{_STEP}"
    part.write_text(step, encoding="utf-8")
    part.replace(folder / _STEP)


def _step_in(folder: Path) -> str:
    path = folder / _STEP
    return path.read_text(encoding="utf-8") if path.exists() else STEPS[0]


def _other_kind(file: Path) -> Faults:
    sentence = (
        "comments can be put into a Word file or a filled form alone; open the document in its program, "
        "choose File → Save as → .docx and check that"
    )
    polish = (
        "komentarze można dopisać tylko do pliku Worda (.docx) albo wypełnionego formularza (.xlsx); proszę "
        "podać plik Worda, z którego powstał ten dokument, albo wybrać w programie Plik → Zapisz jako → .docx"
    )
    return Faults([Fault(file, None, sentence, polish)])
