"""Matches a label against the label patterns of series and categories: the longest stretch wins.

A label that names two categories side by side («schronisko i noclegownia») is neither of them; it is the
series itself if the words call it a total.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from etl.catalogue import model
from etl.catalogue.patterns import compiled
from etl.language.meaning import says_total
from etl.placing.problem import Problem, Unplaced
from etl.rule import passed, rule

Match = tuple[model.Series, str]


@dataclass(frozen=True)
class _Hit:
    """A pattern that matched, with the stretch of the label it took; `core`: where its own words begin."""

    series: model.Series
    category: str
    start: int
    end: int
    core: int

    @property
    def length(self) -> int:
        return self.end - self.start

    @property
    def place(self) -> tuple[str, str]:
        return self.series.id, self.category


def match_pattern(
    candidates: list[model.Series], label: str, printed: str
) -> tuple[Match | None, Unplaced | None]:
    """Return the (series, category) whose pattern fits the folded label best, or None and what is wrong.

    Neither is returned where no pattern fits. `printed` is what the series' `within` must fit.
    """
    hits = _without_totals([hit for series in candidates for hit in _hits(series, label, printed)], label)
    best = max((hit.length for hit in hits), default=0)
    winners = {hit.place: hit for hit in hits if hit.length == best}
    if not winners:
        return None, None
    if len(winners) > 1:
        return None, Problem.SEVERAL_SERIES.of(places=_names(winners))
    winner = next(iter(winners.values()))
    beside = {hit.place: hit for hit in hits if _is_beside(hit, winner)}
    if not beside:
        return (winner.series, winner.category), None
    if says_total(label):
        return (winner.series, ""), None
    return None, Problem.SEVERAL_CATEGORIES.of(places=_names({winner.place: winner} | beside))


def _hits(series: model.Series, label: str, printed: str) -> Iterator[_Hit]:
    if series.within and not compiled(series.within).search(printed):
        return
    named = [("", pattern) for pattern in series.labels]
    named += [(entry.name, pattern) for entry in series.category for pattern in entry.labels]
    for category, pattern in named:
        found = compiled(pattern).search(label)
        if found and found.end() > found.start():
            core = found.end() - 1 if pattern.startswith(("^", ".")) else found.start()
            yield _Hit(series, category, *found.span(), core)


@rule("category before its total", "schronisko: 40 osób", off=passed())
def _without_totals(hits: list[_Hit], label: str) -> list[_Hit]:
    """Leave a series' total out where one of its categories fits too, unless the words call it a total."""
    told = {hit.series.id for hit in hits if hit.category}
    if says_total(label):
        return hits
    return [hit for hit in hits if hit.category or hit.series.id not in told]


@rule("two categories side by side", "schronisko i noclegownia")
def _is_beside(hit: _Hit, winner: _Hit) -> bool:
    """Say whether a hit is another category of the winner's series, at another place of the label."""
    if hit.series.id != winner.series.id or not hit.category or not winner.category:
        return False
    related = hit.category.startswith(winner.category) or winner.category.startswith(hit.category)
    return not related and (hit.end <= winner.core or hit.core >= winner.end)


def _names(hits: dict[tuple[str, str], _Hit]) -> str:
    return ", ".join(f"{series} / {category}" if category else series for series, category in hits)
