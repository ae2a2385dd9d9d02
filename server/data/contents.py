"""What stands at a name below `/data/`: a selection, a file of the package, or a list for catalogues."""

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

from pages.explorer.asked import LANGUAGE, SelectionRefusedError, view_asked
from pages.frame.markup import shortened
from presentation.language.language import _
from publish.package import files as package
from publish.package.csvw import SUFFIX
from server.data import selections

ARCHIVE, FEED = "barometr-sopotu.zip", "zmiany.atom"
CSV = f"{selections.NAME}.csv"
MEDIA_TYPES = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "jsonld": "application/ld+json",
    "md": "text/markdown; charset=utf-8",
    "md5": "text/plain; charset=utf-8",
    "parquet": "application/vnd.apache.parquet",
    "xml": "application/xml",
    "zip": "application/zip",
}
_CSVW = "application/csvm+json"
Query = Mapping[str, Sequence[str]]


class AddressUnknownError(LookupError):
    """A list for catalogues needs our own address, which nobody has told."""


def names() -> list[str]:
    """Return every name that something stands at."""
    lists = (package.CATALOGUE, package.HARVEST, package.HARVEST_SUM, FEED)
    return sorted({*package.files(), *selections.NAMES, ARCHIVE, *lists})


def content(name: str, query: Query, base: str) -> tuple[bytes, str]:
    """Return a file and its media type; `base`: the address of this server, '' where it is not known.

    Raises KeyError where there is no such file, SelectionRefusedError, AddressUnknownError,
    CannotPublishError.
    """
    if name in selections.NAMES:
        return selections.selection(name, query)
    if name == f"{CSV}{SUFFIX}":
        return _description_of_selection(name, query), _CSVW
    found = _whole(name, base)
    if parameters := sorted(query.keys() - {LANGUAGE}):
        message = _("{name} is handed over whole and takes no “{parameter}”; a selection is at {names}.")
        known = ", ".join(selections.NAMES)
        raise SelectionRefusedError(
            message.format(name=name, parameter=shortened(parameters[0]), names=known)
        )
    return found, media_type_of(name)


def media_type_of(name: str) -> str:
    """Return the media type of a file of the package or of a list for catalogues."""
    return _CSVW if name.endswith(SUFFIX) else MEDIA_TYPES[name.rpartition(".")[2]]


def described_by(name: str, query: Query) -> dict[str, str]:
    """Return the header that says where a file is described."""
    if f"{name}{SUFFIX}" in package.files():
        asked = f"?{urlencode(query, doseq=True)}" if query and name == CSV else ""
        return {"Link": f'<{name}{SUFFIX}{asked}>; rel="describedby"; type="{_CSVW}"'}
    if name == package.DESCRIPTION:
        return {}
    return {"Link": f'<{package.DESCRIPTION}>; rel="describedby"; type="application/json"'}


def _whole(name: str, base: str) -> bytes:
    if name == ARCHIVE:
        return package.archive()
    if name == package.CATALOGUE:
        if not base:
            raise AddressUnknownError
        return package.for_catalogues(base)
    if name in (package.HARVEST, package.HARVEST_SUM):
        return package.for_the_portal()[name]
    return package.files()[name]


def _description_of_selection(name: str, query: Query) -> bytes:
    """Return the description of the CSV with a selection, which names the address of exactly that."""
    view_asked(query)
    asked = f"?{urlencode(query, doseq=True)}" if query else ""
    return package.files()[name].replace(f'"url": "{CSV}"'.encode(), f'"url": "{CSV}{asked}"'.encode(), 1)
