"""Cards of indicators by goal: one figure each, its change, a picture, and what the strategy says."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from presentation.board.html import render
from presentation.board.line import Line, line_of
from presentation.board.parts import Told, parts_told
from presentation.board.tiny import Picture, inline
from presentation.chart.svg.chart import to_svg
from presentation.language.language import _, ngettext
from presentation.view.indicator_view import IndicatorView

WIDTH = 330  # pixels, three cards beside each other
BARS, LINE = 76, 104  # pixels, the height of a picture of two figures and of more


@dataclass(frozen=True)
class Card:
    """A line with room: its picture, or the largest parts where the documents give only a breakdown."""

    line: Line
    picture: Picture | None
    told: Told

    @property
    def when(self) -> str:
        """The unit and year of its large figure."""
        cell = self.line.newest
        return " · ".join(text for text in (cell.unit, cell.year) if text) if cell else ""

    @property
    def change(self) -> str:
        """The change with its sign, against which year, in per cent, and how it stands to chance."""
        if not self.line.earlier:
            return self.line.change
        told = _("{change} since {year}").format(change=self.line.change, year=self.line.earlier.year)
        told = f"{told} ({self.line.relative})" if self.line.relative else told
        return f"{told}; {self.line.chance}" if self.line.chance else told

    @property
    def remarks(self) -> str:
        """How many remarks there are on it, '' where none."""
        count = self.line.remarks
        return ngettext("{count} remark", "{count} remarks", count).format(count=count) if count else ""


@dataclass(frozen=True)
class CardGroup:
    """The cards of one goal; `anchor`: its place in the address."""

    title: str
    anchor: str
    cards: Sequence[Card]
    note: str = ""


def card_of(view: IndicatorView, years: tuple[int, ...]) -> Card:
    """Return the card of one indicator; `years`: the axis that tiny pictures share."""
    return Card(line_of(view, years), _picture(view), parts_told(view))


def cards(groups: Iterable[CardGroup]) -> str:
    """Return the cards as one piece of HTML; a whole card is the link to its indicator."""
    return render("cards", groups=[group for group in groups if group.cards])


def _picture(view: IndicatorView) -> Picture | None:
    """Return the course of the leading series, None with fewer than two numbers."""
    plan = view.main.course if view.main and view.has_voice and view.newest else None
    drawn = sum(len(series.drawn) for series in plan.series) if plan else 0
    if plan is None or drawn < 2:
        return None
    height = BARS if drawn == 2 else LINE
    return Picture(inline(to_svg(plan, WIDTH, height, captions=False)), plan.alt)
