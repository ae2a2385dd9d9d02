"""A kept version of the package at `/data/<build>/`: its files, byte for byte, while there is room."""

from html import escape

from starlette.requests import Request
from starlette.responses import Response

from pages.frame.markup import shortened
from presentation.language.language import _, using
from publish.package import versions
from publish.package.versions import VersionGoneError
from server.data.answer import answer, sentence
from server.data.contents import ARCHIVE, media_type_of
from server.document import document
from server.plain_pages import not_found
from server.shell import language_of

FOR_EVER = {"Cache-Control": "public, max-age=31536000, immutable"}


def page(request: Request) -> Response:
    """Answer with the list of the files of a version."""
    return _answer(request, "")


def file(request: Request) -> Response:
    """Answer with a file of a version."""
    return _answer(request, request.path_params["name"])


def _answer(request: Request, name: str) -> Response:
    build = request.path_params["build"]
    if not versions.is_build(build):
        return not_found(request)
    language = language_of(request)
    with using(language):
        try:
            found = {ARCHIVE: versions.archive_of(build), **versions.version(build)}
        except VersionGoneError:
            message = _("Version {build} had to make room for newer ones; the newest is at {address}.")
            return sentence(message.format(build=build, address="/data/"), 410)
        except KeyError:
            message = _("There is no version {build} here; the versions are listed at {address}.")
            return sentence(message.format(build=build, address="/data/"), 404)
        if not name:
            return _list(request, language, build, list(found))
        if name not in found:
            message = _("There is no file {name} here; there are: {names}.")
            return sentence(message.format(name=shortened(name), names=", ".join(found)), 404)
    return answer(request, found[name], media_type_of(name), FOR_EVER)


def _list(request: Request, language: str, build: str, names: list[str]) -> Response:
    told = _(
        "These files stay as they are for as long as they are kept; a citation of this version leads here."
    )
    items = "".join(f'<li><a href="{name}">{name}</a></li>' for name in names)
    newest = _("Data files")
    body = f'<p>{escape(told)}</p><ul>{items}</ul><p><a href="../">{newest}</a></p>'
    title = _("Data version {version}").format(version=build)
    return document(request, language, escape(title), body)
