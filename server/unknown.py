"""An address that does not exist is answered in our words wherever it lies, also where Streamlit answers.

Streamlit serves everything below its own folders and answers what it does not have with its own page and 200,
so a script that is gone after an upgrade looks like a page to the browser; what it refuses it calls a bad
request. Both become our "not found"; what we refuse ourselves keeps the sentence it is refused with.
"""

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from server.plain_pages import STREAMLITS, not_found

_FOLDERS = (*STREAMLITS, "pliki")
_OURS = "is_refused_by_us"


def mark_as_refused(request: Request) -> None:
    """Say of a request that it is answered with a refusal of our own, in words."""
    setattr(request.state, _OURS, True)


class UnknownAddresses:
    """ASGI middleware: what Streamlit refuses, or answers with its own page, becomes our page of 404."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and answer it ourselves where nobody has what it asks for."""
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            await self.app(scope, receive, send)
            return
        is_ours = False
        told = scope.setdefault("state", {})

        async def send_or_replace(message: Message) -> None:
            nonlocal is_ours
            is_start = message["type"] == "http.response.start" and not told.get(_OURS)
            if is_start and _is_unknown(scope["path"], message):
                is_ours = True
                await not_found(Request(scope))(scope, receive, send)
            elif not is_ours:
                await send(message)

        await self.app(scope, receive, send_or_replace)


def _is_unknown(path: str, start: Message) -> bool:
    """Return whether an answer that starts so says that there is nothing at the address."""
    if start["status"] == 400:
        return True
    if path.split("/")[1:2] not in [[folder] for folder in _FOLDERS]:
        return False
    is_page = Headers(raw=start["headers"]).get("content-type", "").startswith("text/html")
    return start["status"] in (301, 404) or is_page  # 301: a slash too many, which leads nowhere
