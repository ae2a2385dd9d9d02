"""What the documents say, before any of it is written: the stages of a build up to its remarks."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from etl.catalogue.catalogue import Catalogue
from etl.catalogue.files import read_catalogue
from etl.faults import Fault, Faults
from etl.observing.current_and_segments import mark_current_and_segments
from etl.observing.observations import Observation, observe
from etl.placing.place import assign
from etl.placing.placed import Assigned
from etl.questions.answers import unknown_indicators, with_answers
from etl.questions.file import FILE as QUESTIONS
from etl.questions.file import read_questions
from etl.questions.question import Question
from etl.raw.document import Document
from etl.raw.folder import read_raw
from etl.raw.remarks import Reply, read_replies
from etl.remarks import remarks_on
from etl.remarks.remark import Remark


@dataclass(frozen=True)
class Understood:
    """The outcome of every stage."""

    documents: list[Document]
    placed: list[Assigned]
    observations: list[Observation]
    remarks: list[Remark]
    catalogue: Catalogue
    questions: list[Question]


def understand(raw: Path, draft: Path | None = None) -> Understood:
    """Read, place, observe and remark on all documents; raises Faults.

    A draft is one more document's folder, which stands in place of the loaded document of its name.
    """
    faults: list[Fault] = []
    try:
        catalogue = read_catalogue()
    except Faults as found:
        faults += found.faults
    try:
        documents = read_raw(raw, draft)
        replies = read_replies(raw / "replies.csv")
        questions = read_questions(raw / QUESTIONS)
    except Faults as found:
        faults += found.faults
    if faults:
        raise Faults(faults)
    unknown = unknown_indicators(raw, questions, catalogue.indicators)
    if unknown:
        raise Faults(unknown)
    return understood(documents, catalogue, replies, questions)


def understood(
    documents: list[Document],
    catalogue: Catalogue,
    replies: list[Reply],
    questions: Sequence[Question] = (),
) -> Understood:
    """Place, observe and remark on documents that are read; raises Faults."""
    placed = assign(documents, catalogue)
    observations = observe(documents, placed, catalogue)
    mark_current_and_segments(observations, catalogue)
    remarks = remarks_on(documents, placed, observations, catalogue, replies)
    remarks = with_answers(remarks, list(questions))
    return Understood(documents, placed, observations, remarks, catalogue, list(questions))
