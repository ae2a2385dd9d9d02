"""The answer at `/osadz/<code>`: a chart that other sites may show, if they are allowed to.

It has no script and fetches nothing but its type, which the texts in a chart are laid out for; it follows the
light or dark of the reader's system by a media query.
Only this answer may stand in the frame of another site, and only of those that the configuration names.
"""

from functools import cache
from pathlib import Path

from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from presentation.board.tiny import inline
from presentation.chart.svg.chart import to_svg
from presentation.language.language import _, using
from presentation.templates import templates_in
from publish.embedding import FOLDER, sites
from publish.indicator_views import view_of
from publish.view_png import plan_of
from queries import catalogue
from queries.warehouse import WarehouseMissingError
from server.base_address import base_address
from server.compression import FILES
from server.light.head import in_each_language
from server.light.indicator import ADDRESS, WIDTH, code_of
from server.plain_pages import not_found
from server.shell import NO_CACHE, language_of

_TEMPLATES = templates_in(Path(__file__).parent)
_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; base-uri 'none'; form-action 'none'"
)


def routes() -> list[BaseRoute]:
    """Return the one route of the charts for other sites."""
    return [Route(f"/{FOLDER}/{{code}}", chart)]


def chart(request: Request) -> Response:
    """Answer with the chart of an indicator in the language asked for."""
    language = language_of(request)
    with using(language):
        try:
            asked = request.path_params["code"].strip()
            code = code_of(asked) if asked else None
            if code is None:
                return not_found(request)
            html = _document(code, language, base_address(request))
        except WarehouseMissingError:
            sentence = _("The data are not ready yet; please try again in a few minutes.")
            return PlainTextResponse(sentence + "\n", 503, {**NO_CACHE, **policy()})
    return HTMLResponse(html, headers={**NO_CACHE, **policy()})


def policy() -> dict[str, str]:
    """Return the security policy of this answer alone: who may show it, and that it fetches only its type."""
    allowed = " ".join(("'self'", *sites()))
    return {"Content-Security-Policy": f"{_POLICY}; frame-ancestors {allowed}"}


def _document(code: str, language: str, base: str) -> str:
    view = view_of(code)
    plan = plan_of(view)
    return _TEMPLATES.get_template("chart.html").render(
        _=_,
        language=language,
        view=view,
        plan=plan,
        font=_type(),
        svg=inline(to_svg(plan, WIDTH, theme="page", captions=False)) if plan else "",
        own=in_each_language(base or "../", ADDRESS, code)[language],
        version=_("data version {version}").format(version=catalogue.build().build_id),
    )


@cache
def _type() -> str:
    """Return the name of the type that the platform serves for its pages; the hash in it changes with it."""
    return next((FILES / "media").glob("SourceSansVF-Upright*.woff2")).name
