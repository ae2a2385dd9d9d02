"""What is too long for a cell stands below the table as a numbered note, whole and under its indicator."""

from collections.abc import Sequence

from presentation.language.language import _
from publish.cells.groups import Group

MOST_LINES, MOST_LETTERS = 7, 450  # more than this makes a row of a form that no page shows at a glance


class Notes:
    """Collects the notes of a table; each has the number of its place."""

    def __init__(self) -> None:
        """Begin without any."""
        self.texts: list[str] = []

    def lines_of(self, groups: Sequence[Group], where: str) -> tuple[str, ...]:
        """Return the lines of a cell; what does not fit is kept as a note under `where`: `I.6, 2020`."""
        kept, left = _fitted(groups)
        lines = tuple(line for group in kept for line in group.lines)
        if not left:
            return lines
        self.texts.append(f"{where}. {' '.join(map(_told, left))}")
        message = _("further figures: note {number}") if kept else _("figures: note {number}")
        return (*lines, message.format(number=len(self.texts)))


def _fitted(groups: Sequence[Group]) -> tuple[list[Group], list[Group]]:
    """Return what stands in a cell and what is left for its note: everything, else the first totals."""
    if _fits([line for group in groups for line in group.lines]):
        return list(groups), []
    kept: list[Group] = []
    left: list[Group] = []
    is_full = False
    for group in groups:
        total = Group(group.name, group.figures, group.text)
        is_full = is_full or not _fits([other.head for other in (*kept, total)])
        if group.text and not is_full:
            kept.append(total)
            left += [Group(group.name or group.figures[0].series_label, parts=group.parts)] * bool(
                group.parts
            )
        else:
            left.append(group)
    return kept, left


def _fits(lines: Sequence[str]) -> bool:
    return len(lines) <= MOST_LINES and sum(map(len, lines)) <= MOST_LETTERS


def _told(group: Group) -> str:
    """Return a group as a sentence: its total, then its parts one after another."""
    told = [group.head.removesuffix(":")] if group.head else []
    parts = "; ".join(group.parts)
    if group.text or not told:
        return f"{'; '.join(text for text in (*told, parts) if text)}."
    return f"{told[0]}: {parts}."
