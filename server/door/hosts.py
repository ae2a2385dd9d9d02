"""The names under which the server answers, and the pages that may use it: its own.

A page elsewhere can make a browser ask us under its own name (DNS rebinding) or open a connection to us with
the visitor's cookies. So where names are known, other ones are refused, and a websocket, whatever changes
something, and what only the app needs must come from a page under the very name that is asked. Data that any
site may read stay open to scripts of other sites.
"""

import os
import re
from functools import cache
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from pages.sign_in.configuration import configured
from presentation.language.language import _, using
from publish.public_address import HOST, public_address
from server.plain_pages import STREAMLITS
from server.shell import language_of

VARIABLE = "BAROMETR_HOSTS"
LOOPBACK = ("localhost", "127.0.0.1", "[::1]")
# What asks whether the server lives has no name for it; the answer is one word.
_WITHOUT_A_NAME = ("/_stcore/health", "/gotowosc")
_HOST = re.compile(rf"{HOST}|\[[0-9a-f:.]{{2,45}}\](?::[0-9]{{1,5}})?", re.IGNORECASE)
_PORT = re.compile(r":[0-9]{1,5}$")
_READING = ("GET", "HEAD", "OPTIONS")


def check() -> None:
    """Stop the start with a sentence where a configured name is none."""
    for name in os.environ.get(VARIABLE, "").split():
        if not _HOST.fullmatch(name) or _PORT.search(name):
            raise SystemExit(
                f"{VARIABLE} holds {name!r}, which is no name of a server; write names such as "
                "barometr.example.pl, without port, with a space between them."
            )
    names.cache_clear()


@cache
def names() -> frozenset[str]:
    """Return the names that are answered, in small letters; none where no name is configured."""
    found = os.environ.get(VARIABLE, "").split()
    if address := public_address():
        found.append(_PORT.sub("", urlsplit(address).netloc))
    if sign_in := configured():
        found.append(_PORT.sub("", urlsplit(sign_in.origin).netloc))
    return frozenset(name.lower() for name in (*found, *LOOPBACK)) if found else frozenset()


class KnownHosts:
    """ASGI middleware: foreign names are answered 421, foreign pages 403, each with a sentence."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on or refuse it; a websocket before it is opened."""
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        with using(language_of(HTTPConnection(scope))):
            if not is_known(headers) and not scope["path"].endswith(_WITHOUT_A_NAME):
                refusal = _refusal(_("This server is not reached under this name."), 421)
            elif not is_from_ours(headers) and not _is_for_other_sites(scope):
                refusal = _refusal(_("Only pages of this server may ask for this."), 403)
            else:
                await self.app(scope, receive, send)
                return
        await refusal(scope, receive, send)


def is_known(headers: Headers) -> bool:
    """Return whether a request names this server, once and by a name that is answered."""
    hosts = headers.getlist("host")
    if len(hosts) != 1 or not _HOST.fullmatch(hosts[0]):
        return False
    return not names() or _PORT.sub("", hosts[0].lower()) in names()


def is_from_ours(headers: Headers) -> bool:
    """Return whether every page that a request says it comes from has the name and port that are asked."""
    host = headers.get("host", "").lower()
    return all(re.sub("^https?://", "", origin.lower()) == host for origin in headers.getlist("origin"))


def _is_for_other_sites(scope: Scope) -> bool:
    """Return whether scripts of other sites may ask for it: to read, and not what only the app needs."""
    folders = scope["path"].split("/")
    return scope["type"] == "http" and scope["method"] in _READING and not set(folders[:-1]) & {*STREAMLITS}


def _refusal(sentence: str, status: int) -> PlainTextResponse:
    return PlainTextResponse(sentence + "\n", status, {"Cache-Control": "no-store"})
