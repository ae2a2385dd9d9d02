"""What questions do to the remarks: an answered remark is explained, with the answer as its reply."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from etl.faults import Fault
from etl.questions.file import FILE
from etl.questions.question import Question
from etl.remarks.remark import Remark


def with_answers(remarks: Iterable[Remark], questions: Sequence[Question]) -> list[Remark]:
    """Return the remarks, open ones that were asked about with the newest answer.

    What `replies.csv` says of a remark goes first: there the unit itself chose the state.
    """
    answered = sorted(
        (item for item in questions if item.answered_on),
        key=lambda item: (item.answered_on or date.min, item.question_number),
    )
    return [_explained(remark, answered) for remark in remarks]


def _explained(remark: Remark, answered: Sequence[Question]) -> Remark:
    found = [item for item in answered if _is_about(item, remark)]
    if not found or remark.state != "open" or remark.reply_pl:
        return remark
    newest = found[-1]
    return replace(remark, state="explained", reply_pl=newest.answer_pl, replied_on=str(newest.answered_on))


def _is_about(question: Question, remark: Remark) -> bool:
    if question.remark_id:
        return question.remark_id == remark.remark_id
    years = remark.years or ((remark.year,) if remark.year else ())
    is_gap = remark.kind == "missing" and remark.indicator == question.indicator
    return is_gap and bool(years) and set(years) <= set(question.years)


def unknown_indicators(raw: Path, questions: Iterable[Question], known: Collection[str]) -> list[Fault]:
    """Return a fault for each question about an indicator that the catalogue does not have."""
    return [
        Fault(
            raw / FILE,
            item.line,
            f"there is no indicator «{item.indicator}»; write a code such as II.13, or the id of a remark",
            f"plik {FILE}, wiersz {item.line}: nie ma wskaźnika „{item.indicator}”",
        )
        for item in questions
        if item.indicator and item.indicator not in known
    ]


def without_remark(questions: Iterable[Question], remarks: Iterable[Remark]) -> list[Question]:
    """Return the questions about remarks that are not there, as when a later document settled them."""
    known = {remark.remark_id for remark in remarks}
    return [item for item in questions if item.remark_id and item.remark_id not in known]
