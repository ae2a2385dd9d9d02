"""The cell of one series and year: its figures in words with what limits them, or why there is none."""

from collections.abc import Sequence
from dataclasses import dataclass

from presentation.figure.evidence import evidence_address
from presentation.figure.facts import Facts
from presentation.figure.observation import Observation, in_time_order
from presentation.figure.unit import NBSP
from presentation.figure.values import DASH, missing_phrase, short_value_text
from presentation.figure.when import year_label
from presentation.language.language import _
from presentation.reading.readings import comparable_with

APART = "†"


@dataclass(frozen=True)
class YearFigure:
    """One figure: `text` without unit; `label`: when, where that is not simply the year of the column.

    `is_apart`: not comparable with the newest of its series; `reason`: why there is a dash and no number.
    """

    item: Observation
    text: str
    label: str = ""
    is_apart: bool = False
    reason: str = ""

    @property
    def href(self) -> str:
        """Where its evidence stands."""
        return evidence_address(self.item)


@dataclass(frozen=True)
class YearCell:
    """The figures of one series and year in the order of time, the whole year last."""

    figures: tuple[YearFigure, ...]

    @property
    def items(self) -> list[Observation]:
        """What the warehouse holds of them."""
        return [figure.item for figure in self.figures]

    @property
    def text(self) -> str:
        """The cell as one line: `50`, `61†`, `11 (bez roku)`, a dash."""
        return "; ".join(_line(figure) for figure in self.figures)


def cells_of(group: Sequence[Observation], facts: Facts) -> dict[int, YearCell]:
    """Return the cells of one series by year; only its own figures are compared with each other."""
    items = in_time_order(group)
    apart = _apart(items)
    found: dict[int, list[YearFigure]] = {}
    for item in items:
        found.setdefault(item.year, []).append(_figure(item, facts, is_apart=id(item) in apart))
    return {year: YearCell(tuple(figures)) for year, figures in found.items()}


def _apart(items: Sequence[Observation]) -> set[int]:
    """Return which levels, by `id`, may not be compared with the newest, as the charts mark them."""
    known = [item for item in items if item.is_known and item.measure == "level"]
    beside = {id(item) for item in comparable_with(known[-1], known)} if known else set()
    return {id(item) for item in known[:-1]} - beside


def _figure(item: Observation, facts: Facts, *, is_apart: bool) -> YearFigure:
    reason = missing_phrase(item, len(facts.documents))
    text = short_value_text(item, facts.unit_of(item)).replace(" ", NBSP) if item.is_known else DASH
    return YearFigure(item, text, _label(item), is_apart, reason)


def _label(item: Observation) -> str:
    if item.year_is_assumed:
        return _("no year stated")
    label = year_label(item)
    return "" if label == str(item.year) else label


def _line(figure: YearFigure) -> str:
    mark = APART if figure.is_apart else ""
    return f"{figure.text}{mark} ({figure.label})" if figure.label else f"{figure.text}{mark}"
