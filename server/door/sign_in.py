"""The way through the sign-in, around what Streamlit answers: back to one's page, and words where it failed.

Streamlit leads everybody back to the overview, also whom the provider refused, and answers in English where
the provider cannot be reached. The page one comes from is kept in a cookie for as long as the way may take.
"""

from urllib.parse import parse_qsl, quote, unquote

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pages import site
from pages.sign_in.configuration import CALLBACK, configured
from presentation.language.language import LANGUAGES, _, using
from server.document import document, root_of
from server.language_switch import path_and_query

BACK = "barometr_powrot"
_WAY = 600  # seconds; who takes longer comes back to the overview
_USER = "_streamlit_user="
_LOGIN = "/auth/login"


class SignInAnswers:
    """ASGI middleware around the addresses of the sign-in; everything else passes."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and answer in our way where it begins or ends a sign-in."""
        if scope["type"] != "http" or configured() is None or not scope["path"].endswith((_LOGIN, CALLBACK)):
            await self.app(scope, receive, send)
            return
        request, answered = Request(scope), False

        async def send_ours(message: Message) -> None:
            nonlocal answered
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if ours := _instead(request, message["status"], headers):
                    answered = True
                    await ours(scope, receive, send)
            if not answered:
                await send(message)

        await self.app(scope, receive, send_ours)


def _instead(request: Request, status: int, headers: MutableHeaders) -> Response | None:
    """Return our answer in place of Streamlit's, None where its headers, changed by us, will do."""
    if request.url.path.endswith(_LOGIN):
        if status >= 400:
            return _failed(request, 502)
        headers.append("set-cookie", _cookie(came_from(request), _WAY))
        return None
    is_signed_in = any(cookie.startswith(_USER) for cookie in _kept(headers))
    if is_signed_in:
        headers["location"] = back(request)
        headers.append("set-cookie", _cookie("", 0))
    elif "state" in request.query_params or "error" in request.query_params:
        return _failed(request, 403)
    return None


def came_from(request: Request) -> str:
    """Return the page of ours that a visitor comes from, with its view; '' where it is none."""
    path, query = path_and_query(request.headers.get("referer", ""))
    if path.rpartition("/")[2] not in site.addresses():
        return ""
    return f"{path}?{query}" if query else path


def back(request: Request) -> str:
    """Return the page to go back to; whatever the cookie says, it is one of ours."""
    kept = unquote(request.cookies.get(BACK, ""))
    path, query = path_and_query(kept)
    if not kept or path.rpartition("/")[2] not in site.addresses():
        return root_of(request)
    return f"{path}?{query}" if query else path


def _kept(headers: MutableHeaders) -> list[str]:
    """Return the cookies that an answer sets and does not delete."""
    return [cookie for cookie in headers.getlist("set-cookie") if "max-age=0" not in cookie.lower()]


def _cookie(value: str, seconds: int) -> str:
    return f"{BACK}={quote(value)}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax"


def _failed(request: Request, status: int) -> Response:
    """Answer that nobody is signed in, in words, with a way on."""
    left = path_and_query(unquote(request.cookies.get(BACK, "")) or request.headers.get("referer", ""))
    asked = dict(parse_qsl(left[1])).get("jezyk", "pl")
    language = asked if asked in LANGUAGES else "pl"
    with using(language):
        title = _("You are not signed in")
        why = (
            _("The server where people sign in does not answer. Please try again in a few minutes.")
            if status >= 500
            else _("The sign-in was broken off or took too long. Please begin it again.")
        )
        body = f'<p>{why}</p><p><a href="{root_of(request)}">{_("Go to the overview")}</a></p>'
    return document(request, language, title, body, status=status)
