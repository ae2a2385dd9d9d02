"""Which light page stands at an address; each is made once per build and language."""

from collections.abc import Callable
from functools import lru_cache

from pages import lookups, site
from presentation.language.language import current
from queries.warehouse import Build, current_build, one_build
from server.light import boards, indicator, lists, words
from server.light.page import LightPage

INDEX = "wskazniki"
# Some 110 pages in two languages, about 30 kB each; an older build goes as a newer one comes.
MOST_KEPT = 250
_BY_ADDRESS: dict[str, Callable[[str], LightPage]] = {
    "": boards.overview_page,
    "priorytety": lists.priorities_page,
    "kontekst": lists.context_page,
    "pomoc": words.help_page,
    "metoda": words.method_page,
    "pytania": words.questions_page,
    "zrodla": words.sources_page,
    "ponowne-wykorzystanie": words.reuse_page,
}


def light_page(address: str, code: str = "") -> LightPage:
    """Return the light page of an address, of an indicator where that is its page.

    Raises WarehouseMissingError where there is nothing to read.
    """
    with one_build():
        return _made(current_build(), current(), address, code)


def names() -> dict[str, str]:
    """Return what the menu calls each page, by its address."""
    return {entry.address: entry.title for entries in site.groups().values() for entry in entries}


@lru_cache(maxsize=MOST_KEPT)
def _made(_build: Build, _language: str, address: str, code: str) -> LightPage:
    if address == indicator.ADDRESS:
        return indicator.indicator_page(code)
    known = names()
    areas = {area.slug: area.area_code for area in lookups.areas().values()}
    if address in areas:
        return boards.area_page(areas[address], known[address])
    if address in _BY_ADDRESS:
        return _BY_ADDRESS[address](known[address])
    if address == INDEX:
        return lists.index_page(address, known[address])
    return words.working_page(address, known[address])
