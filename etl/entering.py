"""A draft on its way into the raw folder: noted down before anything moves, so that a killed move is undone.

The step that counts is the one that gives the new build the public name. Whoever works in the raw folder next
looks into the note: has the build that name, the document stays; else everything goes back to its place.
"""

import json
import shutil
from dataclasses import asdict, dataclass
from pathlib import Path

from etl.faults import Fault, Faults
from etl.raw.unread_list import FILE as UNREAD

FOLDER = ".import"
_NOTE, _PART = ".entering.json", ".entering.part"
QUESTIONS = "row_questions.json"
# Of a draft alone: they quote running text, in which names may stand, and the raw folder keeps none.
OF_A_DRAFT = (UNREAD, QUESTIONS)


@dataclass(frozen=True)
class Entry:
    """A document that enters the raw folder.

    `draft`: its folder below `.import`; `aside`: where the document that it replaces goes, '' for none;
    `build`: the file of the build that holds it; `warehouse`: the public name which that build gets.
    """

    document_id: str
    draft: str
    aside: str
    build: str
    warehouse: str

    @property
    def is_published(self) -> bool:
        """Whether the build that holds the document has the public name."""
        build, warehouse = Path(self.build), Path(self.warehouse)
        return build.exists() and warehouse.exists() and build.samefile(warehouse)


def is_entering(raw: Path) -> bool:
    """Return whether a document is half way in: a process is at it, or was killed in it."""
    return (raw / FOLDER / _NOTE).exists()


def enter(raw: Path, entry: Entry) -> None:
    """Note the entry down and move the folders; raises OSError, and then nothing has moved."""
    part = raw / FOLDER / _PART
    part.write_text(json.dumps(asdict(entry)), encoding="utf-8")
    part.replace(raw / FOLDER / _NOTE)
    try:
        if entry.aside:
            (raw / entry.document_id).rename(raw / FOLDER / entry.aside)
        (raw / FOLDER / entry.draft).rename(raw / entry.document_id)
    except OSError:
        withdraw(raw, entry)
        raise


def withdraw(raw: Path, entry: Entry) -> None:
    """Undo `enter`, as far as it came."""
    draft, target, aside = raw / FOLDER / entry.draft, raw / entry.document_id, raw / FOLDER / entry.aside
    if target.exists() and not draft.exists():
        target.rename(draft)
    if entry.aside and aside.exists():
        aside.rename(target)
    (raw / FOLDER / _NOTE).unlink(missing_ok=True)


def settle(raw: Path, entry: Entry) -> None:
    """Clear away what only the draft needed; the document is loaded."""
    for name in OF_A_DRAFT:
        (raw / entry.document_id / name).unlink(missing_ok=True)
    shutil.rmtree((raw / FOLDER / entry.draft).parent, ignore_errors=True)
    (raw / FOLDER / _NOTE).unlink(missing_ok=True)


def recover(raw: Path) -> None:
    """Bring to an end what a process was killed in: the document is loaded wholly, or a draft again."""
    note = raw / FOLDER / _NOTE
    (raw / FOLDER / _PART).unlink(missing_ok=True)
    if not note.exists():
        return
    try:
        entry = Entry(**json.loads(note.read_text(encoding="utf-8")))
    except (ValueError, TypeError) as error:
        sentence = (
            f"this note of a document that was being loaded cannot be read ({error}); look whether the "
        )
        sentence += "document stands in the raw folder and in the warehouse, and delete the note"
        raise Faults([Fault(note, None, sentence)]) from error
    if entry.is_published:
        settle(raw, entry)
    else:
        withdraw(raw, entry)
