"""The wall of the overview: every indicator a cell, by area; and the few charts that tell before it."""

from collections.abc import Sequence
from dataclasses import dataclass

from presentation.board.html import render
from presentation.board.line import Line
from presentation.board.tiny import Picture


@dataclass(frozen=True)
class Section:
    """The cells of one area with the link to its page."""

    code: str
    title: str
    href: str
    count: str
    lines: Sequence[Line]


@dataclass(frozen=True)
class Tale:
    """A chart that tells: its figures as a title, unit and years below, the picture and what limits it."""

    line: Line
    title: str
    subtitle: str
    verdict: str
    note: str
    picture: Picture | None


def wall(sections: Sequence[Section]) -> str:
    """Return the wall as one piece of HTML; a cell is the link to its indicator."""
    return render("wall", sections=[section for section in sections if section.lines])


def tales(found: Sequence[Tale], caption: str) -> str:
    """Return the charts that tell as one piece of HTML."""
    return render("tales", tales=found, caption=caption)
