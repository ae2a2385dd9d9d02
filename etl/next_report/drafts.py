"""Drafts of documents on their way into the raw folder: `raw/.import/<token>/<document-id>/`.

A draft is an ordinary document's folder that no build sees yet. It holds all that an editor has decided, so
that a closed browser loses nothing, and it enters the raw folder by one rename.
"""

import csv
import datetime
import hashlib
import io
import re
import secrets
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from etl.documents.open import is_form
from etl.documents.row_questions import Pairs, RowQuestion
from etl.edits.edit import Note, unnoted
from etl.edits.told import difference
from etl.entering import FOLDER
from etl.faults import Fault, Faults
from etl.locked import locked
from etl.next_report.bounded import extract_bounded
from etl.next_report.command import written_whole
from etl.next_report.questions_file import read_questions
from etl.raw.card import read_card
from etl.raw.document import Decision
from etl.raw.figure import LONGEST
from etl.raw.folder import DECISION_COLUMNS, DECISION_NOTES, read_decisions, read_figures
from etl.raw.row_answers import FILE as ROW_ANSWERS
from etl.raw.row_answers import RowAnswer, read_row_answers, write_row_answers
from etl.raw.write import write_origin

_SOURCE = ".source"  # hidden, so that it is no document's folder
_TOKEN = re.compile(r"^[0-9a-f]{16}$")


def new_draft(raw: Path, file_name: str, content: bytes, document_id: str, note: Note = unnoted) -> str:
    """Extract an uploaded file into a new draft and return its token; raises Faults and leaves nothing.

    The file is kept beside the draft, so that an answer about a row can be read into it.
    """
    token = secrets.token_hex(8)
    folder = raw / FOLDER / token
    folder.mkdir(parents=True)
    upload = folder / _SOURCE / plain_name(file_name)
    try:
        with locked(folder):
            upload.parent.mkdir()
            upload.write_bytes(content)
            made = {"draft": token, "file": upload.name, "sha256": hashlib.sha256(content).hexdigest()}
            note(None, made, [folder / document_id / "figures.csv"])
            _read(upload, folder / document_id, raw / document_id)
    except (Faults, OSError):
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return token


def _read(upload: Path, draft: Path, loaded: Path) -> None:
    """Read a file into a new draft, with what people recorded about a loaded document of its name."""
    _seed(loaded, draft, is_form(upload))
    extract_bounded(upload, draft.name, draft)
    fitting = fitting_answers(draft, read_row_answers(loaded))
    if fitting:
        write_row_answers(draft, fitting)
        extract_bounded(upload, draft.name, draft)
    _keep_fitting_decisions(draft)


@contextmanager
def alone_with(draft: Path) -> Iterator[None]:
    """Have a draft for oneself, so that two editors never overwrite each other; raises Faults."""
    with ExitStack() as held:
        try:
            held.enter_context(locked(draft.parent))
            is_there = draft.is_dir()
        except FileNotFoundError:
            is_there = False
        if not is_there:
            polish = "tego szkicu już nie ma: został wczytany albo odrzucony"
            raise Faults([Fault(draft, None, "this draft is gone: it was loaded or discarded", polish)])
        yield


def change_decisions(
    draft: Path, change: Callable[[list[Decision]], list[Decision]], note: Note = unnoted
) -> None:
    """Change the decisions of a draft, whatever others have just decided; raises Faults, OSError."""
    with alone_with(draft):
        path = draft / "decisions.csv"
        known = read_decisions(path) if path.exists() else []
        changed = change(known)
        note(*difference(known, changed), [path])
        write_decisions(draft, changed)


def change_card(draft: Path, fields: Mapping[str, str], note: Note = unnoted) -> None:
    """Write fields of the origin card of a draft; raises Faults, OSError."""
    with alone_with(draft):
        card = read_card(draft / "origin.toml")
        note({name: card.get(name) for name in fields}, fields, [draft / "origin.toml"])
        write_origin(draft / "origin.toml", {**card, **fields})


def source_of(draft: Path) -> Path | None:
    """Return the file that a draft was read from, None where it is kept no longer."""
    return next(iter(sorted((draft.parent / _SOURCE).glob("*"))), None)


def answer_rows(draft: Path, answers: Sequence[RowAnswer], note: Note = unnoted) -> None:
    """Read the draft's file again with these answers about its rows; raises Faults and changes nothing."""
    with alone_with(draft):
        _answer_rows(draft, answers, note)


def _answer_rows(draft: Path, answers: Sequence[RowAnswer], note: Note) -> None:
    source = source_of(draft)
    if source is None:
        sentence = "the file of this draft is kept no longer; choose it again"
        raise Faults(
            [Fault(draft, None, sentence, "pliku tego szkicu już nie ma; proszę wybrać go jeszcze raz")]
        )
    note(*difference(read_row_answers(draft), answers), [draft / ROW_ANSWERS])
    with written_whole(draft) as renewed:
        write_row_answers(renewed, answers)
        extract_bounded(source, draft.name, renewed)
    _keep_fitting_decisions(draft)


def answer_alike(
    draft: Path, asked: RowQuestion, pairs: Pairs, *, to_all: bool, note: Note = unnoted
) -> None:
    """Answer a question, and on demand all rows cut in the same way; no pairs leave the rows out.

    Raises Faults and changes nothing.
    """
    today = datetime.date.today().isoformat()
    with alone_with(draft):
        open_rows = read_questions(draft)
        alike = [row for row in open_rows if row.row == asked.row or (to_all and row.is_like(asked))]
        made = [
            RowAnswer(row.row, column, str(cell or ""), expects, today, draft, 0)
            for row in alike
            for column, cell, expects in (
                [(column, cell, row.cells[cell - 1][:LONGEST]) for column, cell in pairs]
                or [("", 0, row.text)]
            )
        ]
        _answer_rows(draft, [*read_row_answers(draft), *made], note)


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


def is_token(name: str) -> bool:
    """Return whether a name is one that a draft's folder has."""
    return _TOKEN.match(name) is not None


def find_draft(raw: Path, token: str) -> Path | None:
    """Return the document's folder of a draft, None where the token names none."""
    if not is_token(token):
        return None
    return next(iter(sorted((raw / FOLDER / token).glob("[!.]*/"))), None)


def drop_draft(raw: Path, token: str, note: Note = unnoted) -> None:
    """Delete a draft."""
    draft = find_draft(raw, token)
    if draft:
        note({"draft": token, "document": draft.name}, None, [draft / "figures.csv"])
    if is_token(token):
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
