"""The index: a line for each indicator with its newest figure, unit, year and course."""

from collections.abc import Iterable

from presentation.board.html import render
from presentation.board.table import Group
from presentation.view.indicator_view import IndicatorView

# Figures of one series from which on it is called long: the reports of one period give three.
MANY = 5


def index_table(groups: Iterable[Group], caption: str) -> str:
    """Return the index as HTML, '' where no group has a line."""
    filled = [group for group in groups if group.lines]
    return render("index", groups=filled, caption=caption) if filled else ""


def is_long(view: IndicatorView) -> bool:
    """Whether the series that speaks for the indicator has figures of many years."""
    plan = view.main.course if view.main and view.has_voice else None
    return bool(plan and plan.series and len(plan.series[0].drawn) >= MANY)
