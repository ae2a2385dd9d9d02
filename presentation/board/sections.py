"""Tables one below the other, each under a heading of its own that the address can name."""

from collections.abc import Sequence
from dataclasses import dataclass

from presentation.board.html import render


@dataclass(frozen=True)
class TableSection:
    """A heading with what stands below it.

    `inside`: HTML of this room; `short`: its name among the links to the sections of the page, where its
    title is too long for that; `href`: where the link beside the heading leads, `link`: its words.
    """

    title: str
    anchor: str
    inside: str
    area: str = ""
    href: str = ""
    link: str = ""
    short: str = ""


def sections(found: Sequence[TableSection]) -> str:
    """Return the sections that hold anything as one piece of HTML."""
    filled = [section for section in found if section.inside]
    return render("sections", sections=filled) if filled else ""
