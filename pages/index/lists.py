"""The lists of the index as HTML, each made once per build, language and choice."""

from collections.abc import Iterable

from pages import lookups
from pages.filters.query_params import View
from pages.filters.selection import shown_indicators
from pages.frame.kept import kept
from presentation.address import address
from presentation.board.index import index_table, is_long
from presentation.board.line import Line, line_of
from presentation.board.sections import TableSection, sections
from presentation.board.table import Group
from presentation.language.language import _
from presentation.view.indicator_view import IndicatorView

CITY = ""  # the area of what no single area covers


@kept
def index_of(view: View) -> str:
    """Return the long series first, then every indicator by area, those of the strategy ahead."""
    shown = shown_indicators(view, lookups.indicators().values())
    long = TableSection(_("Figures of many years"), "wiele-lat", _table(filter(is_long, shown)))
    return sections([long, *(_of_area(code, shown) for code in [*lookups.areas(), CITY])])


def _of_area(code: str, shown: Iterable[IndicatorView]) -> TableSection:
    found = [item for item in shown if item.indicator.area_code == code]
    ranked = sorted(found, key=lambda item: not item.indicator.is_official)
    area = lookups.areas().get(code)
    return TableSection(
        f"{code}. {area.name}" if area else _("The whole city"),
        f"obszar-{code or 'miasto'}",
        _table(ranked),
        area=code,
        href=address(area.slug) if area else address("kontekst", "obszar-miasto"),
        link=_("See the area") if area else _("See the context"),
    )


def _table(shown: Iterable[IndicatorView]) -> str:
    lines: list[Line] = [line_of(item, tuple(lookups.years())) for item in shown]
    return index_table([Group("", "", lines)], _("Indicators with their newest figure"))
