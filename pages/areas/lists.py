"""The lists of an area's page as HTML, each made once per build, language and choice."""

from typing import Any

from pages import lookups
from pages.filters.query_params import View
from pages.filters.selection import shown_indicators
from pages.frame.kept import kept
from presentation.board.cards import CardGroup, card_of, cards
from presentation.board.figures import figures
from presentation.board.line import Line, line_of
from presentation.board.table import Group, context_block, table
from presentation.board.year_table import year_table
from presentation.board.years import YearGrid, year_grid
from presentation.language.language import _, ngettext
from presentation.view.indicator_view import IndicatorView
from publish.data_files.years_file import year_rows


@kept
def summary(code: str, view: View) -> str:
    """Return the changes of an area that most deserve telling."""
    return figures(_official(code, view))


@kept
def overview_table(code: str, view: View) -> str:
    """Return the table of an area's indicators by goal, and its context figures in one closed block."""
    caption = _("Indicators of area {code}: the newest figure and the earlier one it may be compared with")
    groups = [
        Group(title, anchor, [_line(item) for item in items], note)
        for title, anchor, note, items in _by_goal(code, view)
    ]
    return table(groups, caption.format(code=code)) + _context(code, view)


@kept
def cards_by_goal(code: str, view: View) -> str:
    """Return a card of every indicator of an area by goal, and its context figures in one closed block."""
    years = tuple(lookups.years())
    groups = [
        CardGroup(title, anchor, [card_of(item, years) for item in items], note)
        for title, anchor, note, items in _by_goal(code, view)
    ]
    return cards(groups) + _context(code, view)


@kept
def years_in_columns(code: str, view: View) -> str:
    """Return the table with every figure of an area by year."""
    caption = _("Figures of area {code} by year: the indicators, then the context").format(code=code)
    return year_table(_grid(code, view), caption)


def years_file(code: str, view: View) -> list[dict[str, Any]]:
    """Return the rows of the table of years, with what stands behind each figure, for a file."""
    return year_rows(_grid(code, view))


def of_area(code: str, view: View) -> list[IndicatorView]:
    """Return the indicators of an area that the view leaves, those of the context too."""
    members = [row for row in lookups.indicators().values() if row.area_code == code]
    return shown_indicators(view, members)


def _grid(code: str, view: View) -> YearGrid:
    return year_grid(of_area(code, view), with_parts=view.with_parts)


def _context(code: str, view: View) -> str:
    context = [item for item in of_area(code, view) if not item.indicator.is_official and item.says_something]
    title = ngettext("{count} context figure", "{count} context figures", len(context))
    return context_block(
        [Group("", "", [_line(item) for item in context])],
        title.format(count=len(context)),
        _("Figures outside the official indicators"),
    )


def _official(code: str, view: View) -> list[IndicatorView]:
    return [item for item in of_area(code, view) if item.indicator.is_official]


def _by_goal(code: str, view: View) -> list[tuple[str, str, str, list[IndicatorView]]]:
    """Return title, anchor, note and indicators of each goal of the area, those outside the goals last."""
    shown = _official(code, view)
    found = [
        (
            f"{goal}. {row.name}",
            f"cel-{goal.replace('.', '-')}",
            str(row.note),
            [item for item in shown if item.indicator.goal_code == goal],
        )
        for goal, row in lookups.goals().items()
        if row.area_code == code
    ]
    others = [item for item in shown if not item.indicator.goal_code]
    return [*found, (_("Outside the operational goals"), "cel-inne", "", others)]


def _line(item: IndicatorView) -> Line:
    return line_of(item, tuple(lookups.years()))
