"""The light page of one indicator: its paragraph, its first picture and the figures in it."""

from presentation.address import address
from presentation.board.tiny import Picture, inline
from presentation.chart.svg.chart import to_svg
from presentation.table.figures import table_columns, table_rows
from presentation.view.indicator_view import IndicatorView
from publish.indicator_views import view_of
from publish.view_png import plan_of
from queries import lookups
from server.light.page import LightPage, Link, render

ADDRESS = "wskaznik"
USUAL = "II.13"  # what the page of an indicator shows where the address names none
WIDTH = 480  # pixels; on a phone its letters can still be read


def code_of(asked: str) -> str | None:
    """Return the code that an address means, None where there is no such indicator."""
    wanted = asked.strip().upper() or USUAL
    return next((code for code in lookups.indicators() if code.upper() == wanted), None)


def every_indicator() -> list[Link]:
    """Return a link to each indicator, in the order of the catalogue."""
    known = lookups.indicators().items()
    return [Link(address(ADDRESS, kod=code), found.label) for code, found in known]


def indicator_page(code: str) -> LightPage:
    """Return the light page of the indicator with this code."""
    view = view_of(code)
    plan = plan_of(view)
    columns = _table(view)
    return LightPage(
        address=ADDRESS,
        code=code,
        name=f"{code} {view.indicator.short_name}",
        sentence=view.judged_sentence if view.newest else f"{view.indicator.name}. {view.judged_sentence}",
        body=render(
            "indicator",
            view=view,
            plan=plan,
            picture=Picture(inline(to_svg(plan, WIDTH, captions=False)), plan.alt) if plan else None,
            columns=list(columns),
            rows=list(zip(*columns.values(), strict=True)),
            links=_links(view),
        ),
        picture=code,
        years=sorted({row.year for row in view.rows if row.is_known}),
    )


def _table(view: IndicatorView) -> dict[str, list[str]]:
    """Return the figures of the first picture as columns of words."""
    if view.main is None:
        return {}
    block = view.main.block
    return table_columns(table_rows(block.totals or block.parts, view.main.facts))


def _links(view: IndicatorView) -> dict[str, str]:
    """Return the addresses to go on to, by what they are."""
    area = lookups.areas().get(view.indicator.area_code)
    return {
        "area": address(area.slug) if area else "",
        "area_name": f"{area.area_code}. {area.name}" if area else "",
        "figures": address("dane", kod=view.code),
        "sources": address("zrodla"),
        "context": "" if view.indicator.is_official else address("kontekst"),
    }
