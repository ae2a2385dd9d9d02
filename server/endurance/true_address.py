"""The address of a visitor: that of the connection, unless configuration names the server in between.

The web server believes what `X-Forwarded-For` says of whoever asks from this machine. A visitor on it, or
behind a tunnel, would have as many addresses as he likes, and so would be many in every queue. So the header
counts only where `FORWARDED_ALLOW_IPS`, the web server's own setting, names the proxy.
"""

import os

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

NAMED_BY = "FORWARDED_ALLOW_IPS"
THIS_MACHINE = "127.0.0.1"


class TrueAddress:
    """ASGI middleware: without a named proxy whoever was passed on comes from this machine."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on."""
        client = scope.get("client")
        if client and not os.environ.get(NAMED_BY):
            told = Headers(scope=scope).getlist("x-forwarded-for")
            if any(client[0] in addresses for addresses in told):
                scope = {**scope, "client": (THIS_MACHINE, 0)}
        await self.app(scope, receive, send)
