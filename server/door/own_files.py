"""A file made for a visitor is handed to this visitor alone, and a session is used by whoever opened it.

Streamlit gives a file to anybody who knows its address, lets anybody who knows a session send or delete its
files, and lets anybody without a name take over a session that was left. Whose a file or a session is tells
the token that Streamlit keeps in each browser against foreign forms.
"""

import re
from http.cookies import CookieError, SimpleCookie

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit.web.server.starlette.starlette_app_utils import decode_xsrf_token_string

from presentation.language.language import _, using
from server.door import owners
from server.plain_pages import not_found
from server.shell import language_of

_COOKIE = "_streamlit_xsrf"
_FILE = re.compile(r"(?<!/static)/media/+([^/]+)$")  # in /static/media lie fonts, for everybody
_UPLOAD = re.compile(r"(?:^|/)_stcore/upload_file/([^/]+)/[^/]+$")
_SESSION = 2  # place of the session that a visitor comes back to, in what the app offers the websocket


class OnlyOwnFiles:
    """ASGI middleware: a foreign file is an address that does not exist, a foreign session is a new one."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; answer it as unknown where it asks for what is somebody else's."""
        if scope["type"] == "websocket":
            await self.app(_with_own_session(scope), receive, send)
        elif scope["type"] == "http" and (refusal := _refusal(scope)):
            await refusal(scope, receive, send)
        else:
            await self.app(scope, receive, send)


def browser_of(headers: Headers) -> bytes | None:
    """Return the token of the browser that a request comes from, None where it has none."""
    try:
        found = SimpleCookie(headers.get("cookie", "")).get(_COOKIE)
    except CookieError:
        return None
    return decode_xsrf_token_string(found.value)[0] if found else None


def _refusal(scope: Scope) -> Response | None:
    """Return the answer to a request for what is somebody else's, None where it may pass."""
    browser = browser_of(Headers(scope=scope))
    found = _FILE.search(scope["path"])
    if found and not owners.owns_file(browser, found[1].partition(".")[0]):
        return not_found(Request(scope))
    found = _UPLOAD.search(scope["path"])
    if found and owners.is_foreign_session(browser, found[1]):
        with using(language_of(Request(scope))):
            sentence = _("None of your open pages has a field for files now, so the file was not accepted.")
        return PlainTextResponse(sentence + "\n", 403)
    return None


def _with_own_session(scope: Scope) -> Scope:
    """Return the scope without the session to come back to, where that is another browser's."""
    headers = MutableHeaders(raw=list(scope["headers"]))
    offered = headers.get("sec-websocket-protocol", "").split(",")
    wanted = offered[_SESSION].strip() if len(offered) > _SESSION else ""
    if not wanted or not owners.is_foreign_session(browser_of(headers), wanted):
        return scope
    headers["sec-websocket-protocol"] = ",".join(offered[:_SESSION])
    return {**scope, "headers": headers.raw, "subprotocols": [part.strip() for part in offered[:_SESSION]]}
