"""The indicators of each priority direction as HTML, made once per build, language and choice."""

from collections.abc import Sequence

from pages import lookups
from pages.filters.query_params import View
from pages.filters.selection import shown_indicators
from pages.frame.kept import kept
from pages.links.briefing_link import briefing_query
from presentation.address import address
from presentation.board.line import Line, line_of
from presentation.board.sections import TableSection, sections
from presentation.board.table import Group, context_block, table
from presentation.language.language import _, ngettext
from presentation.view.indicator_view import IndicatorView
from queries import catalogue


@kept
def directions(view: View) -> str:
    """Return the directions that the view leaves, each with its indicators and why they stand there."""
    shown = of_directions(view)
    return sections(
        [
            TableSection(
                f"{number}. {found.name}",
                f"kierunek-{number}",
                _of_direction(number, shown),
                href=address(
                    "briefing", **briefing_query(view, _members(number, shown), priorytet=str(number))
                ),
                link=_("Briefing as Word or PDF"),
                short=_("direction {number}").format(number=number),
            )
            for number, found in lookups.priorities().items()
            if view.priority in (None, number)
        ]
    )


def _members(number: int, shown: Sequence[IndicatorView]) -> list[IndicatorView]:
    return [item for item in shown if number in item.indicator.priorities]


def of_directions(view: View) -> list[IndicatorView]:
    """Return the indicators that the view leaves, in the order of the catalogue."""
    return shown_indicators(view, lookups.indicators().values())


def _of_direction(number: int, shown: Sequence[IndicatorView]) -> str:
    """Return the official indicators of a direction, and its context figures in a closed block."""
    reasons = {
        row.indicator_code: str(row.reason)
        for row in catalogue.priority_reasons()
        if row.priority_number == number
    }
    lines = [_line(item, reasons[item.code]) for item in shown if item.code in reasons]
    official = [line for line in lines if line.is_official]
    context = [line for line in lines if not line.is_official]
    caption = _("Indicators that we show under direction {number}, and why").format(number=number)
    title = ngettext("{count} context figure", "{count} context figures", len(context))
    return (table([Group("", "", official)], caption, with_reasons=True) if official else "") + context_block(
        [Group("", "", context)],
        title.format(count=len(context)),
        _("Figures outside the official indicators"),
        with_reasons=True,
    )


def _line(item: IndicatorView, reason: str) -> Line:
    return line_of(item, tuple(lookups.years()), why=reason)
