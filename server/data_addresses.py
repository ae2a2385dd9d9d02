"""The open-data package of the current build under stable addresses: `/data/observations.csv` and the rest.

`pandas.read_csv(url)`, a spreadsheet's "from web" and a harvester of open data read them without a browser,
so they are answered here and not by a page.
"""

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from presentation.language.language import _, using
from publish.package import files as package
from queries.warehouse import WarehouseMissingError, current_build
from server.shell import language_of

ARCHIVE = "barometr-sopotu.zip"
MEDIA_TYPES = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "md": "text/markdown; charset=utf-8",
    "parquet": "application/vnd.apache.parquet",
    "zip": "application/zip",
}


def routes() -> list[BaseRoute]:
    """Return the one route that serves every file of the package."""
    return [Route("/data/{name}", file)]


def file(request: Request) -> Response:
    """Answer with a file of the package; a browser that has it already is told so."""
    name = request.path_params["name"]
    with using(language_of(request)):
        try:
            build = current_build().stem
            found = package.archive() if name == ARCHIVE else package.files().get(name)
        except WarehouseMissingError:
            return _sentence(_("There are no data yet; the warehouse is being built."), 503)
        if found is None:
            names = ", ".join([*package.files(), ARCHIVE])
            return _sentence(
                _("There is no file {name} here; there are: {names}.").format(name=name, names=names), 404
            )
    headers = {"ETag": f'"{build}"', "Cache-Control": "no-cache", "Access-Control-Allow-Origin": "*"}
    if request.headers.get("if-none-match") == headers["ETag"]:
        return Response(status_code=304, headers=headers)
    return Response(found, media_type=MEDIA_TYPES[name.rpartition(".")[2]], headers=headers)


def _sentence(text: str, status: int) -> Response:
    return PlainTextResponse(text + "\n", status_code=status, headers={"Cache-Control": "no-cache"})
