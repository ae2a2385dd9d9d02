"""What people type into parts B and C of the sheet, kept in a small file that can be loaded again."""

import json
import re
from collections.abc import Mapping
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from presentation.language.language import _
from publish.refusal import CannotPublishError

LONGEST = 20_000
LONGEST_PLACE = 80  # letters of a name that the file may have made up
# Signs that neither Word nor Excel can hold; a text pasted from elsewhere may bring them along.
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class _Written(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    @field_validator("conclusions", "change", "reason", mode="after", check_fields=False)
    @classmethod
    def _printable(cls, text: str) -> str:
        return _UNPRINTABLE.sub("", text.replace("\r\n", "\n")).strip()


class Proposal(_Written):
    """Part C for one direction: the change proposed and its reason."""

    change: str = Field(default="", max_length=LONGEST)
    reason: str = Field(default="", max_length=LONGEST)


class Notes(_Written):
    """What was written for a period; `directions` by the number of the direction."""

    period: str
    conclusions: str = Field(default="", max_length=LONGEST)
    directions: Mapping[int, Proposal] = Field(default_factory=dict)

    def proposal(self, direction: int) -> Proposal:
        """Return what was written on a direction, empty where nothing was."""
        return self.directions.get(direction, Proposal())


def to_text(notes: Notes) -> str:
    """Return the notes as the text of a file that people can read."""
    return json.dumps(notes.model_dump(mode="json"), ensure_ascii=False, indent=2) + "\n"


def from_text(text: str) -> Notes:
    """Return the notes of a file's text; raises CannotPublishError that says what is wrong in it."""
    try:
        return Notes.model_validate_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"]))[:LONGEST_PLACE] or _("the file")
        message = _(
            "This is not a file of notes for the sheet ({place}: {problem}); load one saved from its page."
        )
        raise CannotPublishError(message.format(place=place, problem=first["msg"])) from None


def read_notes(path: Path) -> Notes:
    """Return the notes in a file; raises CannotPublishError, and OSError where it cannot be read."""
    try:
        return from_text(path.read_text(encoding="utf-8"))
    except UnicodeDecodeError:
        message = _("{file} is not a text file; load one saved from the page of the sheet.")
        raise CannotPublishError(message.format(file=path.name)) from None
