"""The data under stable addresses: the files of the open-data package, and any selection of its observations.

`pandas.read_csv(url)`, a spreadsheet's "from web" and a harvester of open data read them without a browser,
so they are answered here and not by a page.
"""

import logging

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from pages.apart.pool import ApartError
from pages.explorer.asked import SelectionRefusedError
from pages.frame.markup import shortened
from presentation.language.language import _, using
from publish.package import versions as published
from publish.refusal import CannotPublishError
from queries.warehouse import WarehouseMissingError
from server.base_address import base_address
from server.data import contents, feed, index, versions
from server.data.answer import answer, may_be_asked, sentence
from server.shell import NO_CACHE, language_of
from server.unknown import mark_as_refused

_LOG = logging.getLogger(__name__)


def routes() -> list[BaseRoute]:
    """Return the routes of the list of all files and of each file."""
    return [
        Route("/data", _to_the_index),
        Route("/data/", index.page),
        Route(f"/data/{contents.FEED}", feed.feed),
        Route("/data/{name}", may_be_asked, methods=["OPTIONS"]),
        Route("/data/{build}/", versions.page),
        Route("/data/{build}/{name}", may_be_asked, methods=["OPTIONS"]),
        Route("/data/{build}/{name}", versions.file),
        Route("/data/{name}", file),
    ]


def file(request: Request) -> Response:
    """Answer with a file of the package or a selection; what cannot be answered is a sentence."""
    with using(language_of(request)):
        try:
            return _file(request)
        except KeyError:
            name = shortened(request.path_params["name"])
            message = _("There is no file {name} here; there are: {names}.")
            return sentence(message.format(name=name, names=", ".join(contents.names())), 404)
        except SelectionRefusedError as refusal:
            mark_as_refused(request)
            return sentence(str(refusal), 400)
        except contents.AddressUnknownError:
            return sentence(_("This list needs the address of the server, which is not known here."), 404)
        except CannotPublishError as refusal:
            return sentence(str(refusal), 404)
        except ApartError as problem:
            _LOG.warning("A selection was not made: %s", problem)
            return sentence(_("The server has too much to do now; please try again in a minute."), 503)
        except WarehouseMissingError:
            return sentence(_("The data are not ready yet; please try again in a few minutes."), 503)


def _file(request: Request) -> Response:
    """Return a file; whoever reads it may cite its version, so that is kept from now on."""
    published.keep()
    name, query = request.path_params["name"], _query(request)
    content, media_type = contents.content(name, query, base_address(request))
    return answer(request, content, media_type, contents.described_by(name, query))


def _query(request: Request) -> dict[str, list[str]]:
    return {name: request.query_params.getlist(name) for name in request.query_params}


def _to_the_index(request: Request) -> Response:
    query = f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse(f"data/{query}", 301, NO_CACHE)
