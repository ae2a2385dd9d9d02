"""The lists of an area's page as HTML, each made once per build, language and choice."""

from pages import lookups
from pages.filters.query_params import View
from pages.filters.selection import shown_indicators
from pages.frame.kept import kept
from presentation.board.figures import figures
from presentation.board.line import Line, line_of
from presentation.board.table import Group, context_block, table
from presentation.language.language import _, ngettext
from presentation.view.indicator_view import IndicatorView


@kept
def summary(code: str, view: View) -> str:
    """Return the changes of an area that most deserve telling."""
    return figures(_official(code, view))


@kept
def overview_table(code: str, view: View) -> str:
    """Return the table of an area's indicators by goal, and its context figures in one closed block."""
    caption = _("Indicators of area {code}: the newest figure and the earlier one it may be compared with")
    context = [item for item in of_area(code, view) if not item.indicator.is_official and item.says_something]
    title = ngettext("{count} context figure", "{count} context figures", len(context))
    return table(_by_goal(code, view), caption.format(code=code)) + context_block(
        [Group("", "", [_line(item) for item in context])],
        title.format(count=len(context)),
        _("Figures that are values of no official indicator"),
    )


def of_area(code: str, view: View) -> list[IndicatorView]:
    """Return the indicators of an area that the view leaves, those of the context too."""
    members = [row for row in lookups.indicators().values() if row.area_code == code]
    return shown_indicators(view, members)


def _official(code: str, view: View) -> list[IndicatorView]:
    return [item for item in of_area(code, view) if item.indicator.is_official]


def _by_goal(code: str, view: View) -> list[Group]:
    shown = _official(code, view)
    groups = [
        Group(
            f"{goal}. {row.name}",
            f"cel-{goal.replace('.', '-')}",
            [_line(item) for item in shown if item.indicator.goal_code == goal],
            str(row.note),
        )
        for goal, row in lookups.goals().items()
        if row.area_code == code
    ]
    others = [_line(item) for item in shown if not item.indicator.goal_code]
    return [*groups, Group(_("Outside the operational goals"), "cel-inne", others)]


def _line(item: IndicatorView) -> Line:
    return line_of(item, tuple(lookups.years()))
