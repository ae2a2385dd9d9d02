"""The few figures that matter of an area, in words: each large, with what it counts and how it changed."""

from collections.abc import Iterable
from dataclasses import dataclass

from presentation.address import address
from presentation.board.html import render
from presentation.figure.evidence import evidence_address
from presentation.language.language import _
from presentation.reading.overview import change_words, headline
from presentation.view.changes import worth_telling
from presentation.view.indicator_view import IndicatorView

_MOST = 3


@dataclass(frozen=True)
class Figure:
    """A figure with the words beside it: `what` names the series, `words` tell unit, year and change.

    `href`: the page of the indicator; `evidence`: where the printed row of the figure stands on it.
    """

    href: str
    evidence: str
    number: str
    what: str
    words: str
    verdict: str


def figures(views: Iterable[IndicatorView]) -> str:
    """Return up to three changes that most deserve telling as HTML, '' where none may be told."""
    found = [_figure(view) for view in worth_telling(views)[:_MOST]]
    return render("figures", figures=found, caption=_("What changed")) if found else ""


def _figure(view: IndicatorView) -> Figure:
    if view.main is None or view.newest is None or view.reading is None:
        raise ValueError(f"{view.code} has no figure to tell")
    number, what_and_when = headline(view.newest, view.main.facts.unit_of(view.newest))
    change = change_words(view.reading, view.main.facts)
    return Figure(
        href=address("wskaznik", kod=view.code),
        evidence=evidence_address(view.newest),
        number=number,
        what=view.main.name,
        words=f"{what_and_when}, {change}",
        verdict=view.verdict.words if view.verdict else "",
    )
