"""What happens when the server starts: it makes room, says that editing is on, makes the first pages ready.

The first visitor would else wait for what is computed once: modules, the catalogue, the lists of the pages
that most visits begin with. It is done beside the server's own start, which waits for nothing.
"""

import asyncio
import logging
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, suppress
from threading import Thread

from starlette.types import ASGIApp

from pages import lookups, site
from pages.areas import lists as areas
from pages.filters.query_params import View
from pages.overview import lists as overview
from pages.search.found import index
from pages.search.results import newest_of
from presentation.language.language import LANGUAGES, using
from publish.package import versions
from queries.sandbox.workers import forget_killed
from queries.warehouse import WarehouseMissingError, one_build
from server.door import editing, owners
from server.door.own_files import browser_of
from server.endurance import half_open, leaving
from server.endurance.failed_files import tell_failures
from server.endurance.room import raise_limit
from server.endurance.short_log import keep_short

_LOG = logging.getLogger(__name__)
# Files that are asked for at a click and wait to be made beside the server; each takes a thread meanwhile.
CLICKS = 64


@asynccontextmanager
async def lifespan(_app: ASGIApp) -> AsyncIterator[None]:
    """Start what stands beside the server's answers, and end it with the server."""
    raise_limit()
    keep_short()
    tell_failures()
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(CLICKS, "click"))
    half_open.close_half_open()
    editing.tell_at_the_start()
    owners.watch(browser_of)
    Thread(target=_begin, name="first pages", daemon=True).start()
    watching = [asyncio.create_task(watch()) for watch in (half_open.watch, leaving.watch)]
    yield
    for task in watching:
        task.cancel()


def _begin() -> None:
    clear_away()
    make_ready()
    keep_short()  # those of modules that were loaded meanwhile


def clear_away() -> None:
    """Clear away what a killed server left: statements, and on an editing server a document half loaded."""
    with suppress(OSError):  # no folder for temporary files: then there is nothing to clear away
        forget_killed()
    if site.editing_is_on():
        from pages.load_report.door.waiting import tidy  # brings in the whole ETL

        if problem := tidy():
            _LOG.error("What a killed server left cannot be cleared away: %s", problem)


def make_ready() -> None:
    """Make the search and the first pages without any choice, and keep the package of what is published."""
    with suppress(WarehouseMissingError), one_build():  # the log is told; a visitor's first page tries again
        for language in LANGUAGES:
            with using(language):
                _make_lists(View())
        versions.keep()


def _make_lists(nothing_chosen: View) -> None:
    index()
    for code in lookups.indicators():
        newest_of(code)
    overview.telling_charts(nothing_chosen)
    overview.whole_wall(nothing_chosen)
    for area in lookups.areas():
        areas.summary(area, nothing_chosen)
        areas.overview_table(area, nothing_chosen)
