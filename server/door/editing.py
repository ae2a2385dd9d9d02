"""Editing without a sign-in: with `BAROMETR_EDITING=1` the server answers its own machine alone.

Whoever opens such a server may load documents, so where nobody signs in only a browser on the machine itself
gets an answer, or one that comes through an SSH tunnel. `make run` listens on loopback alone then; this wall
stands also where the server was started otherwise. A foreign `Host` or `Origin` is refused because a page
elsewhere can make a browser on this machine ask us under its own name (DNS rebinding). Networks in
`BAROMETR_EDITING_FROM` are answered too: whoever sits in them may edit. With a sign-in everybody is answered,
and each page asks who it is.
"""

import os
import re
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

from starlette.datastructures import Headers
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from pages import site
from presentation.language.language import _, using
from server.door import hosts
from server.shell import language_of

_HOST = re.compile(r"(?:localhost|127\.0\.0\.1|\[::1\])(?::[0-9]{1,5})?", re.IGNORECASE)
# A server in between adds these; then whoever asks may sit anywhere.
_PASSED_ON = re.compile(r"forwarded|via|x-forwarded-.*|x-real-ip")

FROM = "BAROMETR_EDITING_FROM"

TOLD_AT_THE_START = (
    "Editing is on (BAROMETR_EDITING=1): only browsers on this machine are answered, under localhost, "
    "because there is no sign-in. From another machine it is reached through an SSH tunnel; "
    "docs/nowe-sprawozdanie.md tells how, docs/sign-in.md how people sign in instead."
)
_TOLD_OF_NETWORKS = (
    "Editing is on (BAROMETR_EDITING=1) and there is no sign-in: whoever reaches this server from {networks} "
    f"({FROM}) may load reports. docs/sign-in.md tells how people sign in instead."
)
_TOLD_OF_THE_SIGN_IN = (
    "Editing is on (BAROMETR_EDITING=1) for whoever signs in and has the role of an editor."
)


def check() -> None:
    """Stop the start with a sentence where a configured network is none, or we have no name in it."""
    try:
        found = networks()
    except ValueError as problem:
        raise SystemExit(
            f"{FROM}: {problem}; write networks such as 10.20.0.0/16, with a space between."
        ) from None
    if found and not hosts.names():
        raise SystemExit(
            f"{FROM} lets other machines edit; then {hosts.VARIABLE} must name this server, so that no page "
            "elsewhere can edit through a browser in the network."
        )


def networks() -> list[IPv4Network | IPv6Network]:
    """Return the networks that are answered beside this machine; raises ValueError."""
    return [ip_network(text) for text in os.environ.get(FROM, "").split()]


def tell_at_the_start() -> None:
    """Say in the terminal that editing is on and who is answered."""
    if not site.editing_is_on():
        return
    if not site.is_for_editors_alone():
        told = _TOLD_OF_THE_SIGN_IN
    elif found := networks():
        told = _TOLD_OF_NETWORKS.format(networks=", ".join(map(str, found)))
    else:
        told = TOLD_AT_THE_START
    print(told, flush=True)


class OnlyThisMachine:
    """ASGI middleware: where editing is on, everything that does not come from this machine is refused."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or refuse it with a sentence; a websocket before it is opened."""
        if scope["type"] not in ("http", "websocket") or may_pass(scope):
            await self.app(scope, receive, send)
            return
        with using(language_of(HTTPConnection(scope))):
            sentence = _(
                "This server is for loading reports and answers only browsers on its own machine, at the "
                "address localhost. From another machine it is reached through an SSH tunnel."
            )
        refusal = PlainTextResponse(sentence + "\n", status_code=403, headers={"Cache-Control": "no-cache"})
        await refusal(scope, receive, send)


def may_pass(scope: Scope) -> bool:
    """Return whether whoever asks is answered on this server."""
    return not site.is_for_editors_alone() or is_from_here(scope) or _is_from_a_network(scope)


def _is_from_a_network(scope: Scope) -> bool:
    """Return whether a request comes from a configured network, under a name of ours, from a page of ours.

    Behind a server in between on this machine the address is the one that it passes on.
    """
    found, headers = networks(), Headers(scope=scope)
    address = _address_of(scope)
    is_inside = address is not None and any(address in network for network in found)
    return is_inside and hosts.is_known(headers) and hosts.is_from_ours(headers)


def is_from_here(scope: Scope) -> bool:
    """Return whether a request comes from this machine, under its name, and from a page of ours or none."""
    headers = Headers(scope=scope)
    named, origins = headers.getlist("host"), headers.getlist("origin")
    return (
        (address := _address_of(scope)) is not None
        and address.is_loopback
        and not any(_PASSED_ON.fullmatch(name) for name in headers)
        and len(named) == 1
        and _HOST.fullmatch(named[0]) is not None
        and all(re.sub("^https?://", "", origin.lower()) == named[0].lower() for origin in origins)
    )


def _address_of(scope: Scope) -> IPv4Address | IPv6Address | None:
    client = scope.get("client")
    try:
        address = ip_address(client[0]) if client else None
    except ValueError:
        return None
    # A server that listens on every address meets IPv4 visitors as ::ffff:127.0.0.1.
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return mapped or address
