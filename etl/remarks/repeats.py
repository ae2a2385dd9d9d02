"""One fact printed with two values: within a document a contradiction, in a later report a revision."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from etl.observing.observations import Key, Observation
from etl.remarks.remark import Remark, figures_of, named, number_pl, places


def contradictions(observations: list[Observation]) -> Iterator[Remark]:
    """Yield a remark for every print that differs from the value in use by more than rounding."""
    by_key: dict[Key, list[Observation]] = {}
    for item in observations:
        if item.value is not None:
            by_key.setdefault(item.key, []).append(item)
    for prints in by_key.values():
        used = next((item for item in prints if item.is_current), None)
        if used is None:
            continue
        for other in prints:
            if other is not used and not _same_when_rounded(other, used):
                yield _difference(other, used)


def _same_when_rounded(left: Observation, right: Observation) -> bool:
    if left.value is None or right.value is None:
        return False
    exponent = max(int(left.value.as_tuple().exponent), int(right.value.as_tuple().exponent))
    step = Decimal(1).scaleb(exponent)
    values = (value.quantize(step, rounding=ROUND_HALF_UP) for value in (left.value, right.value))
    return len(set(values)) == 1


def _difference(other: Observation, used: Observation) -> Remark:
    assert used.value is not None
    is_revision = other.document.document_id != used.document.document_id
    kind = "revision" if is_revision else "contradiction"
    what_pl = (
        "późniejsze wydanie podaje inną wartość" if is_revision else "ten sam fakt podano w dwóch wartościach"
    )
    what_en = (
        "a later publication gives another value"
        if is_revision
        else "the same fact is printed with two values"
    )
    return Remark(
        kind=kind,
        severity="warning" if is_revision else "error",
        key=other.observation_id,
        message_pl=(
            f"{named(other, 'pl')}, {other.year}: {what_pl}: {places(other)} i {places(used)}. "
            f"Używamy wartości {number_pl(used.value)}."
        ),
        message_en=(
            f"{named(other, 'en')}, {other.year}: {what_en}: {places(other)} and {places(used)}. "
            f"The second one is used."
        ),
        indicator=used.series.indicator,
        series=used.series.id,
        year=used.year,
        value_used=number_pl(used.value),
        figures=figures_of("used", [used]) + figures_of("other", [other]),
    )
