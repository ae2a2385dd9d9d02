"""The charts and the wall of the overview as HTML, each made once per build, language and choice."""

from dataclasses import replace

from pages import lookups
from pages.filters.query_params import View
from pages.filters.selection import shown_indicators
from pages.frame.kept import kept
from presentation.address import address
from presentation.board.line import line_of
from presentation.board.tale import tale_of
from presentation.board.wall import Section, tales, wall
from presentation.language.language import _, ngettext
from presentation.view.indicator_view import IndicatorView


@kept
def telling_charts(view: View) -> str:
    """Return the few charts that tell, in the order of the catalogue."""
    order = {
        code: found.overview_order
        for code, found in lookups.indicators().items()
        if found.overview_order is not None
    }
    shown = sorted(indicators(view, only_official=False), key=lambda item: order.get(item.code, 0))
    found = [tale_of(item, tuple(lookups.years())) for item in shown if item.code in order]
    return tales(found, _("What changed"))


@kept
def whole_wall(view: View) -> str:
    """Return every official indicator that the view leaves as a cell, by area."""
    years = tuple(lookups.years())
    shown = indicators(view)
    return wall(
        [
            Section(
                code,
                f"{code}. {area.name}",
                address(area.slug),
                _counted(len(lines)),
                lines,
            )
            for code, area in lookups.areas().items()
            if (lines := [line_of(item, years) for item in shown if item.indicator.area_code == code])
        ]
    )


def indicators(view: View, *, only_official: bool = True) -> list[IndicatorView]:
    """Return the indicators of the overview that the view leaves."""
    known = lookups.indicators().values()
    wanted = [found for found in known if found.is_official or not only_official]
    return shown_indicators(replace(view, goal=None, search="", only_comparable=False), wanted)


def _counted(count: int) -> str:
    return ngettext("{count} indicator", "{count} indicators", count).format(count=count)
