"""The language switch: back to the page one came from, in the other language.

A link and a fresh page instead of a rerun, because only the server can say the language of the whole page
(`<html lang>`), which screen readers go by. The address one came from holds the view, filters included.
"""

from urllib.parse import parse_qsl, urlencode, urlsplit

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from presentation.language.language import LANGUAGES

# Letters; the longest address of a view is far below, and servers in between refuse headers above 8 kB.
LONGEST = 8000


def routes() -> list[BaseRoute]:
    """Return one address per language."""
    return [Route(f"/jezyk/{language}", switch) for language in LANGUAGES]


async def switch(request: Request) -> Response:
    """Send the browser back to where it was, in the other language; else to the overview."""
    language = request.url.path.rsplit("/", 1)[-1]
    return RedirectResponse(in_language(request.headers.get("referer", ""), language), status_code=303)


def in_language(referrer: str, language: str) -> str:
    """Return the path and query of an address with its language changed; never another host.

    What is no address, or is longer than any of ours, leads to the overview.
    """
    path, query = path_and_query(referrer)
    parameters = [(name, value) for name, value in parse_qsl(query) if name != "jezyk"]
    if language != "pl":
        parameters.append(("jezyk", language))
    return f"{path}?{urlencode(parameters)}" if parameters else path


def path_and_query(referrer: str) -> tuple[str, str]:
    """Return path and query of an address of ours; those of the overview where it is none."""
    if len(referrer) > LONGEST:
        return "/", ""
    try:
        came_from = urlsplit(referrer)
        _port = came_from.port  # only asking for it tells a bad one
    except ValueError:
        return "/", ""
    return "/" + came_from.path.lstrip("/\\"), came_from.query
