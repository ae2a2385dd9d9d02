"""Reads and writes `questions.csv`: what is wrong with a row is a fault with its line."""

import csv
import io
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from etl.faults import Fault, Faults
from etl.questions.question import LETTERS, Question, is_subject
from etl.raw.table import read_table

FILE = "questions.csv"
COLUMNS = (
    "question_number",
    "about",
    "letter",
    "asked_on",
    "asked_of",
    "question_pl",
    "answered_on",
    "answer_pl",
)
MOST_LETTERS = 10_000  # of a cell; a question and an answer have some hundred
_NEEDED = ("about", "asked_of", "question_pl")


def read_questions(path: Path) -> list[Question]:
    """Return the questions in the order of the file, none if there is no file; raises Faults."""
    if not path.exists():
        return []
    faults: list[Fault] = []
    questions = list(read_table(path, COLUMNS, _question, faults))
    seen: set[int] = set()
    for item in questions:
        if item.question_number in seen:
            faults.append(_fault(path, item.line, f"the number {item.question_number} stands here twice"))
        seen.add(item.question_number)
    if faults:
        raise Faults(faults)
    return questions


def write_questions(path: Path, questions: Iterable[Question]) -> None:
    """Write the questions in one step."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([_cell(getattr(item, column)) for column in COLUMNS] for item in questions)
    part = path.with_name(f".{path.name}")
    part.write_text(buffer.getvalue(), encoding="utf-8", newline="")
    part.replace(path)


def answered_part(path: Path) -> bytes:
    """Return what of the file changes the data: its answered rows; all of it where it cannot be read."""
    try:
        answered = [item for item in read_questions(path) if item.answered_on]
    except Faults:
        return path.read_bytes()
    rows = [[_cell(getattr(item, column)) for column in COLUMNS] for item in answered]
    return repr(rows).encode() if rows else b""


def _cell(value: object) -> str:
    return "" if value is None else str(value)


def _question(row: dict[str, str], path: Path, line: int) -> Question | Fault:
    cells = {column: row[column].strip() for column in COLUMNS}
    wrong = _wrong(cells)
    if wrong:
        return _fault(path, line, wrong)
    try:
        asked_on = date.fromisoformat(cells["asked_on"])
        answered_on = date.fromisoformat(cells["answered_on"]) if cells["answered_on"] else None
    except ValueError:
        given = " / ".join(filter(None, (cells["asked_on"], cells["answered_on"])))
        return _fault(path, line, f"«{given}» is no date; write it like 2026-11-12")
    if answered_on and answered_on < asked_on:
        return _fault(path, line, "the answer is older than the question; correct one of the dates")
    return Question(
        question_number=int(cells["question_number"]),
        about=cells["about"],
        letter=cells["letter"],
        asked_on=asked_on,
        asked_of=cells["asked_of"],
        question_pl=cells["question_pl"],
        answered_on=answered_on,
        answer_pl=cells["answer_pl"],
        line=line,
    )


def _wrong(cells: dict[str, str]) -> str:
    """Return what is wrong with the cells of a row beside its dates, '' where nothing is."""
    number = cells["question_number"]
    if not (number.isascii() and number.isdigit() and int(number[:9]) > 0 and len(number) < 10):
        return f"the number «{number[:20]}» is none; number the questions 1, 2, 3"
    empty = [column for column in _NEEDED if not cells[column]]
    if empty:
        return f"{', '.join(empty)} is empty; fill it in"
    if any(len(cell) > MOST_LETTERS for cell in cells.values()):
        return f"a cell is longer than {MOST_LETTERS} characters; shorten it"
    if not is_subject(cells["about"]):
        return f"«{cells['about']}» is no remark, no indicator and no indicator with years such as I.1@2019"
    if cells["letter"] and cells["letter"] not in LETTERS:
        return f"the letter «{cells['letter']}» is unknown; use {', '.join(LETTERS)} or leave it empty"
    if bool(cells["answered_on"]) != bool(cells["answer_pl"]):
        return "an answer needs its day, and a day its answer; give both or neither"
    return ""


def _fault(path: Path, line: int, sentence: str) -> Fault:
    polish = f"plik {path.name}, wiersz {line}: wpisu nie da się użyć; opiekun danych musi go poprawić"
    return Fault(path, line, sentence, polish)
