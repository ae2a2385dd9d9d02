"""The ledger of questions as an editor writes in it: a question, and later its answer."""

from datetime import date

from etl import asking
from etl.questions.question import Question
from pages.load_report.door.draft import raw_folder
from pages.load_report.door.edit import editing
from queries.warehouse import warehouse_path


def ask(about: str, letter: str, on: date, of: str, words: str) -> None:
    """Write a question down and rebuild; raises Refusal, and then everything is as before."""
    with editing(raw_folder(), "ask", about) as note:
        asking.ask(raw_folder(), warehouse_path(), Question(0, about, letter, on, of, words), note)


def answer(number: int, on: date, words: str) -> None:
    """Write the answer to a question down and rebuild; raises Refusal, and then everything is as before."""
    with editing(raw_folder(), "answer", f"question {number}") as note:
        asking.answer(raw_folder(), warehouse_path(), number, on, words, note)
