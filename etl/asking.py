"""Writes down a question or its answer, and builds the warehouse that says so: both or neither.

Whoever writes has the raw folder for himself and begins from what stands there then, so that of two editors
each loses nothing.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import duckdb

from etl.build import alone, make, publish_with_history
from etl.edits.edit import Note, unnoted
from etl.edits.told import difference
from etl.faults import Fault, Faults
from etl.questions.file import FILE, read_questions, write_questions
from etl.questions.question import Question

Change = Callable[[list[Question]], Sequence[Question]]


def ask(raw: Path, warehouse: Path, asked: Question, note: Note = unnoted) -> None:
    """Add a question under the next number; the same one of the same day is written once.

    Raises Faults or OSError: then everything is as before.
    """

    def added(known: list[Question]) -> Sequence[Question]:
        if any(replace(item, question_number=0, line=0) == asked for item in known):
            return known
        number = max((item.question_number for item in known), default=0) + 1
        return [*known, replace(asked, question_number=number)]

    _change(raw, warehouse, added, note)


def answer(
    raw: Path, warehouse: Path, number: int, answered_on: date, words: str, note: Note = unnoted
) -> None:
    """Write down what was answered to a question; raises Faults or OSError: then everything is as before."""

    def answered(known: list[Question]) -> Sequence[Question]:
        open_ones = {item.question_number for item in known if item.answered_on is None}
        if number not in open_ones:
            sentence = f"the question {number} is not open; somebody answered it meanwhile, or it is gone"
            polish = f"pytanie nr {number} nie jest już otwarte; ktoś wpisał odpowiedź albo usunął pytanie"
            raise Faults([Fault(raw / FILE, None, sentence, polish)])
        return [
            replace(item, answered_on=answered_on, answer_pl=words)
            if item.question_number == number
            else item
            for item in known
        ]

    _change(raw, warehouse, answered, note)


def _change(raw: Path, warehouse: Path, change: Change, note: Note) -> None:
    path = raw / FILE
    with alone(raw, warehouse):
        before = path.read_bytes() if path.exists() else None
        known = read_questions(path)
        changed = change(known)
        if changed != known:
            note(*difference(known, changed), [path])
        write_questions(path, changed)
        try:
            publish_with_history(make(raw, warehouse), warehouse)
        except (duckdb.Error, ValueError) as error:
            _restore(path, before)
            sentence = f"the warehouse could not be written: {error}"
            raise Faults([Fault(path, None, sentence, "nie udało się zapisać danych")]) from error
        except BaseException:
            _restore(path, before)
            raise


def _restore(path: Path, before: bytes | None) -> None:
    if before is None:
        path.unlink(missing_ok=True)
        return
    part = path.with_name(f".{path.name}")
    part.write_bytes(before)
    part.replace(path)
