"""Drafts of documents on their way into the raw folder: `raw/.import/<token>/<document-id>/`.

A draft is an ordinary document's folder that no build sees yet. It holds all that an editor has decided, so
that a closed browser loses nothing, and it enters the raw folder by one rename.
"""

import csv
import datetime
import io
import re
import secrets
import shutil
import time
from collections.abc import Iterable
from pathlib import Path

from etl.documents.open import is_form
from etl.documents.row_questions import Pairs, RowQuestion
from etl.faults import Fault, Faults
from etl.next_report.bounded import extract_bounded
from etl.next_report.command import written_whole
from etl.next_report.questions_file import read_questions
from etl.raw.card import read_card
from etl.raw.document import Decision
from etl.raw.figure import LONGEST
from etl.raw.folder import DECISION_COLUMNS, DECISION_NOTES, read_decisions, read_figures
from etl.raw.row_answers import RowAnswer, read_row_answers, write_row_answers

FOLDER = ".import"
_SOURCE = ".source"  # hidden, so that it is no document's folder
_TOKEN = re.compile(r"^[0-9a-f]{16}$")
_KEPT_SECONDS = 14 * 24 * 3600


def new_draft(raw: Path, file_name: str, content: bytes, document_id: str) -> str:
    """Extract an uploaded file into a new draft and return its token; raises Faults and leaves nothing.

    The file is kept beside the draft, so that an answer about a row can be read into it.
    """
    _forget_old(raw)
    token = secrets.token_hex(8)
    folder = raw / FOLDER / token
    folder.mkdir(parents=True)
    upload = folder / _SOURCE / plain_name(file_name)
    try:
        upload.parent.mkdir()
        upload.write_bytes(content)
        _seed(raw / document_id, folder / document_id, is_form(upload))
        extract_bounded(upload, document_id, folder / document_id)
        fitting = fitting_answers(folder / document_id, read_row_answers(raw / document_id))
        if fitting:
            write_row_answers(folder / document_id, fitting)
            extract_bounded(upload, document_id, folder / document_id)
        _keep_fitting_decisions(folder / document_id)
    except (Faults, OSError):
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return token


def answer_rows(draft: Path, answers: Iterable[RowAnswer]) -> None:
    """Read the draft's file again with these answers about its rows; raises Faults and changes nothing."""
    source = next(iter(sorted((draft.parent / _SOURCE).glob("*"))), None)
    if source is None:
        sentence = "the file of this draft is kept no longer; choose it again"
        raise Faults(
            [Fault(draft, None, sentence, "pliku tego szkicu już nie ma; proszę wybrać go jeszcze raz")]
        )
    with written_whole(draft) as renewed:
        write_row_answers(renewed, answers)
        extract_bounded(source, draft.name, renewed)
    _keep_fitting_decisions(draft)


def answer_alike(draft: Path, asked: RowQuestion, pairs: Pairs, *, to_all: bool) -> None:
    """Answer a question, and on demand all rows cut in the same way; no pairs leave the rows out.

    Raises Faults and changes nothing.
    """
    today = datetime.date.today().isoformat()
    alike = [row for row in read_questions(draft) if row.row == asked.row or (to_all and row.is_like(asked))]
    made = [
        RowAnswer(row.row, column, str(cell or ""), expects, today, draft, 0)
        for row in alike
        for column, cell, expects in (
            [(column, cell, row.cells[cell - 1][:LONGEST]) for column, cell in pairs] or [("", 0, row.text)]
        )
    ]
    answer_rows(draft, [*read_row_answers(draft), *made])


def fitting_answers(draft: Path, answers: Iterable[RowAnswer]) -> list[RowAnswer]:
    """Return those of the answers that fit what is asked about the draft."""
    asked = {question.row: question for question in read_questions(draft)}
    given: dict[str, list[RowAnswer]] = {}
    for answer in answers:
        given.setdefault(answer.row, []).append(answer)
    return [
        answer
        for row, members in given.items()
        if row in asked and all(_fits(asked[row], member) for member in members)
        for answer in members
    ]


def _fits(question: RowQuestion, answer: RowAnswer) -> bool:
    if answer.leaves_out:
        return answer.expects == question.text
    cell = int(answer.cell) - 1
    is_known = answer.column in dict(question.columns) and 0 <= cell < len(question.cells)
    return is_known and question.cells[cell][:LONGEST] == answer.expects


def _seed(loaded: Path, draft: Path, of_a_form: bool) -> None:
    """Begin the draft of a document that is loaded already with what people recorded about it."""
    if (
        not (loaded / "origin.toml").is_file()
        or (read_card(loaded / "origin.toml").get("kind") == "form") != of_a_form
    ):
        return
    draft.mkdir()
    for name in ("origin.toml", "figures.csv", "decisions.csv"):
        if (loaded / name).is_file():
            shutil.copyfile(loaded / name, draft / name)


def _keep_fitting_decisions(draft: Path) -> None:
    """Leave out decisions that were made for prints which the newly read document does not have."""
    if not (draft / "decisions.csv").is_file():
        return
    prints = {figure.figure_id: figure.printed for figure in read_figures(draft / "figures.csv")}
    decisions = read_decisions(draft / "decisions.csv")
    write_decisions(draft, [item for item in decisions if prints.get(item.figure_id) == item.expects])


def plain_name(file_name: str) -> str:
    """Return the last part of a file name without anything a shell, terminal or path could stumble over."""
    name = re.sub(r"[^\w .()-]", "_", file_name.replace("\\", "/").rpartition("/")[2]).strip(". ")
    stem, dot, suffix = name.rpartition(".")
    return f"{stem[:80]}{dot}{suffix[:10]}" if stem else name[:80] or "dokument"


def find_draft(raw: Path, token: str) -> Path | None:
    """Return the document's folder of a draft, None where the token names none."""
    if not _TOKEN.match(token):
        return None
    return next(iter(sorted((raw / FOLDER / token).glob("[!.]*/"))), None)


def drop_draft(raw: Path, token: str) -> None:
    """Delete a draft."""
    if _TOKEN.match(token):
        shutil.rmtree(raw / FOLDER / token, ignore_errors=True)


def write_decisions(draft: Path, decisions: Iterable[Decision]) -> None:
    """Write the decisions of a draft, in one step."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\n")
    columns = (*DECISION_COLUMNS, *DECISION_NOTES)
    writer.writerow(columns)
    writer.writerows([getattr(decision, column) for column in columns] for decision in decisions)
    part = draft / ".decisions.csv"
    part.write_text(buffer.getvalue(), encoding="utf-8", newline="")
    part.replace(draft / "decisions.csv")


def _forget_old(raw: Path) -> None:
    for folder in (raw / FOLDER).glob("*/"):
        if _TOKEN.match(folder.name) and time.time() - folder.stat().st_mtime > _KEPT_SECONDS:
            shutil.rmtree(folder, ignore_errors=True)
