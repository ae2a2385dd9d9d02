"""A document of our own without the app: the frame that its pages share."""

from starlette.requests import Request
from starlette.responses import HTMLResponse

from presentation.board.results import search_field
from presentation.language.language import LANGUAGES, using
from server.shell import NO_CACHE, style

MOST_FOLDERS = 20  # that a relative address climbs; beyond, the way back begins at the root
_NAMES = {"pl": "Polski", "en": "English"}


def document(request: Request, language: str, title: str, body: str, *, status: int = 200) -> HTMLResponse:
    """Answer with a document around ready HTML, below the search and the language switch."""
    root = root_of(request)
    other = next(other for other in LANGUAGES if other != language)
    with using(language):
        search = search_field(root)
    switch = f'<a href="{root}jezyk/{other}" lang="{other}" hreflang="{other}">{_NAMES[other]}</a>'
    whole = (
        f'<!DOCTYPE html><html lang="{language}"><head><meta charset="UTF-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{title} – Barometr Sopotu</title>{style(root)}</head>"
        f'<body class="plain">{search}<main><p>{switch}</p><h1>{title}</h1>{body}</main></body></html>'
    )
    return HTMLResponse(whole, status, NO_CACHE)


def root_of(request: Request) -> str:
    """Return the way from an address to the root; a slash that is written as %2F is no folder."""
    asked = request.scope.get("raw_path", request.scope["path"].encode())
    folders = asked.partition(b"?")[0].count(b"/") - 1
    return "../" * folders or "./" if folders <= MOST_FOLDERS else "/"
