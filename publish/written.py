"""Writes a finished file whole or not at all, and as what its name says it is."""

from collections.abc import Sequence
from pathlib import Path

from presentation.language.language import _
from publish.refusal import CannotPublishError


def form_of(out: Path, asked: str | None, forms: Sequence[str]) -> str:
    """Return the form to write: the one asked for, else that of the file's name, else the first.

    Raises CannotPublishError where the name says another form than the one asked for.
    """
    named = out.suffix.removeprefix(".").lower()
    if named not in forms:
        return asked or forms[0]
    if asked not in (None, named):
        message = _("The file is named .{named}, but --format asks for {asked}; give one of the two.")
        raise CannotPublishError(message.format(named=named, asked=asked))
    return named


def write_whole(out: Path, data: bytes) -> None:
    """Write the bytes to a file, whose folder is made; raises OSError and then leaves no half a file."""
    out.parent.mkdir(parents=True, exist_ok=True)
    draft = out.with_name(f".{out.name}.draft")
    try:
        draft.write_bytes(data)
        draft.replace(out)
    finally:
        draft.unlink(missing_ok=True)
