"""The answer to a search as HTML, and the field that asks for one."""

from collections.abc import Sequence
from dataclasses import dataclass

from presentation.board.html import render
from presentation.board.line import Cell
from presentation.language.language import current

Pieces = Sequence[tuple[str, bool]]  # of a text, each with whether it is a word that was sought


@dataclass(frozen=True)
class Result:
    """One thing that was found.

    `kind`: what it is, in a word or two; `counted`: what the figure counts, where the name does not say it;
    `said`: what stands in place of a figure; `about`: a line that tells more; `is_polish`: its name is in no
    other language.
    """

    kind: str
    name: Pieces
    href: str
    area: str = ""
    code: str = ""
    counted: str = ""
    cell: Cell | None = None
    said: str = ""
    about: Pieces = ()
    is_polish: bool = False


@dataclass(frozen=True)
class Attempt:
    """A search to try instead."""

    words: str
    href: str


def results(
    found: Sequence[Result], notices: Sequence[str] = (), attempts: Sequence[Attempt] = (), index: str = ""
) -> str:
    """Return results with sentences above them; without any, what to try: searches and the index."""
    return render("results", results=found, notices=notices, attempts=attempts, index=index)


def search_field(root: str = "", asked: str = "") -> str:
    """Return the field with its button: a plain form, which works without scripts.

    `root`: the way to the root of the server; `asked`: what stands in the field.
    """
    language = "" if current() == "pl" else current()
    return render("search_field", root=root, asked=asked, language=language)
