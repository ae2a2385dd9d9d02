"""`row_questions.json` of a draft: the rows of which a person has to say what belongs to which year."""

from collections.abc import Sequence
from pathlib import Path

from pydantic import TypeAdapter

from etl.documents.row_questions import RowQuestion
from etl.entering import QUESTIONS as FILE

__all__ = ["FILE", "read_questions", "write_questions"]
_QUESTIONS = TypeAdapter(list[RowQuestion])


def write_questions(folder: Path, questions: Sequence[RowQuestion]) -> None:
    """Write the questions of a document; where none is open the list is empty."""
    (folder / FILE).write_bytes(_QUESTIONS.dump_json(list(questions), indent=1) + b"\n")


def read_questions(folder: Path) -> list[RowQuestion]:
    """Return the open questions of a document's folder."""
    path = folder / FILE
    return _QUESTIONS.validate_json(path.read_bytes()) if path.exists() else []
