"""The figures of an indicator in a year as a cell tells them: each series with its parts below it."""

from collections.abc import Iterator
from dataclasses import dataclass

from presentation.figure.blocks import blocks_of
from presentation.figure.observation import Observation, by_series, current_figures
from presentation.figure.values import DASH
from presentation.language.language import _, choose
from presentation.view.indicator_view import IndicatorView
from publish.cells.own_names import says_its_name
from publish.figure_cells import figure_text


@dataclass(frozen=True)
class Group:
    """One series in a cell.

    `name`: of the series where the cell must say it; `figures`: its total, none where only parts are given;
    `text`: the total in words; `parts`: the lines of its parts.
    """

    name: str
    figures: tuple[Observation, ...] = ()
    text: str = ""
    parts: tuple[str, ...] = ()

    @property
    def head(self) -> str:
        """The first line: the total behind its name, or the name alone over its parts."""
        if not self.text:
            return f"{self.name}:" if self.name else ""
        return f"{self.name}: {self.text}" if self.name else self.text

    @property
    def lines(self) -> tuple[str, ...]:
        """All its lines."""
        return (*([self.head] if self.head else []), *(f"– {part}" for part in self.parts))


def groups_of(view: IndicatorView, year: int) -> list[Group]:
    """Return the current levels of an indicator in a year; none without any."""
    shown = [item for block in blocks_of(view.of_year(year)) for item in block.rows]
    series: dict[str, list[list[Observation]]] = {}
    for group in by_series(current_figures(shown)):
        series.setdefault(group[0].series_id, []).append(group)
    return list(_groups(view, list(series.values())))


def _groups(view: IndicatorView, series: list[list[list[Observation]]]) -> Iterator[Group]:
    for found in series:
        totals = next((tuple(group) for group in found if not group[0].category), ())
        first = found[0][0]
        text = _text(view, totals)
        is_named = len(series) > 1 or says_its_name(first, text, view)
        yield Group(
            name=choose(first.series_name, first.series_name_en) if is_named else "",
            figures=totals,
            text=text,
            parts=tuple(
                f"{group[0].name}: {_text(view, tuple(group))}" for group in found if group[0].category
            ),
        )


def _text(view: IndicatorView, items: tuple[Observation, ...]) -> str:
    return "; ".join(
        absent() if item.missing_reason == "not_in_report" else figure_text(item, view.facts(item.unit))
        for item in items
    )


def absent() -> str:
    """Return what stands where a report gives nothing; a form of the city tells nothing of our documents."""
    return f"{DASH} ({_('not given')})"
