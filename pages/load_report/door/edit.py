"""Every edit of the pages is noted: who made it, when, what stood there and what stands there now."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from etl.edits.edit import Editor, Note, noted
from pages.load_report.door.refusal import refusing

SERVER = Editor("server", "server")


@contextmanager
def editing(raw: Path, what: str, about: str) -> Iterator[Note]:
    """Give the function that notes an edit of this visitor; raises Refusal for whatever cannot be done."""
    with refusing(), noted(raw, Editor("this machine", "editor"), what, about) as note:
        yield note
