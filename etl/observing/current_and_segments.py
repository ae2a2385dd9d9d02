"""Decides which print of a fact is current and which years may be compared with each other."""

from collections.abc import Iterable
from decimal import ROUND_DOWN, Decimal

from etl.catalogue.catalogue import Catalogue
from etl.observing.observations import Key, Observation


def mark_current_and_segments(observations: list[Observation], catalogue: Catalogue) -> None:
    """Set `is_current`, `not_current_reason` and `segment` on every observation, in place."""
    by_key: dict[Key, list[Observation]] = {}
    for item in observations:
        by_key.setdefault(item.key, []).append(item)
    for prints in by_key.values():
        _choose_current(prints)
    _number_segments(observations, catalogue)


def _choose_current(prints: list[Observation]) -> None:
    """Later document before earlier, table before prose, first printed; a number before none.

    Where the chosen number is one of the others cut short, the same document says it better in full.
    """
    current = min(prints, key=_precedence)
    fuller = [item for item in prints if is_cut_short(current, item)]
    current = min(fuller, key=_precedence, default=current)
    for item in prints:
        item.is_current = item is current
        if item is not current:
            item.not_current_reason = _reason(item, current)


def is_cut_short(item: Observation, other: Observation) -> bool:
    """Say whether a value is another of the same document without its last decimals (51,2 of 51,27)."""
    if item.value is None or other.value is None or item.document is not other.document:
        return False
    step = Decimal(1).scaleb(int(item.value.as_tuple().exponent))
    return item.value != other.value and other.value.quantize(step, rounding=ROUND_DOWN) == item.value


def _precedence(item: Observation) -> tuple[object, ...]:
    date = str(item.document.origin["date"])
    newest_first = tuple(-ord(char) for char in date)
    first_line = item.evidence[0].figure.line if item.evidence else 0
    return (not item.has_number, newest_first, item.status == "derived", not item.is_from_table, first_line)


def _reason(item: Observation, current: Observation) -> str:
    if item.document.document_id != current.document.document_id:
        return (
            "earlier_report"
            if str(item.document.origin["date"]) <= str(current.document.origin["date"])
            else ("contradicted")
        )
    if current.is_from_table and not item.is_from_table:
        return "prose_behind_table"
    return "contradicted"


def _number_segments(observations: list[Observation], catalogue: Catalogue) -> None:
    groups: dict[tuple[str, str], list[Observation]] = {}
    for item in observations:
        if item.has_number:
            groups.setdefault((item.series.id, item.category), []).append(item)
    for (series_id, category), members in groups.items():
        starts = sorted(
            rule.from_year
            for rule in catalogue.entries["break"]
            if rule.series == series_id and rule.kind == "measurement" and rule.category in (None, category)
        )
        keys = [_segment_key(item, starts) for item in members]
        numbers = {key: number for number, key in enumerate(sorted(set(keys)), 1)}
        for item, key in zip(members, keys, strict=True):
            item.segment = numbers[key]


def _segment_key(item: Observation, starts: Iterable[int]) -> tuple[int, str]:
    """A moment within a year stands apart from yearly figures unless the series is one of moments."""
    apart = item.period_label if item.period_label and item.series.kind == "year" else ""
    return (sum(1 for start in starts if start <= item.year), apart or "")
