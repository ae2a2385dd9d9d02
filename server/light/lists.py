"""The light pages that lead on: priority directions, the context, all indicators."""

from collections.abc import Iterable

from pages import lookups
from presentation.address import address
from presentation.language.language import _, ngettext
from presentation.view.indicator_view import IndicatorView
from publish.indicator_views import views_of
from queries import catalogue
from server.light.boards import NAME_OF_PICTURE
from server.light.page import LightPage, Link, Section, render


def priorities_page(name: str) -> LightPage:
    """Return the six priority directions with the indicators under each, and why."""
    told = _(
        "The strategy names six directions but assigns no indicators to them. The assignment below is ours, "
        "with a reason for each. It is no score: it helps to find the figures."
    )
    views = {view.code: view for view in views_of(lookups.indicators())}
    sections = [
        Section(
            f"{number}. {found.name}",
            f"kierunek-{number}",
            links=[
                _link(views[row.indicator_code], str(row.reason))
                for row in catalogue.priority_reasons()
                if row.priority_number == number
            ],
        )
        for number, found in lookups.priorities().items()
    ]
    return _page("priorytety", name, told, sections)


def context_page(name: str) -> LightPage:
    """Return the figures that answer no official indicator, by area."""
    told = _(
        "What the strategy's diagnosis and the report's introductions say about the city and its "
        "areas. These figures belong to no official indicator; they help in reading those that "
        "do."
    )
    return _page("kontekst", name, told, _by_area(is_official=False))


def index_page(at: str, name: str) -> LightPage:
    """Return every indicator of the strategy by area, and then the context."""
    count = len(lookups.official())
    told = ngettext(
        "{count} official indicator of the strategy, with its newest figure.",
        "{count} official indicators of the strategy, each with its newest figure.",
        count,
    )
    sections = [*_by_area(is_official=True), *_by_area(is_official=False)]
    return _page(at, name, told.format(count=count), sections)


def _by_area(*, is_official: bool) -> list[Section]:
    titles = {} if is_official else {"": _("The whole city")}
    titles |= {code: f"{code}. {area.name}" for code, area in lookups.areas().items()}
    members = [row for row in lookups.indicators().values() if row.is_official == is_official]
    return [
        Section(
            title if is_official else f"{_('Context')}: {title}",
            links=_links(row.indicator_code for row in members if row.area_code == code),
        )
        for code, title in titles.items()
        if any(row.area_code == code for row in members)
    ]


def _links(codes: Iterable[str]) -> list[Link]:
    return [_link(view) for view in views_of(codes)]


def _link(view: IndicatorView, why: str = "") -> Link:
    """Return the link with its sentence, which never repeats the name that the link bears already."""
    name, told = str(view.indicator.short_name), view.judged_sentence
    joint = next((joint for joint in (": ", ", ") if told.startswith(name + joint)), "")
    said = told.removeprefix(name + joint) if joint else told
    words = " ".join(text for text in (said, why) if text)
    return Link(address("wskaznik", kod=view.code), view.indicator.label, words, joint or ". ")


def _page(at: str, name: str, told: str, sections: list[Section]) -> LightPage:
    return LightPage(
        address=at,
        name=name,
        sentence=told,
        body=render("sections", title=name, told=told, sections=sections),
        picture=NAME_OF_PICTURE,
        years=lookups.years(),
    )
