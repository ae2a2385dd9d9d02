"""What of a draft gave no figure: rows that do not tell their years, with their answers, and other places."""

from etl.documents.row_questions import PROBLEMS, Pairs, RowQuestion
from etl.next_report import drafts
from etl.next_report.questions_file import read_questions
from etl.raw.row_answers import read_row_answers
from etl.raw.unread import WORDS, Unread
from etl.raw.unread_list import read_unread
from pages.load_report.door.draft import Draft, raw_folder
from pages.load_report.door.edit import editing
from presentation.language.language import choose

__all__ = ["Pairs", "RowQuestion", "Unread"]


def questions(draft: Draft) -> list[RowQuestion]:
    """Return the rows of which an editor has to say which cell belongs to which year."""
    return read_questions(draft.folder)


def problem_of(question: RowQuestion) -> str:
    """Return why a row is asked about."""
    return choose(*PROBLEMS[question.problem])


def answer(draft: Draft, question: RowQuestion, pairs: Pairs, *, to_all: bool) -> None:
    """Read the file again with this answer, for all rows cut alike on demand; raises Refusal."""
    with editing(raw_folder(), "answer row", f"{draft.document_id}:{question.row}") as note:
        drafts.answer_alike(draft.folder, question, pairs, to_all=to_all, note=note)


def answered_rows(draft: Draft) -> int:
    """Return how many rows were answered."""
    return len({given.row for given in read_row_answers(draft.folder)})


def ask_again(draft: Draft) -> None:
    """Take back all answers about rows; raises Refusal."""
    with editing(raw_folder(), "ask again", draft.document_id) as note:
        drafts.answer_rows(draft.folder, [], note)


def unread(draft: Draft) -> dict[str, list[Unread]]:
    """Return what of the document gave no value, by the words for its kind."""
    found: dict[str, list[Unread]] = {}
    for item in read_unread(draft.folder):
        found.setdefault(choose(*WORDS[item.kind]), []).append(item)
    return found
