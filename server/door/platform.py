"""Addresses of the platform that visitors do not need are closed, or answered on this machine alone.

Streamlit lets anybody read its metrics, and has addresses by which programs drive the pages. What the app in
the browser needs is listed here; everything else below its folder is not there.
"""

import re

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from server.door.editing import is_from_here
from server.plain_pages import not_found

_FOLDER = re.compile(r"(?:^|/)_stcore(?:/+([^/]*).*)?$", re.DOTALL)
NEEDED = ("health", "host-config", "stream", "upload_file")
LOCAL = ("metrics",)


class OnlyNeeded:
    """ASGI middleware: what nobody needs is answered as an address that does not exist."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on where its address is open to whoever asks."""
        found = _FOLDER.search(scope["path"]) if scope["type"] == "http" else None
        if found is None or found[1] in NEEDED or (found[1] in LOCAL and is_from_here(scope)):
            await self.app(scope, receive, send)
        else:
            await not_found(Request(scope))(scope, receive, send)
