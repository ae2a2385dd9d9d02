"""The list of everything below `/data/`, for whoever comes there by hand."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path
from urllib.parse import quote

from babel.numbers import format_decimal
from starlette.requests import Request
from starlette.responses import Response

from pages.explorer.asked import LANGUAGE, PARAMETERS
from presentation.address import address
from presentation.figure.when import day_text
from presentation.language.language import _, choose, current, using
from presentation.templates import templates_in
from publish.data_files.exports import BY_ADDRESS
from publish.package import files as package
from publish.package import versions
from publish.package.csvw import SUFFIX
from queries import catalogue
from queries.warehouse import WarehouseMissingError
from server.data.answer import sentence
from server.data.contents import ARCHIVE
from server.data.selections import NAME
from server.document import document
from server.shell import language_of

EXAMPLE = {"kod": "II.13", "od": "2019"}
_TEMPLATES = templates_in(Path(__file__).parent)


@dataclass(frozen=True)
class Listed:
    """One file of the list."""

    name: str
    address: str
    title: str
    size: str


def page(request: Request) -> Response:
    """Answer with the list of the files, and how a selection is asked for."""
    language = language_of(request)
    with using(language):
        try:
            build = catalogue.build()
            files = list(_files())
        except WarehouseMissingError:
            return sentence(_("The data are not ready yet; please try again in a few minutes."), 503)
        told = _("Data version {version}, built on {day}; every address can be read by a program.")
        more = {} if language == "pl" else {LANGUAGE: language}
        body = _TEMPLATES.get_template("index.html").render(
            _=_,
            told=told.format(version=build.build_id, day=day_text(build.built_at.date())),
            explorer=address("dane"),
            reuse=address("ponowne-wykorzystanie"),
            files=files,
            versions=versions.kept() if versions.keep() else [],
            spoken="" if language == "pl" else f"?{LANGUAGE}={language}",
            suffix=SUFFIX,
            selections={f"{NAME}.{suffix}": _(made.label) for suffix, made in BY_ADDRESS.items()},
            example="&".join(f"{name}={value}" for name, value in {**EXAMPLE, **more}.items()),
            parameters=(*PARAMETERS, LANGUAGE),
        )
        return document(request, language, escape(_("Data files")), body)


def _files() -> Iterator[Listed]:
    made = package.files()
    titles = {
        resource["path"]: choose(resource["title"], resource["title_en"])
        for resource in json.loads(made["datapackage.json"])["resources"]
    }
    titles |= {
        ARCHIVE: _("all of them in one file"),
        "datapackage.json": _("the description for programs (Frictionless Data Package)"),
        "README.md": _("how to read, cite and re-use it, in Polish"),
        "README.en.md": _("how to read, cite and re-use it, in English"),
    }
    for name, content in {ARCHIVE: package.archive(), **made}.items():
        if not name.endswith(SUFFIX):
            yield Listed(name, quote(name), titles[name], _size(len(content)))


def _size(count: int) -> str:
    kilobytes = max(count / 1000, 0.1)
    return f"{format_decimal(round(kilobytes, 1), locale=current())}\N{NO-BREAK SPACE}kB"
