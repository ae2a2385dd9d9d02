"""Room for visitors: the limit of open files is raised at the start, and before it is reached newcomers wait.

A visitor takes four descriptors (three for the loop of his session, one for the connection) for as long as
the page is open. At the usual limit of 1,024 the server could not even accept the connection of the next one,
and would tell nobody why; so it stops a little earlier, and says when to come again. Whoever is there already
is served on.
"""

import resource
import time
from pathlib import Path

from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from pages import site
from presentation.language.language import _, using
from server.shell import language_of

# More visitors than these descriptors carry, 16,000, find no memory and no processor on one machine.
WANTED = 65_536
# Kept free for requests of those who are there, statements, downloads and the data: an eighth of 1,024.
RESERVE = 128
_COUNTED_AGAIN = 0.25  # seconds; counting thousands takes a millisecond


def raise_limit() -> None:
    """Raise the limit of open files as far as the machine allows, up to what is of use."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    most = WANTED if hard == resource.RLIM_INFINITY else min(hard, WANTED)
    if soft != resource.RLIM_INFINITY and soft < most:
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))


class Descriptors:
    """What this process has open of what it may."""

    def __init__(self) -> None:
        self._counted_at = 0.0
        self._is_full = False

    def are_scarce(self) -> bool:
        """Return whether so few are left that nobody new is let in."""
        now = time.monotonic()
        if now - self._counted_at >= _COUNTED_AGAIN:
            self._counted_at = now
            try:
                self._is_full = _open() + RESERVE > resource.getrlimit(resource.RLIMIT_NOFILE)[0]
            except OSError:  # not even one is left to count them with
                self._is_full = True
        return self._is_full


DESCRIPTORS = Descriptors()


class RoomForVisitors:
    """ASGI middleware: where the server is full, a new page or visit is answered 503 with a sentence."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or refuse who would be one more."""
        if not _is_one_more(scope) or not DESCRIPTORS.are_scarce():
            await self.app(scope, receive, send)
            return
        with using(language_of(HTTPConnection(scope))):
            sentence = _("So many people are reading Barometr Sopotu now that there is no room for one more.")
            sentence += " " + _("Please try again in a minute.")
        refusal = PlainTextResponse(sentence + "\n", 503, {"Cache-Control": "no-store"})
        await refusal(scope, receive, send)


def _is_one_more(scope: Scope) -> bool:
    """Return whether a request begins a visit: a page, or the connection that its app opens."""
    if scope["type"] == "websocket":
        return True
    return scope["type"] == "http" and scope["path"].strip("/") in site.addresses()


def _open() -> int:
    """Return how many descriptors this process has open."""
    return sum(1 for _descriptor in Path("/proc/self/fd").iterdir())
