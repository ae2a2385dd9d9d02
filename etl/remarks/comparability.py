"""Years of one series that must not be compared, where both sides hold a value."""

from collections.abc import Iterator

from etl.catalogue.catalogue import Catalogue
from etl.observing.observations import Observation
from etl.remarks.remark import Remark, figures_of, named, when


def not_comparable(observations: list[Observation], catalogue: Catalogue) -> Iterator[Remark]:
    """Yield one remark per break that stands between two values."""
    current = [item for item in observations if item.is_current and item.has_number]
    for rule in catalogue.entries["break"]:
        if rule.kind != "measurement":
            continue
        members = [item for item in current if item.series.id == rule.series]
        members = [item for item in members if rule.category in (None, item.category)]
        before = [item for item in members if item.year < rule.from_year]
        after = [item for item in members if item.year >= rule.from_year]
        if not (before and after):
            continue
        last, first = max(before, key=lambda item: item.year), min(after, key=lambda item: item.year)
        yield Remark(
            kind="not_comparable",
            severity="warning",
            key=f"{rule.series}/{rule.category or ''}@{rule.from_year}",
            message_pl=f"{named(first, 'pl')}: {_apart_pl(last, first)} {rule.reason}",
            message_en=f"{named(first, 'en')}: {_apart_en(last, first)} {rule.reason_en}",
            indicator=first.series.indicator,
            series=rule.series,
            year=first.year,
            figures=figures_of("before", [last]) + figures_of("after", [first]),
        )


def _apart_pl(earlier: Observation, later: Observation) -> str:
    """Return which figures are not compared; one without a year is no year and has no Polish "lat"."""
    if earlier.year_is_assumed:
        return f"tych liczb nie porównujemy (jedna {when(earlier, 'pl')}; druga z {later.year} r.)."
    return f"lat {when(earlier, 'pl')} i {when(later, 'pl')} nie porównujemy."


def _apart_en(earlier: Observation, later: Observation) -> str:
    if earlier.year_is_assumed:
        return f"these figures are not compared ({when(earlier, 'en')}; the other one of {later.year})."
    return f"{when(earlier, 'en')} and {when(later, 'en')} are not compared."
