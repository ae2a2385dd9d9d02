"""A document that is read but not loaded: begun, found again, given its card, loaded or dropped."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from etl.next_report import drafts
from etl.next_report.take_in import take_in as take_in_draft
from etl.raw.card import read_card
from etl.raw.figure import DOCUMENT_ID
from pages.load_report.door.edit import editing
from pages.load_report.door.refusal import refusing
from pages.sign_in.visitor import may_edit
from queries.warehouse import warehouse_path

__all__ = ["DOCUMENT_ID", "Draft"]
DEFAULT_RAW = Path(__file__).resolve().parents[3] / "data" / "raw"


@dataclass(frozen=True)
class Draft:
    """A document that is read but not loaded; `folder` is its future raw folder."""

    token: str
    folder: Path

    @property
    def document_id(self) -> str:
        """The name under which it will be loaded."""
        return self.folder.name

    @property
    def card(self) -> dict[str, Any]:
        """Its origin card; raises Refusal."""
        with refusing():
            return read_card(self.folder / "origin.toml")

    @property
    def replaces(self) -> bool:
        """Whether a document of this name is loaded."""
        return (raw_folder() / self.document_id).exists()


def raw_folder() -> Path:
    """Return the raw folder that the editing server writes to."""
    return Path(os.environ.get("BAROMETR_RAW", DEFAULT_RAW))


def begin(file_name: str, content: bytes, document_id: str) -> str:
    """Read an uploaded file into a new draft and return its token; raises Refusal."""
    with editing(raw_folder(), "begin", document_id) as note:
        return drafts.new_draft(raw_folder(), file_name, content, document_id, note)


def draft_of(token: str) -> Draft | None:
    """Return the draft of a token, None where it is gone or never was, or the visitor may not see it."""
    if not may_edit():
        return None
    folder = drafts.find_draft(raw_folder(), token)
    return Draft(token, folder) if folder else None


def drop(draft: Draft) -> None:
    """Delete a draft; nothing of it was loaded. Raises Refusal."""
    with editing(raw_folder(), "discard", draft.document_id) as note:
        drafts.drop_draft(raw_folder(), draft.token, note)


def complete_card(draft: Draft, fields: Mapping[str, str]) -> None:
    """Write what only a person knows onto the origin card; raises Refusal."""
    with editing(raw_folder(), "card", draft.document_id) as note:
        drafts.change_card(draft.folder, fields, note)


def take_in(draft: Draft, *, replace: bool) -> None:
    """Load the draft and rebuild; raises Refusal, and then everything is as before."""
    with editing(raw_folder(), "load", draft.document_id) as note:
        take_in_draft(raw_folder(), warehouse_path(), draft.folder, replace=replace, note=note)
