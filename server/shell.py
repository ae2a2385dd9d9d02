"""The HTML page in which Streamlit's scripts start, in the language of the page.

Streamlit's own is English, calls itself "Streamlit" and answers any address. Ours says its language, has room
for the light page in its head and before the root of the app, carries our style and icon, and has no inline
script (so the security policy can forbid them).
"""

import hashlib
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import streamlit
from starlette.requests import HTTPConnection, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from presentation.chart.palette import ACCENTS
from presentation.language.language import LANGUAGES
from server.platform_words import dictionary

OURS = Path(__file__).resolve().parent.parent / "static"
STREAMLIT_INDEX = Path(streamlit.__file__).parent / "static" / "index.html"
SCRIPTS = ("reload.js", "start.js", "place.js", "light.js")
NO_CACHE = {"Cache-Control": "no-cache"}


# Where the light page goes; letters that no page of Streamlit holds.
_HEAD, _BODY = "\0head\0", "\0body\0"


@dataclass(frozen=True)
class Shell:
    """The page shell in three pieces: between them come the tags of a page's head, and its light body."""

    before_head: str
    before_body: str
    after: str


def routes() -> list[BaseRoute]:
    """Return the routes of the shell: the words of its script, our files."""
    return [Route("/slowa.json", words), Mount("/pliki", StaticFiles(directory=OURS))]


async def words(request: Request) -> Response:
    """Answer with Streamlit's words in the language of the page."""
    return JSONResponse(dictionary(language_of(request)), headers=NO_CACHE)


def language_of(request: HTTPConnection) -> str:
    """Return the language asked for in the address, Polish where none or an unknown one is."""
    asked = request.query_params.get("jezyk", "pl")
    return asked if asked in LANGUAGES else "pl"


def language_of_visitor(request: HTTPConnection) -> str:
    """Return the language asked for, where the address names none that of the page the visitor comes from."""
    if "jezyk" in request.query_params:
        return language_of(request)
    try:
        query = urlsplit(request.headers.get("referer", "")).query
    except ValueError:  # no address at all
        return "pl"
    came_with = dict(parse_qsl(query)).get("jezyk", "pl")
    return came_with if came_with in LANGUAGES else "pl"


@cache
def shell(language: str) -> Shell:
    """Return the page shell in this language, made from the one of the installed Streamlit."""
    html = STREAMLIT_INDEX.read_text(encoding="utf-8")
    for pattern, replacement in {
        r'<html lang="en">': f'<html lang="{language}">',
        r"<title>.*?</title>": f"{_HEAD}\n    {_links()}",
        r'<link rel="shortcut icon"[^>]*>': "",
        r'<link rel="service-desc"[^>]*>': "",
        r"<!--.*?-->": "",
        r"<script>.*?</script>": "",
        r"<noscript>.*?</noscript>": _BODY,
    }.items():
        html, found = re.subn(pattern, replacement.replace("\\", "\\\\"), html, flags=re.DOTALL)
        if not found:
            raise LookupError(
                f"{STREAMLIT_INDEX}: nothing matches {pattern!r}; Streamlit's page has changed, "
                "so look at it and bring server/shell.py up to date."
            )
    before_head, _mark, rest = html.strip().partition(_HEAD)
    before_body, _mark, after = rest.partition(_BODY)
    return Shell(before_head, before_body, after)


@cache
def _links() -> str:
    """Return the tags of our styles, icon and scripts, which run in this order before Streamlit's."""
    scripts = (f'<script defer src="./pliki/{name}?{_hash(name)}"></script>' for name in SCRIPTS)
    light = f'<link rel="stylesheet" href="./pliki/light.css?{_hash("light.css")}">'
    return "\n    ".join([style("./"), light, *scripts])


@cache
def style(root: str) -> str:
    """Return the tags of our style and icon; the hash makes browsers fetch a changed file.

    The colours of the areas are written here, so that they are those of the charts.
    """
    colours = ";".join(f"--obszar-{area}:{colour}" for area, colour in ACCENTS.items() if area)
    return "\n    ".join(
        [
            f"<style>:root{{{colours}}}</style>",
            f'<link rel="icon" sizes="48x48" href="{root}favicon.ico">',
            f'<link rel="icon" type="image/svg+xml" href="{root}favicon.svg">',
            f'<link rel="apple-touch-icon" href="{root}apple-touch-icon.png">',
            f'<link rel="stylesheet" href="{root}pliki/barometr.css?{_hash("barometr.css")}">',
            f'<link rel="stylesheet" media="print" href="{root}pliki/print.css?{_hash("print.css")}">',
        ]
    )


def _hash(name: str) -> str:
    return hashlib.sha256((OURS / name).read_bytes()).hexdigest()[:8]
