"""The answer to a page's address: the shell of the app with the light page in it."""

import gzip
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from pages import site
from pages.filters.query_params import NAMES
from pages.frame.markup import shortened
from pages.search.answer import ASKED
from pages.search.answer import AT as SEARCH
from presentation.address import address
from presentation.board.results import search_field
from presentation.language.language import LANGUAGES, _, using
from queries.warehouse import WarehouseMissingError
from server.base_address import base_address
from server.headers import HEADERS
from server.light.head import head
from server.light.indicator import ADDRESS, USUAL, code_of, every_indicator
from server.light.page import LightPage, Link, render
from server.light.pages import INDEX, light_page, names
from server.light.words import search_page
from server.shell import NO_CACHE, language_of, shell

LEVEL = 6
CODE = "kod"
# Where the line of links at the top leads, as far as there is such a page.
WAYS = (
    "",
    "bezpieczenstwo",
    "infrastruktura-spoleczna",
    "edukacja-kultura-rekreacja",
    "partycypacja-obywatelska",
    INDEX,
    "priorytety",
    "pomoc",
)


@dataclass(frozen=True)
class _Answer:
    """A light page, the status it is sent with, what has to be said above it, and what else to choose."""

    page: LightPage
    status: int = 200
    notice: str = ""
    choices: Sequence[Link] = ()


def routes() -> list[BaseRoute]:
    """Return one route per page."""
    return [Route(f"/{found}", page) for found in sorted(site.addresses())]


def page(request: Request) -> Response:
    """Answer with the page at this address in the language asked for, whatever the state of the data."""
    language = language_of(request)
    at = _address_of(request)
    with using(language):
        try:
            answer = _answer(at, request)
        except WarehouseMissingError:
            answer = _without_data(
                at, _("The data are not ready yet; please try again in a few minutes."), 503
            )
        html = _whole(answer, language, request)
    return _response(html.encode(), answer.status, request)


def failed(request: Request, _error: Exception) -> Response:
    """Answer in words where the server failed; Starlette has the traceback written to the log.

    A page comes with the app all the same, which does not need the light page.
    """
    language = language_of(request)
    at = _address_of(request)
    with using(language):
        sentence = _("This page could not be shown because of an error of ours; the server's log says more.")
        if at not in names():
            return PlainTextResponse(sentence + "\n", 500, HEADERS)
        html = _whole(_without_data(at, sentence, 500), language, request)
    return HTMLResponse(html, 500, HEADERS)


def _answer(at: str, request: Request) -> _Answer:
    if at == SEARCH:
        return _Answer(search_page(at, names()[at], request.query_params.get(ASKED, "")))
    if at != ADDRESS:
        return _Answer(light_page(at), notice=_of_filters(request))
    asked = request.query_params.get(CODE, "")
    code = code_of(asked)
    if code is None:
        # The app shows its usual indicator and says this sentence above it; so does the light page.
        message = _("There is no indicator “{code}”; choose one below.")
        return _Answer(light_page(at, USUAL), 404, message.format(code=shortened(asked)), every_indicator())
    return _Answer(light_page(at, code), notice=_of_filters(request))


def _address_of(request: Request) -> str:
    return request.url.path.rpartition("/")[2]


def _of_filters(request: Request) -> str:
    """Return what to say where the address narrows the page, which the light one does not."""
    if not any(name in request.query_params for name in NAMES if name != CODE):
        return ""
    return _("Everything is shown here; the filters of this address work as soon as the page has loaded.")


def _without_data(at: str, sentence: str, status: int) -> _Answer:
    name = names()[at]
    body = render("sections", title=name, told=sentence, sections=[])
    return _Answer(LightPage(at, name, sentence, body, picture=""), status)


def _whole(answer: _Answer, language: str, request: Request) -> str:
    """Return the document: the head of the page and its body put into the shell."""
    around, found = shell(language), answer.page
    known = names()
    other = next(other for other in LANGUAGES if other != language)
    with using(other):
        elsewhere = address(found.address, **found.query)
    ways = [at for at in WAYS if at in known]
    body = render(
        "body",
        answer=answer,
        search=Markup(search_field(asked=found.asked or "")),
        ways={address(at): known[at] for at in ways},
        other=other,
        elsewhere=elsewhere,
    )
    is_lasting = answer.status == 200 and found.asked is None
    told = head(found, base_address(request), is_lasting=is_lasting)
    return f"{around.before_head}{told}{around.before_body}{body}{around.after}"


def _response(body: bytes, status: int, request: Request) -> Response:
    """Answer with a document, packed where the browser unpacks, or tell it that it has it already.

    The platform packs every answer but the overview's, which it takes for its own.
    """
    headers = {**NO_CACHE, "ETag": f'W/"{hashlib.sha256(body).hexdigest()[:16]}"', "Vary": "Accept-Encoding"}
    if status == 200 and request.headers.get("if-none-match") == headers["ETag"]:
        return Response(status_code=304, headers=headers)
    if "gzip" in request.headers.get("accept-encoding", ""):
        body = gzip.compress(body, LEVEL, mtime=0)
        headers["Content-Encoding"] = "gzip"
    return Response(body, status, headers, media_type="text/html; charset=utf-8")
