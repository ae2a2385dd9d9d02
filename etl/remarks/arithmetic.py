"""Totals against their parts, and growth stated in words against the figures it is about."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from etl.catalogue.catalogue import Catalogue
from etl.observing.observations import Observation
from etl.remarks.remark import Remark, figures_of, named, number_en, number_pl, places


def sums(observations: list[Observation], catalogue: Catalogue) -> Iterator[Remark]:
    """Yield a `sum_mismatch` for every total that its printed parts do not add up to."""
    printed: dict[tuple[str, int, str], Observation] = {}
    for item in observations:
        if item.value is not None and item.period_label is None and item.status != "derived":
            member = f"{item.series.id}/{item.category}" if item.category else item.series.id
            printed.setdefault((member, item.year, item.document.document_id), item)
    for rule in catalogue.entries["sum"]:
        for member, year, document_id in list(printed):
            if member != rule.total or (rule.years and year not in rule.years):
                continue
            parts = [printed.get((part, year, document_id)) for part in rule.parts]
            known = [part for part in parts if part]
            total = printed[member, year, document_id]
            if len(known) == len(parts) and sum(part.value or 0 for part in known) != total.value:
                yield _sum_mismatch(total, known)


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
            f"{named(total, 'pl')}, {total.year}: części dają {listed} = {number_pl(added)}, "
            f"a jako całość podano {places(total)}; różnica wynosi {number_pl(difference)}."
        ),
        message_en=(
            f"{named(total, 'en')}, {total.year}: the parts give {listed_en} = {number_en(added)}, "
            f"but the total is given as {places(total)}; the difference is {number_en(difference)}."
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
        computed = _computed(series.claim, now.value, base.value)
        shown = _rounded_like(computed, item.value)
        if shown != item.value:
            yield _claim_mismatch(item, now, base, computed)


def _computed(kind: str, now: Decimal, base: Decimal) -> Decimal:
    if kind == "difference":
        return now - base
    ratio = now / base * 100
    return ratio if kind == "index" else ratio - 100


def _rounded_like(value: Decimal, model: Decimal) -> Decimal:
    return value.quantize(Decimal(1).scaleb(int(model.as_tuple().exponent)), rounding=ROUND_HALF_UP)


def _claim_mismatch(item: Observation, now: Observation, base: Observation, computed: Decimal) -> Remark:
    assert now.value is not None
    assert base.value is not None
    share = "" if item.series.claim == "difference" else "%"
    shown = computed if not share else computed.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
    return Remark(
        kind="claim_mismatch",
        severity="error",
        key=item.observation_id,
        message_pl=(
            f"{named(item, 'pl')}, {item.year}: podano {places(item)}, a z liczb {number_pl(base.value)} "
            f"({base.year}) i {number_pl(now.value)} ({now.year}) wychodzi {number_pl(shown)}{share}."
        ),
        message_en=(
            f"{named(item, 'en')}, {item.year}: {places(item)} is stated, while {number_en(base.value)} "
            f"({base.year}) and {number_en(now.value)} ({now.year}) give {number_en(shown)}{share}."
        ),
        indicator=item.series.indicator,
        series=item.series.id,
        year=item.year,
        value_used=f"{number_pl(base.value)}; {number_pl(now.value)}",
        figures=figures_of("claim", [item]) + figures_of("level", [base, now]),
    )
