"""The data under stable addresses: the files of the open-data package, and any selection of its observations.

`pandas.read_csv(url)`, a spreadsheet's "from web" and a harvester of open data read them without a browser,
so they are answered here and not by a page.
"""

from collections.abc import Mapping, Sequence

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from pages.explorer.asked import LANGUAGE, SelectionRefusedError
from pages.frame.markup import shortened
from presentation.language.language import _, using
from publish.package import files as package
from queries.warehouse import WarehouseMissingError
from server.data import index, selections
from server.data.answer import answer, may_be_asked, sentence
from server.data.index import ARCHIVE
from server.shell import NO_CACHE, language_of
from server.unknown import mark_as_refused

MEDIA_TYPES = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "md": "text/markdown; charset=utf-8",
    "parquet": "application/vnd.apache.parquet",
    "zip": "application/zip",
}
_DESCRIBED = {"Link": '<datapackage.json>; rel="describedby"; type="application/json"'}


def routes() -> list[BaseRoute]:
    """Return the routes of the list of all files and of each file."""
    return [
        Route("/data", _to_the_index),
        Route("/data/", index.page),
        Route("/data/{name}", may_be_asked, methods=["OPTIONS"]),
        Route("/data/{name}", file),
    ]


def file(request: Request) -> Response:
    """Answer with a file of the package or a selection; what cannot be answered is a sentence."""
    name = request.path_params["name"]
    with using(language_of(request)):
        try:
            content, media_type = _content(name, _query(request))
        except KeyError:
            names = ", ".join(sorted({*package.files(), *selections.NAMES, ARCHIVE}))
            message = _("There is no file {name} here; there are: {names}.")
            return sentence(message.format(name=shortened(name), names=names), 404)
        except SelectionRefusedError as refusal:
            mark_as_refused(request)
            return sentence(str(refusal), 400)
        except WarehouseMissingError:
            return sentence(_("The data are not ready yet; please try again in a few minutes."), 503)
    return answer(request, content, media_type, {} if name == "datapackage.json" else _DESCRIBED)


def _content(name: str, query: Mapping[str, Sequence[str]]) -> tuple[bytes, str]:
    """Return a file and its media type; raises KeyError where there is none of this name."""
    if name in selections.NAMES:
        return selections.selection(name, query)
    content = package.archive() if name == ARCHIVE else package.files()[name]
    if parameters := sorted(query.keys() - {LANGUAGE}):
        message = _("{name} is handed over whole and takes no “{parameter}”; a selection is at {names}.")
        names = ", ".join(selections.NAMES)
        raise SelectionRefusedError(
            message.format(name=name, parameter=shortened(parameters[0]), names=names)
        )
    return content, MEDIA_TYPES[name.rpartition(".")[2]]


def _query(request: Request) -> dict[str, list[str]]:
    return {name: request.query_params.getlist(name) for name in request.query_params}


def _to_the_index(request: Request) -> Response:
    query = f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse(f"data/{query}", 301, NO_CACHE)
