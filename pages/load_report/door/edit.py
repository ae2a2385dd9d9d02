"""Every edit of the pages is noted: who made it, when, what stood there and what stands there now."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from etl.edits.edit import Editor, Note, noted
from pages import site
from pages.load_report.door.refusal import Refusal, refusing
from pages.sign_in.visitor import may_edit, visitor
from presentation.language.language import _

SERVER = Editor("server", "server")


@contextmanager
def editing(raw: Path, what: str, about: str) -> Iterator[Note]:
    """Give the function that notes an edit of this visitor; raises Refusal for whatever cannot be done."""
    only_editors()
    found = visitor()
    with refusing(), noted(raw, Editor(found.name, found.role), what, about) as note:
        yield note


def only_editors() -> None:
    """Raise Refusal where the visitor may not edit, whatever the page showed before."""
    if not site.editing_is_on():
        raise Refusal([_("Reports are loaded and questions written down on the editors' server, not here.")])
    if not may_edit():
        raise Refusal([_("Only editors may do this. Sign in again and repeat; what was saved is kept.")])
