"""The HTML page in which Streamlit's scripts start, in the language of the page.

Streamlit's own is English, calls itself "Streamlit" and answers any address. Ours says its language, carries
our name, style and icon, and has no inline script (so the security policy can forbid them).
"""

import hashlib
import re
from functools import cache
from pathlib import Path

import streamlit
from starlette.requests import HTTPConnection, Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from pages import site
from presentation.language.language import LANGUAGES, _, using
from server.platform_words import dictionary

OURS = Path(__file__).resolve().parent.parent / "static"
STREAMLIT_INDEX = Path(streamlit.__file__).parent / "static" / "index.html"
NO_CACHE = {"Cache-Control": "no-cache"}


def routes() -> list[BaseRoute]:
    """Return the routes of the shell: one per page, the words of its script, our files."""
    return [
        *(Route(f"/{address}", page) for address in sorted(site.addresses())),
        Route("/slowa.json", words),
        Mount("/pliki", StaticFiles(directory=OURS)),
    ]


async def page(request: Request) -> Response:
    """Answer a page's address with the shell."""
    return HTMLResponse(shell(language_of(request)), headers=NO_CACHE)


async def words(request: Request) -> Response:
    """Answer with Streamlit's words in the language of the page."""
    return JSONResponse(dictionary(language_of(request)), headers=NO_CACHE)


def language_of(request: HTTPConnection) -> str:
    """Return the language asked for in the address, Polish where none or an unknown one is."""
    asked = request.query_params.get("jezyk", "pl")
    return asked if asked in LANGUAGES else "pl"


@cache
def shell(language: str) -> str:
    """Return the page shell in this language, made from the one of the installed Streamlit."""
    html = STREAMLIT_INDEX.read_text(encoding="utf-8")
    with using(language):
        noscript = _("Barometr Sopotu shows its charts with JavaScript. Please switch it on in your browser.")
        description = _("Indicators of Sopot's social integration and policy strategy for 2017–2026.")
    for pattern, replacement in {
        r'<html lang="en">': f'<html lang="{language}">',
        r"<title>.*?</title>": (
            f'<title>Barometr Sopotu</title>\n    <meta name="description" content="{description}">'
            f"\n    {_links()}"
        ),
        r'<link rel="shortcut icon"[^>]*>': "",
        r'<link rel="service-desc"[^>]*>': "",
        r"<!--.*?-->": "",
        r"<script>.*?</script>": "",
        r"<noscript>.*?</noscript>": f"<noscript><p>{noscript}</p></noscript>",
    }.items():
        html, found = re.subn(pattern, replacement.replace("\\", "\\\\"), html, flags=re.DOTALL)
        if not found:
            raise LookupError(
                f"{STREAMLIT_INDEX}: nothing matches {pattern!r}; Streamlit's page has changed, "
                "so look at it and bring server/shell.py up to date."
            )
    return html.strip()


@cache
def _links() -> str:
    """Return the tags of our style, icon and script."""
    return f'{style("./")}\n    <script src="./pliki/start.js?{_hash("start.js")}"></script>'


@cache
def style(root: str) -> str:
    """Return the tags of our style and icon; the hash makes browsers fetch a changed file."""
    return "\n    ".join(
        [
            f'<link rel="icon" type="image/svg+xml" href="{root}pliki/barometr.svg">',
            f'<link rel="stylesheet" href="{root}pliki/barometr.css?{_hash("barometr.css")}">',
            f'<link rel="stylesheet" media="print" href="{root}pliki/print.css?{_hash("print.css")}">',
        ]
    )


def _hash(name: str) -> str:
    return hashlib.sha256((OURS / name).read_bytes()).hexdigest()[:8]
