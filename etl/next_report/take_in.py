"""Takes a draft into the raw folder and rebuilds; where the build fails, everything is as before."""

import shutil
import time
from pathlib import Path
from threading import Lock

import duckdb

from etl.build import build
from etl.build_report import BuildReport
from etl.faults import Fault, Faults
from etl.next_report.drafts import FOLDER
from etl.next_report.questions_file import FILE as QUESTIONS
from etl.raw.row_answers import FILE as ANSWERS
from etl.raw.unread_list import FILE as UNREAD

# Of a draft alone: they quote running text, in which names may stand, and the raw folder keeps none.
_OF_A_DRAFT = (UNREAD, QUESTIONS)
_one_at_a_time = Lock()


def take_in(raw: Path, warehouse: Path, draft: Path, *, replace: bool = False) -> BuildReport:
    """Rename the draft into the raw folder and build.

    Raises Faults or OSError: then the draft is a draft again, a document it replaced stands in its old
    place, and the warehouse is the old one.
    """
    with _one_at_a_time:
        aside = _enter(raw, draft, replace=replace)
        try:
            report = build(raw, warehouse)
        except (duckdb.Error, ValueError) as error:
            _withdraw(raw, draft, aside)
            sentence = f"the warehouse could not be written: {error}"
            raise Faults([Fault(raw / draft.name, None, sentence, "nie udało się zapisać danych")]) from error
        except (Faults, OSError):
            _withdraw(raw, draft, aside)
            raise
        for name in _OF_A_DRAFT:
            (raw / draft.name / name).unlink(missing_ok=True)
        return report


def _enter(raw: Path, draft: Path, *, replace: bool) -> Path | None:
    """Rename the draft into the raw folder; returns where the document it replaced is kept, if any.

    Raises Faults where a document of that name stands and is not to be replaced, and OSError.
    """
    target = raw / draft.name
    aside = None
    if target.exists():
        if not replace:
            sentence = f"a document «{draft.name}» is loaded already; say that it is to be replaced"
            polish = f"dokument „{draft.name}” jest już wczytany; proszę potwierdzić zastąpienie"
            raise Faults([Fault(target, None, sentence, polish)])
        for path in target.iterdir():  # remarks and the like, which extraction does not make
            is_made = path.name in (*_OF_A_DRAFT, ANSWERS)
            if path.is_file() and not is_made and not (draft / path.name).exists():
                shutil.copyfile(path, draft / path.name)
        aside = raw / FOLDER / f"replaced-{draft.name}-{time.time_ns()}"
        target.rename(aside)
    try:
        draft.rename(target)
    except OSError:
        if aside:
            aside.rename(target)
        raise
    return aside


def _withdraw(raw: Path, draft: Path, aside: Path | None) -> None:
    """Undo `_enter`: the document is a draft again, and what it replaced stands in its old place."""
    (raw / draft.name).rename(draft)
    if aside:
        aside.rename(raw / draft.name)
