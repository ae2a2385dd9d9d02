"""One fact given with two values: within a document a contradiction, in a later report a revision."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from etl.catalogue.catalogue import Catalogue
from etl.observing.current_and_segments import is_cut_short
from etl.observing.observations import Key, Observation
from etl.raw.remarks import Kind
from etl.remarks.arithmetic import with_parts
from etl.remarks.remark import Remark, figures_of, named, number_en, number_pl, places, when

# How the two values are told apart, by kind, in both languages.
_WORDS = {
    "revision": ("późniejszy dokument podaje inną wartość", "a later document gives another value"),
    "contradiction": ("tę samą liczbę podano w dwóch wersjach", "the same figure is given in two versions"),
    "cut": (
        "tę samą liczbę podano dokładniej i w skrócie",
        "the same figure is given in full and cut short",
    ),
}


def contradictions(observations: list[Observation], catalogue: Catalogue) -> Iterator[Remark]:
    """Yield a remark for every value that differs from the one in use by more than rounding."""
    by_key: dict[Key, list[Observation]] = {}
    for item in observations:
        if item.value is not None:
            by_key.setdefault(item.key, []).append(item)
    parts = {total.key: found for total, found in with_parts(observations, catalogue)}
    for prints in by_key.values():
        used = next((item for item in prints if item.is_current), None)
        if used is None:
            continue
        for other in prints:
            if other is not used and not _same_when_rounded(other, used):
                yield _difference(other, used, parts.get(used.key, []))


def _same_when_rounded(left: Observation, right: Observation) -> bool:
    if left.value is None or right.value is None:
        return False
    exponent = max(int(left.value.as_tuple().exponent), int(right.value.as_tuple().exponent))
    step = Decimal(1).scaleb(exponent)
    values = (value.quantize(step, rounding=ROUND_HALF_UP) for value in (left.value, right.value))
    return len(set(values)) == 1


def _difference(other: Observation, used: Observation, parts: list[Observation]) -> Remark:
    assert used.value is not None
    is_revision = other.document.document_id != used.document.document_id
    is_cut = is_cut_short(other, used)
    kind: Kind = "revision" if is_revision else "contradiction"
    pl, en = _WORDS["cut" if is_cut and not is_revision else kind]
    parts_pl, parts_en = _parts(parts)
    return Remark(
        kind=kind,
        severity="info" if is_cut else "warning" if is_revision else "error",
        key=other.observation_id,
        message_pl=(
            f"{named(other, 'pl')}, {when(other, 'pl')}: {pl}: {places(other, 'pl')} i {places(used, 'pl')}. "
            f"{parts_pl}Używamy wartości {number_pl(used.value)}."
        ),
        message_en=(
            f"{named(other, 'en')}, {when(other, 'en')}: {en}: {places(other, 'en')} and "
            f"{places(used, 'en')}. {parts_en}The value {number_en(used.value)} is used."
        ),
        indicator=used.series.indicator,
        series=used.series.id,
        year=used.year,
        value_used=number_pl(used.value),
        figures=figures_of("used", [used]) + figures_of("other", [other]) + figures_of("part", parts),
    )


def _parts(parts: list[Observation]) -> tuple[str, str]:
    """Return what the given parts add up to, in both languages; '' twice where they are not given."""
    values = [part.value for part in parts if part.value is not None]
    if not values:
        return "", ""
    total = sum(values, Decimal(0))
    pl, en = " + ".join(map(number_pl, values)), " + ".join(map(number_en, values))
    return (
        f"Podane części dają {pl} = {number_pl(total)}. ",
        f"The parts given make {en} = {number_en(total)}. ",
    )
