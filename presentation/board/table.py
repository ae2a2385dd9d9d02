"""The table of indicators in groups: one line each, with the years that most of them compare as headings."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from presentation.board.html import render
from presentation.board.line import Cell, Line
from presentation.language.language import _


@dataclass(frozen=True)
class Group:
    """Lines under one heading; `anchor`: its place in the address; `note`: what is to be known of all."""

    title: str
    anchor: str
    lines: Sequence[Line]
    note: str = ""
    href: str = ""


def table(groups: Iterable[Group], caption: str, *, with_reasons: bool = False) -> str:
    """Return the table as HTML; a line says a year itself where it differs from its heading's.

    `with_reasons`: under each name stands its sentence, as for lists that say why something is in them.
    """
    filled = [group for group in groups if group.lines]
    lines = [line for group in filled for line in group.lines]
    earlier = usual_year(line.earlier for line in lines)
    newest = usual_year(line.newest for line in lines)
    return render(
        "table",
        groups=filled,
        caption=caption,
        earlier=earlier or _("earlier"),
        newest=newest or _("newest"),
        usual=(earlier, newest),
        with_reasons=with_reasons,
    )


def context_block(groups: Sequence[Group], title: str, caption: str, *, with_reasons: bool = False) -> str:
    """Return a table behind a closed heading, for figures that are no indicator of the strategy."""
    if not any(group.lines for group in groups):
        return ""
    return render("folded", title=title, inside=table(groups, caption, with_reasons=with_reasons))


def usual_year(cells: Iterable[Cell | None]) -> str:
    """Return the year that most cells are about, which heads their column; '' without any."""
    found = Counter(cell.year for cell in cells if cell)
    return found.most_common(1)[0][0] if found else ""
