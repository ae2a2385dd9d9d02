"""What machines ask every server for: what may be crawled, its addresses, whom to tell of a hole, icons."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from xml.etree import ElementTree

from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from pages import site
from presentation.figure.feedback import is_mail_address
from publish.icons import icon_file, icon_png
from publish.public_address import is_address
from queries import catalogue, lookups
from queries.warehouse import WarehouseMissingError
from server.base_address import base_address
from server.light.head import in_each_language
from server.light.indicator import ADDRESS
from server.plain_pages import not_found
from server.shell import NO_CACHE, OURS

SECURITY = "BAROMETR_SECURITY_CONTACT"
VALID = timedelta(days=180)  # RFC 9116 wants less than a year
APPLE = 180  # pixels of the icon on the screen of an iPhone
_DAY = {"Cache-Control": "public, max-age=86400"}
_SITEMAP, _XHTML = "http://www.sitemaps.org/schemas/sitemap/0.9", "http://www.w3.org/1999/xhtml"
# Asked for by programs and on a machine's own behalf; a search has no use for them.
_NOT_FOR_A_SEARCH = ("/_stcore/", "/gotowosc", "/metryki", "/jezyk/", "/slowa.json", "/sql", "/import")


def routes() -> list[BaseRoute]:
    """Return one route per address that is the same on every server."""
    return [
        Route("/robots.txt", robots),
        Route("/sitemap.xml", sitemap),
        Route("/.well-known/security.txt", security),
        Route("/favicon.ico", icon),
        Route("/favicon.svg", drawn_icon),
        Route("/apple-touch-icon.png", apple_icon),
    ]


def robots(request: Request) -> Response:
    """Say what a search may read: everything, but nothing where reports are loaded."""
    if site.is_for_editors_alone():
        return PlainTextResponse("User-agent: *\nDisallow: /\n", headers=NO_CACHE)
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in _NOT_FOR_A_SEARCH)]
    if base := base_address(request):
        lines += ["", f"Sitemap: {base}sitemap.xml"]
    return PlainTextResponse("\n".join(lines) + "\n", headers=NO_CACHE)


def sitemap(request: Request) -> Response:
    """List every page and indicator in both languages; there is none where our own address is not known."""
    base = base_address(request)
    if not base or site.is_for_editors_alone():
        return not_found(request)
    try:
        changed = catalogue.build().built_at.date().isoformat()
        entries = list(_entries())
    except WarehouseMissingError:
        return PlainTextResponse("", 503, NO_CACHE)
    root = ElementTree.Element("urlset", {"xmlns": _SITEMAP, "xmlns:xhtml": _XHTML})
    for at, code in entries:
        own = in_each_language(base, at, code)
        for address in own.values():
            url = ElementTree.SubElement(root, "url")
            ElementTree.SubElement(url, "loc").text = address
            ElementTree.SubElement(url, "lastmod").text = changed
            for language, other in own.items():
                look = {"rel": "alternate", "hreflang": language, "href": other}
                ElementTree.SubElement(url, "xhtml:link", look)
    made = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return Response(made, media_type="application/xml", headers=NO_CACHE)


def security(request: Request) -> Response:
    """Say whom to tell of a hole in the server, where that is configured."""
    contact = os.environ.get(SECURITY, "").strip()
    if is_mail_address(contact):
        contact = f"mailto:{contact}"
    elif not is_address(contact):
        return not_found(request)
    until = datetime.combine(datetime.now(UTC).date() + VALID, time(), UTC)
    lines = [f"Contact: {contact}", f"Expires: {until:%Y-%m-%dT%H:%M:%SZ}", "Preferred-Languages: pl, en"]
    if base := base_address(request):
        lines.append(f"Canonical: {base}.well-known/security.txt")
    return PlainTextResponse("\n".join(lines) + "\n", headers=NO_CACHE)


def drawn_icon(_request: Request) -> Response:
    """Answer with the icon as it is drawn."""
    return FileResponse(OURS / "barometr.svg", media_type="image/svg+xml", headers=_DAY)


def icon(_request: Request) -> Response:
    """Answer with the icon for browsers that know no drawing."""
    return Response(icon_file(OURS / "barometr.svg"), media_type="image/x-icon", headers=_DAY)


def apple_icon(_request: Request) -> Response:
    """Answer with the icon for the first screen of a phone."""
    return Response(icon_png(OURS / "barometr.svg", APPLE), media_type="image/png", headers=_DAY)


def _entries() -> Iterator[tuple[str, str]]:
    """Yield address and code of every page that a search may find."""
    for entry in site.listed():
        if entry.address != ADDRESS and f"/{entry.address}" not in _NOT_FOR_A_SEARCH:
            yield entry.address, ""
    for code in lookups.indicators():
        yield ADDRESS, code
