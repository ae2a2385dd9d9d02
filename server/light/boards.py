"""The light pages of the overview and of an area: the HTML that the app shows, with its pictures in it."""

import re
from collections.abc import Sequence
from html import unescape

from pages import lookups
from pages.areas import lists as area_lists
from pages.filters.query_params import View
from pages.overview import lists as overview_lists
from presentation.language.language import _, ngettext
from presentation.reading.overview import completeness_sentence
from presentation.view.changes import worth_telling
from presentation.view.indicator_view import IndicatorView
from publish.indicator_views import views_of
from queries import catalogue
from server.light.page import LightPage, render

OVERVIEW = ""
NAME_OF_PICTURE = "przeglad"
EVERYTHING = View()
# Streamlit takes SVG out of HTML, so the app gets it as words; here it can stand in the page.
_AS_WORDS = re.compile(r' data-obraz="([^"]*)">')


def overview_page(name: str) -> LightPage:
    """Return the light page of the overview, which the menu calls `name`."""
    told = _("Social Integration and Policy Strategy of Sopot 2017–2026, in figures the city has printed.")
    return LightPage(
        address=OVERVIEW,
        name=name,
        sentence=f"{told} {completeness_sentence(catalogue.completeness().values())}",
        body=render(
            "board",
            title="Mieszkańcy sercem Sopotu",
            told=f"{told} {lookups.freshness()}",
            area="",
            above=drawn(overview_lists.telling_charts(EVERYTHING)),
            heading=_("All indicators on one page"),
            below=drawn(overview_lists.whole_wall(EVERYTHING)),
        ),
        picture=NAME_OF_PICTURE,
        years=lookups.years(),
    )


def area_page(code: str, name: str) -> LightPage:
    """Return the light page of the area with this code, which the menu calls `name`."""
    area = lookups.areas()[code]
    members = official_of(code)
    count = ngettext("{count} indicator", "{count} indicators", len(members)).format(count=len(members))
    first = worth_telling(members)[:1]
    return LightPage(
        address=area.slug,
        name=name,
        sentence=" ".join([f"{area.general_goal}: {count}.", *(view.judged_sentence for view in first)]),
        body=render(
            "board",
            title=f"{code}. {area.name}",
            told=f"{area.general_goal} · {count} · {lookups.freshness()}",
            area=code,
            above=drawn(area_lists.summary(code, EVERYTHING)),
            heading="",
            below=drawn(area_lists.overview_table(code, EVERYTHING)),
        ),
        picture=area.slug,
        years=sorted({row.year for view in members for row in view.rows if row.is_known}),
    )


def official_of(code: str) -> Sequence[IndicatorView]:
    """Return the views of the official indicators of an area, of all areas for ''."""
    return views_of(row.indicator_code for row in lookups.official() if code in ("", row.area_code))


def drawn(html: str) -> str:
    """Return our own HTML with each picture drawn where its words stood in an attribute."""
    return _AS_WORDS.sub(lambda found: f">{unescape(found[1])}", html)
