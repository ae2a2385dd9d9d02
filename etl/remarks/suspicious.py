"""Figures that look swapped with a neighbour, or far outside what their series ever held."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations, pairwise

from etl.observing.observations import Observation
from etl.remarks.remark import Remark, behind_semicolon, figures_of, named, number_en, number_pl, when

FAR = Decimal(5)
CLOSE = Decimal(2)
OUTLIER = Decimal(10)


def swapped(observations: list[Observation]) -> Iterator[Remark]:
    """Yield a remark where exchanging two figures of one picture and year makes both series steady."""
    groups: dict[str, dict[str, dict[int, Observation]]] = {}
    for item in observations:
        if (
            item.is_current
            and item.value
            and item.value > 0
            and item.series.chart_group
            and not item.category
        ):
            members = groups.setdefault(item.series.chart_group, {})
            members.setdefault(item.series.id, {})[item.year] = item
    for members in groups.values():
        for left, right in combinations(members.values(), 2):
            shared = sorted(set(left) & set(right))
            for year, following in pairwise(shared):
                if _looks_swapped(left[year], right[year], left[following], right[following]):
                    yield _swapped_remark(left[following], right[following], left[year], right[year])


def _ratio(one: Observation, other: Observation) -> Decimal:
    high, low = sorted((one.value or Decimal(1), other.value or Decimal(1)), reverse=True)
    return high / low


def _looks_swapped(
    left: Observation, right: Observation, next_left: Observation, next_right: Observation
) -> bool:
    as_printed = (_ratio(left, next_left), _ratio(right, next_right))
    exchanged = (_ratio(left, next_right), _ratio(right, next_left))
    return min(as_printed) > FAR and max(exchanged) < CLOSE


def _swapped_remark(
    left: Observation, right: Observation, before: Observation, beside: Observation
) -> Remark:
    values = [item.value or Decimal(0) for item in (before, left, beside, right)]
    pl, en = [number_pl(value) for value in values], [number_en(value) for value in values]
    return Remark(
        kind="swapped_suspected",
        severity="error",
        key=f"{left.series.id}+{right.series.id}@{left.year}",
        message_pl=(
            f"{named(left, 'pl')}: {pl[0]} w {before.year} r. i {pl[1]} w {left.year} r.; "
            f"{behind_semicolon(named(right, 'pl'))}: {pl[2]} i {pl[3]}. "
            f"Po zamianie miejscami obie liczby za {left.year} r. byłyby bliskie liczbom z poprzedniego "
            "roku, więc mogły zostać zamienione w dokumencie. Pokazujemy je tak, jak podano."
        ),
        message_en=(
            f"{named(left, 'en')}: {en[0]} in {before.year} and {en[1]} in {left.year}; "
            f"{behind_semicolon(named(right, 'en'))}: {en[2]} and {en[3]}. "
            f"With the two figures of {left.year} exchanged both would be close to the year before, "
            "so they may have been swapped in the document. They are shown as given."
        ),
        indicator=left.series.indicator,
        series=left.series.id,
        year=left.year,
        value_used=f"{pl[1]}; {pl[3]}",
        figures=figures_of("print", [left, right, before, beside]),
    )


def outliers(observations: list[Observation]) -> Iterator[Remark]:
    """Yield a remark for a value more than ten times away from every other of its comparable years."""
    groups: dict[tuple[object, ...], list[Observation]] = {}
    for item in observations:
        if item.is_current and item.value and item.value > 0 and item.series.measure == "level":
            groups.setdefault((item.series.id, item.category, item.segment), []).append(item)
    for members in groups.values():
        newest = max(members, key=lambda item: item.year)
        others = [item for item in members if item is not newest]
        if not others or newest.value is None or min(_ratio(newest, item) for item in others) < OUTLIER:
            continue
        pl, en = _bounds(others)
        is_smaller = all(item.value is not None and newest.value < item.value for item in others)
        yield Remark(
            kind="outlier",
            severity="warning",
            key=f"{newest.series.id}/{newest.category}@{newest.year}",
            message_pl=(
                f"{named(newest, 'pl')}, {when(newest, 'pl')}: wartość {number_pl(newest.value)} jest ponad "
                f"dziesięć razy {'mniejsza' if is_smaller else 'większa'} niż {pl}."
            ),
            message_en=(
                f"{named(newest, 'en')}, {when(newest, 'en')}: the value {number_en(newest.value)} is more "
                f"than ten times {'smaller' if is_smaller else 'larger'} than {en}."
            ),
            indicator=newest.series.indicator,
            series=newest.series.id,
            year=newest.year,
            value_used=number_pl(newest.value),
            figures=figures_of("print", [newest]),
        )


def _bounds(others: list[Observation]) -> tuple[str, str]:
    """Return the other years with their values, as they stand behind "than", in both languages."""
    values = [item.value for item in others if item.value is not None]
    low, high = min(values), max(values)
    if len(others) == 1:
        year = others[0].year
        return f"w {year} r. ({number_pl(low)})", f"in {year} ({number_en(low)})"
    return (
        f"w pozostałych porównywalnych latach (od {number_pl(low)} do {number_pl(high)})",
        f"in the other comparable years ({number_en(low)} to {number_en(high)})",
    )
