"""The headline of a note: exactly three sentences, the changes that its page begins with before all else."""

from collections.abc import Sequence

from presentation.language.language import _, ngettext
from presentation.reading.overview import completeness_sentence
from presentation.view.changes import change_line, worth_telling
from presentation.view.indicator_view import IndicatorView
from queries import catalogue, lookups

_SENTENCES = 3


def headline(items: Sequence[IndicatorView], year: int) -> tuple[str, ...]:
    """Return three sentences: the changes, and where fewer may be told, how complete the data are."""
    official = [item for item in items if item.indicator.is_official] or list(items)
    told = _changes(official, year)
    if not told:
        told.append(
            _("Up to {year} there is no change in a leading figure that can be reported.").format(year=year)
        )
    return (*told, completeness(items, year), _comparable(official))[:_SENTENCES]


def _changes(items: Sequence[IndicatorView], year: int) -> list[str]:
    """Return the changes that end in the year, in the order of the overview's."""
    return [change_line(item) for item in worth_telling(items) if item.newest and item.newest.year == year]


def _comparable(items: Sequence[IndicatorView]) -> str:
    count = sum(item.comparison is not None for item in items)
    return ngettext(
        "Of {total} indicators, {count} has a leading figure that may be compared with an earlier year.",
        "Of {total} indicators, {count} have a leading figure that may be compared with an earlier year.",
        count,
    ).format(total=len(items), count=count)


def completeness(every: Sequence[IndicatorView], year: int) -> str:
    """Return how complete the report of the year is; of a year without one, all that is loaded."""
    items = [item for item in every if item.indicator.is_official] or every
    codes = {item.code for item in items}
    if not all(item.indicator.is_official for item in items):
        known = sum(item.says_something for item in items)
        return ngettext(
            "The loaded documents give figures for {count} of {total} indicators.",
            "The loaded documents give figures for {count} of {total} indicators.",
            known,
        ).format(count=known, total=len(items))
    if year in lookups.reported_years():
        return completeness_sentence((item.answers(year) for item in items), year)
    return completeness_sentence(
        answers for code, answers in catalogue.completeness().items() if code in codes
    )
