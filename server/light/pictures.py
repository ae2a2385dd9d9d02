"""The picture of each page under an address of its own: `/obrazy/<build>/II.13.pl.png`.

The address holds the build, so a picture never changes and may be kept for ever; that of an older build leads
to the one of today, because messages that were sent then still point at it.
"""

from functools import lru_cache
from threading import Lock

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from pages import lookups
from presentation.language.language import LANGUAGES, _, current, using
from presentation.view.changes import worth_telling
from publish.indicator_views import view_of
from publish.view_png import indicator_png, page_png
from queries import catalogue
from queries.warehouse import Build, WarehouseMissingError, current_build
from server.light.boards import NAME_OF_PICTURE, official_of
from server.light.page import SITE

FOLDER = "obrazy"
# Every picture of a build in both languages is some 200 of about 100 kB.
MOST_KEPT = 200
_FOR_EVER = "public, max-age=31536000, immutable"
_one_at_a_time = Lock()


def routes() -> list[BaseRoute]:
    """Return the one route of the pictures."""
    return [Route(f"/{FOLDER}/{{build}}/{{name}}.{{language}}.png", picture)]


def picture_address(name: str) -> str:
    """Return where the picture of this name stands, in the current language and build."""
    return f"{FOLDER}/{catalogue.build().build_id}/{name}.{current()}.png"


def picture(request: Request) -> Response:
    """Answer with a picture as PNG; that of another build leads to the one of today."""
    asked = request.path_params
    name, language = asked["name"], asked["language"]
    try:
        if language not in LANGUAGES or name not in _names():
            return _sentence(_("There is no such picture."), 404)
        with using(language):
            if asked["build"] != catalogue.build().build_id:
                target = f"../../{picture_address(name)}"
                return RedirectResponse(target, status_code=302, headers={"Cache-Control": "no-cache"})
            with _one_at_a_time:
                made = _made(current_build(), language, name)
    except WarehouseMissingError:
        return _sentence(_("The data are not ready yet; please try again in a few minutes."), 503)
    return Response(made, media_type="image/png", headers={"Cache-Control": _FOR_EVER})


def _names() -> set[str]:
    return {NAME_OF_PICTURE, *(area.slug for area in lookups.areas().values()), *lookups.indicators()}


@lru_cache(maxsize=MOST_KEPT)
def _made(_build: Build, _language: str, name: str) -> bytes:
    made_on = catalogue.build().built_at.date()
    if name in lookups.indicators():
        return indicator_png(view_of(name), made_on)
    if name == NAME_OF_PICTURE:
        told = _(
            "Social Integration and Policy Strategy of Sopot 2017–2026, in figures the city has printed."
        )
        return page_png(SITE, told, worth_telling(official_of("")), made_on)
    area = next(area for area in lookups.areas().values() if area.slug == name)
    title = f"{area.area_code}. {area.name}"
    return page_png(title, str(area.general_goal), worth_telling(official_of(area.area_code)), made_on)


def _sentence(text: str, status: int) -> Response:
    return PlainTextResponse(text + "\n", status_code=status, headers={"Cache-Control": "no-cache"})
