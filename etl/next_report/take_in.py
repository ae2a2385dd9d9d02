"""Takes a draft in: raw folder, warehouse and history change together or not at all.

The build is made of the draft where it stands. Then a few renames follow, noted down before the first of them
(`etl/entering.py`), so that a process that is killed among them leaves nothing half done for long.
"""

import shutil
import time
from contextlib import ExitStack, suppress
from pathlib import Path

import duckdb

from etl import entering
from etl.build import Made, alone, make, publish_with_history
from etl.build_report import BuildReport
from etl.edits.edit import Note, unnoted
from etl.entering import FOLDER, OF_A_DRAFT, Entry
from etl.faults import Fault, Faults
from etl.next_report.drafts import alone_with
from etl.raw.card import read_card
from etl.raw.folder import read_figures
from etl.raw.row_answers import FILE as ANSWERS


def take_in(
    raw: Path, warehouse: Path, draft: Path, *, replace: bool = False, note: Note = unnoted
) -> BuildReport:
    """Load a draft: its folder enters the raw folder, the new build and its snapshot get their names.

    Raises Faults or OSError: then the draft is a draft still, a document it was to replace stands in its
    place, and warehouse and history are as before.
    """
    with alone_with(draft), alone(raw, warehouse):
        replaces = (raw / draft.name).exists()
        if replaces:
            _take_over(raw / draft.name, draft, replace=replace)
        try:
            made = make(raw, warehouse, draft)
        except (duckdb.Error, ValueError) as error:
            sentence = f"the warehouse could not be written: {error}"
            raise Faults([Fault(raw / draft.name, None, sentence, "nie udało się zapisać danych")]) from error
        loaded = {**_told(draft), "build": made.report.build_id}
        note(_told(raw / draft.name) if replaces else None, loaded, [draft / "origin.toml"])
        _enter(raw, warehouse, draft, made, replaces=replaces)
        return made.report


def _told(document: Path) -> dict[str, object]:
    card = read_card(document / "origin.toml")
    told = {name: card.get(name) for name in ("title", "date", "source_file", "sha256")}
    return {**told, "figures": len(read_figures(document / "figures.csv"))}


def _take_over(loaded: Path, draft: Path, *, replace: bool) -> None:
    """Copy remarks and the like, which extraction does not make; raises Faults where nobody agreed to it."""
    if not replace:
        sentence = f"a document «{draft.name}» is loaded already; say that it is to be replaced"
        polish = f"dokument „{draft.name}” jest już wczytany; proszę potwierdzić zastąpienie"
        raise Faults([Fault(loaded, None, sentence, polish)])
    for path in loaded.iterdir():
        is_made = path.name in (*OF_A_DRAFT, ANSWERS)
        if path.is_file() and not is_made and not (draft / path.name).exists():
            shutil.copyfile(path, draft / path.name)


def _enter(raw: Path, warehouse: Path, draft: Path, made: Made, *, replaces: bool) -> None:
    entry = Entry(
        document_id=draft.name,
        draft=str(draft.relative_to(raw / FOLDER)),
        aside=f"replaced-{draft.name}-{time.time_ns()}" if replaces else "",
        build=str(made.build.absolute()),
        warehouse=str(warehouse.absolute()),
    )
    with ExitStack() as undone:
        entering.enter(raw, entry)
        undone.callback(entering.withdraw, raw, entry)
        publish_with_history(made, warehouse)
        undone.pop_all()
    with suppress(OSError):  # it is loaded; what is left is cleared away by whoever works here next
        entering.settle(raw, entry)
