"""The view of an indicator that its page shows, kept so that its texts are made once per build and choice."""

from urllib.parse import urlencode

from pages.filters.query_params import View, to_query
from pages.filters.selection import years_of
from pages.frame.markup import visible
from presentation.language.language import current
from presentation.view.indicator_view import IndicatorView
from presentation.view.years import Years
from publish.indicator_views import view_of
from publish.typography import bound
from queries.typed import per_build


def seen(code: str, view: View) -> IndicatorView:
    """Return the view of an indicator in the chosen years; its texts are in the language of the page."""
    return _seen(code, years_of(view), current())


@per_build
def _seen(code: str, years: Years, _language: str) -> IndicatorView:
    return view_of(code, years)


def said(words: object) -> str:
    """Return words for our own HTML: on one line, no short word at its end; templates escape them."""
    return visible(bound(str(words)))


def way(page: str, view: View, **query: str) -> str:
    """Return the address of a page that keeps the chosen years and the language."""
    spoken = {} if current() == "pl" else {"jezyk": current()}
    years = {name: found for name, found in to_query(view).items() if name in ("okres", "od", "do")}
    return f"{page}?{urlencode({**query, **years, **spoken}, doseq=True)}"
