"""The head of an indicator's page: where it belongs, its neighbours, its name, its sentence."""

from pages import lookups
from pages.filters.query_params import View
from pages.frame.kept import kept
from pages.indicator.linked import linked
from pages.indicator.seen import said, seen, way
from presentation.address import address
from presentation.board.html import render
from presentation.figure.indicator import Indicator
from presentation.language.language import _, choose
from presentation.view.indicator_view import IndicatorView
from queries import catalogue


@kept
def head(code: str, view: View, quoted: str) -> str:
    """Return the head as HTML; `quoted`: the sentence with its source, to be copied, '' for none."""
    shown = seen(code, view)
    codes = list(lookups.indicators())
    place = codes.index(code)
    return render(
        "indicator_head",
        steps=_steps(shown.indicator),
        before=_neighbour(codes[place - 1], view) if place else None,
        after=_neighbour(codes[place + 1], view) if place + 1 < len(codes) else None,
        area=shown.indicator.area_code or "",
        title=said(shown.indicator.short_name),
        code=code,
        sentence=linked(said(sentences(shown)), shown),
        quoted=quoted,
    )


def sentences(shown: IndicatorView) -> str:
    """Return what the speaking series says, the verdict behind its first sentence, the event of its years."""
    return " ".join((shown.paragraph, *_events(shown)))


def _events(shown: IndicatorView) -> list[str]:
    """Return the sentence of every event in whose year there is a figure, and an earlier one beside it."""
    years = {row.year for row in shown.rows if row.is_known}
    told = [event for event in catalogue.events() if event.year in years and min(years) < event.year]
    return [choose(event.sentence, event.sentence_en) for event in told]


def _neighbour(code: str, view: View) -> dict[str, str]:
    return {"words": code, "href": way("wskaznik", view, kod=code)}


def _steps(indicator: Indicator) -> list[dict[str, str]]:
    found = [{"words": _("Overview"), "href": address("")}]
    area = lookups.areas().get(indicator.area_code or "")
    if area:
        found.append({"words": said(f"{area.area_code}. {area.name}"), "href": address(area.slug)})
    if area and indicator.goal_code:
        words = _("goal {code}").format(code=indicator.goal_code)
        anchor = f"cel-{indicator.goal_code.replace('.', '-')}"
        found.append({"words": words, "href": address(area.slug, anchor)})
    if not indicator.is_official:
        found.append({"words": _("Context"), "href": address("kontekst")})
    return found
