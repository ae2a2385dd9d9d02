"""Each thing that was found as it stands on the page: its name, its newest figure, where it leads."""

from collections.abc import Callable, Iterable, Mapping

from pages import lookups, site
from pages.frame.kept import kept
from pages.search.found import index
from presentation.address import address
from presentation.board.line import Cell, cell_of, counted_name, said_instead
from presentation.board.results import Pieces, Result
from presentation.figure.observation import Observation
from presentation.language import glossary
from presentation.language.help_texts import sections
from presentation.language.language import _, choose, current, ngettext
from presentation.search.entry import Found
from presentation.search.index import marked
from presentation.view.indicator_view import IndicatorView
from publish.indicator_views import view_of
from queries import catalogue

SHORT = 160  # letters of an explanation that stand below a result


def results_of(found: Found, most: int) -> list[Result]:
    """Return the best results of a search."""
    makers: Mapping[str, Callable[[Found, str], Result]] = {
        "indicator": _indicator,
        "series": _series,
        "category": _category,
        "goal": _goal,
        "area": _area,
        "priority": _priority,
        "word": _word,
        "reading": lambda found, key: _help(found, "pomoc", key),
        "method": lambda found, key: _help(found, "metoda", key),
        "body": _body,
        "programme": _programme,
        "page": _page,
    }
    return [makers[entry.kind](found, entry.key) for entry in found.entries[:most]]


@kept
def newest_of(code: str) -> tuple[str, Cell | None, str]:
    """Return the newest figure of an indicator: what it counts, the figure, what is said without one."""
    view = view_of(code)
    newest = view.newest
    unit = view.main.facts.unit_of(newest) if view.main and newest else None
    cell = cell_of(newest, unit) if newest and unit else None
    return counted_name(view), cell, "" if cell else said_instead(view)


def _indicator(found: Found, code: str) -> Result:
    indicator = lookups.indicators()[code]
    name, cell, said = newest_of(code)
    return Result(
        kind=_kind(_("indicator") if indicator.is_official else _("context figure"), indicator.area_code),
        name=_marked(indicator.label, found),
        href=address("wskaznik", kod=code),
        area=indicator.area_code,
        code=code,
        counted=name if name != str(indicator.short_name) else "",
        cell=cell,
        said=said,
        about=_marked(str(indicator.name), found) if indicator.is_official else (),
    )


def _series(found: Found, series_id: str) -> Result:
    (series,) = (one for one in catalogue.series() if one.series_id == series_id)
    view = view_of(series.indicator_code)
    figures = [item for item in view.every if item.series_id == series_id]
    whole = [item for item in figures if not item.category]
    return _of_series(found, view, str(series.name), _("series"), whole, has_parts=bool(figures))


def _category(found: Found, key: str) -> Result:
    series_id, _slash, category = key.partition("/")
    (series,) = (one for one in catalogue.series() if one.series_id == series_id)
    (known,) = (
        one for one in catalogue.categories() if (one.series_id, one.category) == (series_id, category)
    )
    view = view_of(series.indicator_code)
    figures = [item for item in view.every if (item.series_id, item.category) == (series_id, category)]
    name = f"{series.name} – {choose(known.category, known.category_en)}"
    return _of_series(found, view, name, _("part of a series"), figures)


def _of_series(
    found: Found,
    view: IndicatorView,
    name: str,
    kind: str,
    figures: Iterable[Observation],
    *,
    has_parts: bool = False,
) -> Result:
    """Return the result of a series or of a part of it, which leads to the page of its indicator."""
    newest = max((item for item in figures if item.is_known), key=lambda item: item.order, default=None)
    without = _("only in a breakdown") if has_parts else _("not given")
    return Result(
        kind=_kind(kind, view.indicator.area_code),
        name=_marked(name, found),
        href=address("wskaznik", kod=view.code),
        area=view.indicator.area_code,
        code=view.code,
        cell=cell_of(newest, view.facts(newest.unit).unit_of(newest)) if newest else None,
        said="" if newest else without,
        about=_marked(view.indicator.label, found),
    )


def _area(found: Found, code: str) -> Result:
    area = lookups.areas()[code]
    said = _count(sum(one.area_code == code for one in lookups.official()))
    name = _marked(f"{code}. {area.name}", found)
    about = _marked(str(area.general_goal), found)
    return Result(_("area"), name, address(area.slug), code, said=said, about=about)


def _goal(found: Found, code: str) -> Result:
    goal = lookups.goals()[code]
    said = _count(sum(one.goal_code == code for one in lookups.official()))
    href = address(lookups.areas()[goal.area_code].slug, f"cel-{code.replace('.', '-')}")
    kind = _kind(_("operational goal"), goal.area_code)
    return Result(kind, _marked(f"{code} {goal.name}", found), href, goal.area_code, said=said)


def _priority(found: Found, number: str) -> Result:
    direction = lookups.priorities()[int(number)]
    said = _count(sum(int(number) in one.priorities for one in lookups.official()))
    href = address("priorytety", f"kierunek-{number}")
    return Result(_("priority direction"), _marked(f"{number}. {direction.name}", found), href, said=said)


def _word(found: Found, word_id: str) -> Result:
    (word,) = (one for one in glossary.entries() if one.id == word_id)
    href = address("pomoc", word_id)
    return Result(_("word explained"), _marked(word.name, found), href, about=_start(word.meaning, found))


def _help(found: Found, page: str, section_id: str) -> Result:
    part = sections("reading" if page == "pomoc" else "method")
    (section,) = (one for one in part if one.id == section_id)
    kind = _("how to read this") if page == "pomoc" else _("how we count and compare")
    return Result(kind, _marked(section.heading, found), address(page, section_id))


def _body(found: Found, name: str) -> Result:
    areas = list(dict.fromkeys(one.area_code for one in catalogue.bodies() if one.name == name))
    return _named_by_areas(found, name, _("unit or partner of the strategy"), areas)


def _programme(found: Found, name: str) -> Result:
    areas = list(dict.fromkeys(one.area_code for one in catalogue.programmes() if one.name == name))
    return _named_by_areas(found, name, _("programme of the strategy"), areas)


def _named_by_areas(found: Found, name: str, kind: str, codes: list[str]) -> Result:
    named = ngettext("area {codes}", "areas {codes}", len(codes)).format(codes=", ".join(codes))
    href = address(lookups.areas()[codes[0]].slug)
    area = codes[0] if len(codes) == 1 else ""
    return Result(f"{kind}, {named}", _marked(name, found), href, area, is_polish=current() != "pl")


def _page(found: Found, at: str) -> Result:
    names = {entry.address: entry.title for entries in site.groups().values() for entry in entries}
    return Result(_("page"), _marked(names[at], found), address(at))


def _kind(kind: str, area: str) -> str:
    return f"{kind}, {_('area {code}').format(code=area)}" if area else f"{kind}, {_('the whole city')}"


def _count(count: int) -> str:
    return ngettext("{count} indicator", "{count} indicators", count).format(count=count)


def _marked(text: str, found: Found) -> Pieces:
    return marked(text, index(), found)


def _start(text: str, found: Found) -> Pieces:
    whole = text if len(text) <= SHORT else f"{text[:SHORT].rpartition(' ')[0]} …"
    return _marked(whole, found)
