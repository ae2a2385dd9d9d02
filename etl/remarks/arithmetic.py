"""Totals against their parts, and growth stated in words against the figures it is about."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from etl.catalogue.catalogue import Catalogue
from etl.observing.observations import Observation
from etl.remarks.remark import Remark, figures_of, named, number_en, number_pl, percent, places, when


def sums(observations: list[Observation], catalogue: Catalogue) -> Iterator[Remark]:
    """Yield a `sum_mismatch` for every total that its printed parts do not add up to."""
    for item, parts in with_parts(observations, catalogue):
        if sum(part.value or 0 for part in parts) != item.value:
            yield _sum_mismatch(item, parts)


def with_parts(
    observations: list[Observation], catalogue: Catalogue
) -> Iterator[tuple[Observation, list[Observation]]]:
    """Yield each first given total of a sum rule with its parts, where the document gives them all."""
    given: dict[tuple[str, int, str | None, str], Observation] = {}
    for item in observations:
        if item.value is not None and item.status != "derived":
            member = f"{item.series.id}/{item.category}" if item.category else item.series.id
            given.setdefault((member, item.year, item.period_label, item.document.document_id), item)
    for rule in catalogue.entries["sum"]:
        for (member, year, *time), total in list(given.items()):
            if member != rule.total or (rule.years and year not in rule.years):
                continue
            parts = [given.get((part, year, *time)) for part in rule.parts]
            known = [part for part in parts if part]
            if len(known) == len(parts):
                yield total, known


def _sum_mismatch(total: Observation, parts: list[Observation]) -> Remark:
    added = sum((part.value for part in parts if part.value is not None), Decimal(0))
    assert total.value is not None
    difference = added - total.value
    listed = " + ".join(number_pl(part.value) for part in parts if part.value is not None)
    listed_en = " + ".join(number_en(part.value) for part in parts if part.value is not None)
    return Remark(
        kind="sum_mismatch",
        severity="error",
        key=f"{total.series.id}/{total.category}@{total.year}:{total.document.document_id}",
        message_pl=(
            f"{named(total, 'pl')}, {when(total, 'pl')}: części dają {listed} = {number_pl(added)}, "
            f"a jako całość podano {places(total, 'pl')}; różnica wynosi {number_pl(difference)}."
        ),
        message_en=(
            f"{named(total, 'en')}, {when(total, 'en')}: the parts give {listed_en} = {number_en(added)}, "
            f"but the total is given as {places(total, 'en')}; the difference is {number_en(difference)}."
        ),
        indicator=total.series.indicator,
        series=total.series.id,
        year=total.year,
        value_used=number_pl(total.value),
        figures=figures_of("total", [total]) + figures_of("part", parts),
    )


def claims(observations: list[Observation]) -> Iterator[Remark]:
    """Yield a `claim_mismatch` for every stated change that the figures themselves do not give."""
    levels = {
        (item.series.id, item.category, item.year): item
        for item in observations
        if item.is_current and item.value is not None and item.period_label is None
    }
    for item in observations:
        series = item.series
        if not (series.claim and series.claim_of and item.value is not None):
            continue
        base_year = item.year - 1
        now = levels.get((series.claim_of, item.category, item.year))
        base = levels.get((series.claim_of, item.category, base_year))
        if not (now and base and now.value is not None and base.value):
            continue
        computed = computed_change(series.claim, now.value, base.value)
        shown = _rounded_like(computed, item.value)
        if shown != item.value:
            yield _claim_mismatch(item, now, base, computed)


def computed_change(kind: str, now: Decimal, base: Decimal) -> Decimal:
    """Return the change between two values as a claim of its kind tells it: difference, index or per cent."""
    if kind == "difference":
        return now - base
    ratio = now / base * 100
    return ratio if kind == "index" else ratio - 100


def _rounded_like(value: Decimal, model: Decimal) -> Decimal:
    return value.quantize(Decimal(1).scaleb(int(model.as_tuple().exponent)), rounding=ROUND_HALF_UP)


def _claim_mismatch(item: Observation, now: Observation, base: Observation, computed: Decimal) -> Remark:
    assert now.value is not None
    assert base.value is not None
    is_share = item.series.claim != "difference"
    shown = computed.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP) if is_share else computed
    pl, en = number_pl(shown), number_en(shown)
    if is_share:
        pl, en = percent(pl, "pl"), percent(en, "en")
    return Remark(
        kind="claim_mismatch",
        severity="error",
        key=item.observation_id,
        message_pl=(
            f"{named(item, 'pl')}, {item.year}: podano {places(item, 'pl')}, a z liczb "
            f"{number_pl(base.value)} ({base.year}) i {number_pl(now.value)} ({now.year}) wychodzi {pl}."
        ),
        message_en=(
            f"{named(item, 'en')}, {item.year}: {places(item, 'en')} is stated, while "
            f"{number_en(base.value)} ({base.year}) and {number_en(now.value)} ({now.year}) give {en}."
        ),
        indicator=item.series.indicator,
        series=item.series.id,
        year=item.year,
        value_used=f"{number_pl(base.value)}; {number_pl(now.value)}",
        figures=figures_of("claim", [item]) + figures_of("level", [base, now]),
    )
