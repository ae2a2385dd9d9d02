"""The headline of a briefing: exactly three sentences, two of them on changes where any may be told."""

from collections.abc import Sequence

from presentation.figure.when import in_years, sentence
from presentation.language.language import _, ngettext
from presentation.reading.overview import completeness_sentence
from presentation.view.changes import is_worth_telling
from presentation.view.indicator_view import IndicatorView
from queries import catalogue

_SENTENCES = 3
_LAST = 99  # behind every indicator that has a place on the overview


def headline(items: Sequence[IndicatorView], year: int) -> tuple[str, ...]:
    """Return three sentences: up to two changes, how much can be compared, how complete the data are."""
    official = [item for item in items if item.indicator.is_official] or list(items)
    told = _changes(official, year)[: _SENTENCES - 1]
    if not told:
        told.append(_("No change of a leading figure up to {year} may be told.").format(year=year))
    last = [_completeness(official, year)]
    if len(told) + len(last) < _SENTENCES:
        last.insert(0, _comparable(official))
    return (*told, *last)


def _changes(items: Sequence[IndicatorView], year: int) -> list[str]:
    """Return the changes that end in the year, in the order of the overview, money put in left out."""
    ranked = sorted(items, key=lambda item: item.indicator.overview_order or _LAST)
    return [
        _one_sentence(item)
        for item in ranked
        if item.newest and item.newest.year == year and is_worth_telling(item)
    ]


def _one_sentence(item: IndicatorView) -> str:
    """Return the change as one sentence: whose figure, how much, and how it stands to the goal."""
    told = item.judged_sentence
    change = f"{told[0].lower()}{told[1:]}"
    return _("{name}: {change}").format(name=item.indicator.short_name, change=change)


def _comparable(items: Sequence[IndicatorView]) -> str:
    count = sum(item.comparison is not None for item in items)
    return ngettext(
        "Of {total} indicators, {count} has a leading figure that may be compared with an earlier year.",
        "Of {total} indicators, {count} have a leading figure that may be compared with an earlier year.",
        count,
    ).format(total=len(items), count=count)


def _completeness(items: Sequence[IndicatorView], year: int) -> str:
    codes = {item.code for item in items}
    if not all(item.indicator.is_official for item in items):
        known = sum(item.says_something for item in items)
        return ngettext(
            "The loaded documents give figures for {count} of {total} indicators.",
            "The loaded documents give figures for {count} of {total} indicators.",
            known,
        ).format(count=known, total=len(items))
    coverage = [found for found in catalogue.coverage() if found.indicator_code in codes]
    told = completeness_sentence(coverage, [item.indicator for item in items], [year])
    return sentence(f"{in_years([year])} {told[0].lower()}{told[1:]}")
