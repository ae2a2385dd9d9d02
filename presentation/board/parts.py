"""What a card says of an indicator without a leading figure: its largest parts, or the series given."""

from collections.abc import Sequence
from dataclasses import dataclass

from presentation.board.tiny import inline
from presentation.chart.palette import accent
from presentation.chart.svg.canvas import Canvas
from presentation.figure.evidence import evidence_address
from presentation.figure.observation import Observation, by_series, current_figures, names_of
from presentation.figure.unit import Unit
from presentation.figure.values import short_value_text, value_text
from presentation.figure.when import year_label
from presentation.language.language import _, ngettext
from presentation.reading.breakdown import parts_of
from presentation.view.indicator_view import IndicatorView

MOST = 4
_WIDTH, _HEIGHT = 60, 9


@dataclass(frozen=True)
class Part:
    """One part or series: its name, its figure, and for a part a bar from zero that repeats the figure.

    `href`: where the evidence of the figure stands.
    """

    name: str
    text: str
    href: str
    bar: str = ""


@dataclass(frozen=True)
class Told:
    """Up to four parts, what goes for all of them (year and unit), and how many are left out, in words."""

    parts: Sequence[Part] = ()
    of_all: str = ""
    left_out: str = ""


def parts_told(view: IndicatorView) -> Told:
    """Return the largest parts of the breakdown in its newest year, or the series where several are given."""
    if view.newest is not None or view.main is None:
        return Told()
    if view.main.block.totals:
        return _series(view)
    return _breakdown(view, parts_of(current_figures(view.main.block.parts)))


def _breakdown(view: IndicatorView, members: Sequence[Observation]) -> Told:
    year = max((item.year for item in members if item.value is not None), default=0)
    newest = [item for item in members if item.year == year and item.value is not None]
    if not newest or view.main is None:
        return Told()
    facts = view.main.facts
    unit = facts.shared_unit(newest)
    groups = by_series(newest)
    named = {id(group[-1]): name for group, name in zip(groups, names_of(groups), strict=True)}
    ranked = sorted((group[-1] for group in groups), key=lambda item: -(item.value or 0))
    most = float(ranked[0].value or 0) or 1.0
    found = [
        Part(
            named[id(item)],
            short_value_text(item, facts.unit_of(item)),
            evidence_address(item),
            _bar(float(item.value or 0) / most, item.area_code),
        )
        for item in ranked[:MOST]
    ]
    smaller = len(ranked) - len(found)
    left_out = ngettext("and {count} smaller", "and {count} smaller", smaller).format(count=smaller)
    of_all = ", ".join(text for text in (year_label(ranked[0]), _unit_word(unit)) if text)
    return Told(found, of_all, left_out if smaller else "")


def _series(view: IndicatorView) -> Told:
    """Return the newest figure of each series in catalogue order: different things have no bars."""
    known = [item for item in current_figures(view.rows) if item.is_known and not item.category]
    groups = by_series(known)
    found = [_newest(group[-1], view.facts(group[-1].unit).unit_of(group[-1])) for group in groups[:MOST]]
    more = len(groups) - len(found)
    left_out = ngettext("and {count} other", "and {count} others", more).format(count=more)
    return Told(found, "", left_out if more else "")


def _newest(item: Observation, unit: Unit) -> Part:
    dated = _("{figure} ({year})").format(figure=value_text(item, unit), year=year_label(item))
    return Part(item.series_label, dated, evidence_address(item))


def _unit_word(unit: Unit) -> str:
    if unit.is_share:
        return ""
    return unit.plain_name if unit.symbol else unit.many


def _bar(share: float, area: str) -> str:
    canvas = Canvas(_WIDTH, _HEIGHT, "", "")
    canvas.add("rect", x=0, y=0, width=max(1.0, share * _WIDTH), height=_HEIGHT, fill=accent(area))
    return inline(canvas.markup())
