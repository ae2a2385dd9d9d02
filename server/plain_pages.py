"""Pages without Streamlit: the accessibility statement and the answer to an address that does not exist.

They are read without JavaScript: the law wants the statement readable even where the service is not.
"""

from html import escape
from string import Template

from starlette.convertors import Convertor, register_url_convertor
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from pages import site
from pages.frame.markup import shortened
from pages.sign_in.configuration import configured
from presentation.board.results import search_field
from presentation.language.language import _, using
from publish.package.publisher import contact
from server.document import document, root_of
from server.shell import NO_CACHE, OURS, language_of, language_of_visitor, style

BULLETIN = "https://bip.sopot.pl"


STREAMLITS = ("_stcore", "app", "component", "media", "static")  # folders that Streamlit serves itself


SIGN_IN = ("auth", "oauth2callback")  # where there is a sign-in, these too


class _NotStreamlit(Convertor[str]):
    """Any address outside the folders that Streamlit serves itself."""

    def convert(self, value: str) -> str:
        return value

    def to_string(self, value: str) -> str:
        return value


def routes() -> list[BaseRoute]:
    """Return the routes of the plain pages; they come last of all, as the second takes every address left."""
    folders = (*STREAMLITS, *SIGN_IN) if configured() else STREAMLITS
    _NotStreamlit.regex = rf"(?!(?:{'|'.join(folders)})(?:/|$))[\s\S]+"
    register_url_convertor("not_streamlit", _NotStreamlit())
    return [
        Route("/deklaracja-dostepnosci", statement),
        Route("/{address:not_streamlit}", not_found_or_near),
    ]


async def statement(request: Request) -> Response:
    """Answer with the accessibility statement in the language asked for, and the contact of this server."""
    text = (OURS / f"deklaracja-dostepnosci.{language_of(request)}.html").read_text(encoding="utf-8")
    to, shown = (f"mailto:{known}", known) if (known := contact()) else (BULLETIN, "bip.sopot.pl")
    email = f'<a id="a11y-email" href="{escape(to)}">{escape(shown)}</a>'
    with using(language_of(request)):
        search = search_field("./")
    whole = Template(text).substitute(style=style("./"), email=email, search=search)
    return HTMLResponse(whole, headers=NO_CACHE)


def not_found_or_near(request: Request) -> Response:
    """Lead an address that is nearly one of ours to it, and answer every other one with "not found"."""
    meant = request.path_params["address"].strip("/").lower()
    meant = "" if meant == "index.html" else meant
    if meant not in site.addresses():
        return not_found(request)
    query = f"?{request.url.query}" if request.url.query else ""
    target = f"{root_of(request)}{meant}{query}"
    return RedirectResponse(target, status_code=301, headers=NO_CACHE)


def not_found(request: Request) -> Response:
    """Answer an address that does not exist, in words, with a way back and the language switch."""
    root = root_of(request)
    language = language_of_visitor(request)
    overview = root if language == "pl" else f"{root}?jezyk={language}"
    with using(language):
        title, back = _("Page not found"), _("Go to the overview")
        asked = escape(shortened(request.url.path.removeprefix("/")))
        sentence = _("There is no page at the address “{address}”.").format(address=asked)
    body = f'<p>{sentence}</p><p><a href="{overview}">{back}</a></p>'
    return document(request, language, title, body, status=404)
