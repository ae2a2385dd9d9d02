"""What an operator's tools ask: whether this server can be sent visitors, and how it is.

Readiness is for everybody who balances between servers; the measures are for this machine alone. Those of the
platform (sessions and their lengths, memory of caches) stand at `/_stcore/metrics`.
"""

import os
import resource
from collections.abc import Iterator
from datetime import UTC
from pathlib import Path

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route
from streamlit import runtime

from presentation.language.language import _, using
from queries import catalogue
from queries.sandbox.run import places_taken
from queries.warehouse import WarehouseMissingError
from server.door.editing import is_from_here
from server.endurance.room import DESCRIPTORS
from server.plain_pages import not_found
from server.shell import language_of

READY, MEASURES = "/gotowosc", "/metryki"
_NO_STORE = {"Cache-Control": "no-store"}
_PAGE = os.sysconf("SC_PAGE_SIZE")
Measure = tuple[str, str, float]  # name, what it says, value


def routes() -> list[BaseRoute]:
    """Return the two addresses."""
    return [Route(READY, ready), Route(MEASURES, measures)]


def ready(request: Request) -> Response:
    """Answer 200 where there are data to show and room for one more visitor, else 503 with a sentence."""
    with using(language_of(request)):
        try:
            catalogue.build()
        except WarehouseMissingError:
            return PlainTextResponse(_("The data are not ready yet.") + "\n", 503, _NO_STORE)
        if DESCRIPTORS.are_scarce():
            return PlainTextResponse(_("There is no room for one more visitor.") + "\n", 503, _NO_STORE)
        return PlainTextResponse(_("Ready.") + "\n", 200, _NO_STORE)


def measures(request: Request) -> Response:
    """Answer with the measures in the text form of OpenMetrics, to this machine alone."""
    if not is_from_here(request.scope):
        return not_found(request)
    lines = [line for measure in (*_of_the_process(), *_of_the_data()) for line in _told(*measure)]
    media_type = "application/openmetrics-text; version=1.0.0; charset=utf-8"
    return Response("\n".join([*lines, "# EOF", ""]), headers=_NO_STORE, media_type=media_type)


def _of_the_process() -> Iterator[Measure]:
    memory = int(Path("/proc/self/statm").read_text().split()[1]) * _PAGE
    limit = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    opened = sum(1 for _descriptor in Path("/proc/self/fd").iterdir())
    visitors = runtime.get_instance()._session_mgr.num_active_sessions() if runtime.exists() else 0
    yield "barometr_visitors", "Pages that are open now.", visitors
    yield "barometr_statements", "Statements of SQL that run now.", places_taken()
    yield "barometr_resident_memory_bytes", "Memory of the server without the processes of SQL.", memory
    yield "barometr_open_files", "Descriptors in use; a visitor takes four.", opened
    yield "barometr_open_files_limit", "Descriptors that may be used.", limit


def _of_the_data() -> Iterator[Measure]:
    """Yield what the data say of themselves; that they cannot be read is a measure too."""
    try:
        build = catalogue.build()
    except WarehouseMissingError:
        yield "barometr_data_ready", "Whether the data can be read.", 0
        return
    yield "barometr_data_ready", "Whether the data can be read.", 1
    built_at = build.built_at.replace(tzinfo=UTC)  # as the warehouse writes it
    yield "barometr_built_timestamp_seconds", "When the data were built.", built_at.timestamp()


def _told(name: str, says: str, value: float) -> Iterator[str]:
    yield f"# HELP {name} {says}"
    yield f"# TYPE {name} gauge"
    yield f"{name} {value:g}" if value < 1e6 else f"{name} {value:.0f}"
