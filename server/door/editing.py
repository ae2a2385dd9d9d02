"""Editing without a sign-in: with `BAROMETR_EDITING=1` the server answers its own machine alone.

Whoever opens such a server may load documents, so until there is a sign-in only a browser on the machine
itself gets an answer, or one that comes through an SSH tunnel. `make run` listens on loopback alone then;
this wall stands also where the server was started otherwise. A foreign `Host` or `Origin` is refused because
a page elsewhere can make a browser on this machine ask us under its own name (DNS rebinding).
"""

import re
from ipaddress import IPv6Address, ip_address

from starlette.datastructures import Headers
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from pages import site
from presentation.language.language import _, using
from server.shell import language_of

_HOST = re.compile(r"(?:localhost|127\.0\.0\.1|\[::1\])(?::[0-9]{1,5})?", re.IGNORECASE)
# A server in between adds these; then whoever asks may sit anywhere.
_PASSED_ON = re.compile(r"forwarded|via|x-forwarded-.*|x-real-ip")

TOLD_AT_THE_START = (
    "Editing is on (BAROMETR_EDITING=1): only browsers on this machine are answered, under localhost, "
    "because there is no sign-in yet. From another machine it is reached through an SSH tunnel; "
    "docs/nowe-sprawozdanie.md tells how."
)


def tell_at_the_start() -> None:
    """Say in the terminal that editing is on and who is answered."""
    if site.may_edit():
        print(TOLD_AT_THE_START, flush=True)


class OnlyThisMachine:
    """ASGI middleware: where editing is on, everything that does not come from this machine is refused."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or refuse it with a sentence; a websocket before it is opened."""
        if scope["type"] not in ("http", "websocket") or not site.may_edit() or is_from_here(scope):
            await self.app(scope, receive, send)
            return
        with using(language_of(HTTPConnection(scope))):
            sentence = _(
                "This server is for loading reports and answers only browsers on its own machine, at the "
                "address localhost. From another machine it is reached through an SSH tunnel."
            )
        refusal = PlainTextResponse(sentence + "\n", status_code=403, headers={"Cache-Control": "no-cache"})
        await refusal(scope, receive, send)


def is_from_here(scope: Scope) -> bool:
    """Return whether a request comes from this machine, under its name, and from a page of ours or none."""
    headers = Headers(scope=scope)
    hosts, origins = headers.getlist("host"), headers.getlist("origin")
    return (
        _is_loopback(scope.get("client"))
        and not any(_PASSED_ON.fullmatch(name) for name in headers)
        and len(hosts) == 1
        and _HOST.fullmatch(hosts[0]) is not None
        and all(re.sub("^https?://", "", origin.lower()) == hosts[0].lower() for origin in origins)
    )


def _is_loopback(client: tuple[str, int] | None) -> bool:
    if client is None:
        return False
    try:
        address = ip_address(client[0])
    except ValueError:
        return False
    # A server that listens on every address meets IPv4 visitors as ::ffff:127.0.0.1.
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return (mapped or address).is_loopback
