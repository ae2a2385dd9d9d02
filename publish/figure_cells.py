"""Figures in the cells of a printed table, where no click can explain them: each names what it is.

The same words as on the screen; a missing or unreadable figure says why, a computed one says so.
"""

from collections.abc import Iterable, Iterator, Sequence

from presentation.blocks import Block, blocks_of
from presentation.evidence import status_word
from presentation.facts import Facts
from presentation.language import choose, ngettext
from presentation.observation import Observation, current_figures
from presentation.values import DASH, missing_phrase, short_value_text, value_text
from publish import lookups
from queries.warehouse import Row

_TOLD_STATUS = ("derived", "counted")


def figure_text(item: Observation, facts: Facts, *, is_short: bool = False) -> str:
    """Return `50 osób`, `946 osób (obliczone przez nas)`, `— (komórka jest pusta)`, `575 (06.2017)`.

    `is_short`: without the unit, which the table names elsewhere.
    """
    if not item.is_known:
        text, remarks = DASH, [missing_phrase(item, len(facts.documents))]
    else:
        text = short_value_text(item, facts.unit) if is_short else value_text(item, facts.unit)
        remarks = [status_word(item.status)] if item.status in _TOLD_STATUS else []
    if item.period_label:
        remarks.insert(0, item.period_label)
    return f"{text} ({'; '.join(remarks)})" if remarks else text


def years_text(items: Sequence[Observation], facts: Facts, *, is_short: bool = False) -> str:
    """Return all figures of one series as `2019: 41 osób; 2020: 280 osób`, oldest first."""
    return "; ".join(f"{item.year}: {figure_text(item, facts, is_short=is_short)}" for item in items)


def by_series(items: Sequence[Observation]) -> list[list[Observation]]:
    """Return the figures of each series and category together, in the order of the catalogue."""
    groups: dict[tuple[int, str, int, str], list[Observation]] = {}
    for item in items:
        key = (item.series_order, item.series_id, item.category_order, item.category)
        groups.setdefault(key, []).append(item)
    return [groups[key] for key in sorted(groups)]


def cell_lines(rows: Iterable[Row], *, is_full: bool = True) -> list[str]:
    """Return the current levels of one indicator and year as the lines of a cell; none without rows.

    A series is named where the cell has several, a part of it is set off by a dash. Not `is_full`: where
    a headline speaks for the indicator only its picture, else only totals, and how much is left out.
    """
    blocks = blocks_of(rows)
    shown = blocks if is_full or not any(block.is_headline for block in blocks) else blocks[:1]
    named = len({row["series_id"] for block in shown for row in (*block.totals, *block.parts)}) > 1
    found = [
        line
        for block in shown
        for line in _block_lines(block, named=named, with_parts=is_full or len(shown) == 1)
    ]
    left_out = len(_series_of(blocks)) - len(_series_of(shown))
    if left_out:
        message = ngettext("and {count} more series", "and {count} more series", left_out)
        found.append(message.format(count=left_out))
    return found


def _series_of(blocks: Iterable[Block]) -> set[str]:
    return {row["series_id"] for block in blocks for row in (*block.totals, *block.parts)}


def _block_lines(block: Block, *, named: bool, with_parts: bool) -> Iterator[str]:
    facts = lookups.facts_for(block.unit)
    parts = [row for row in block.parts if row not in block.totals]
    rows = (*block.totals, *parts) if with_parts or not block.totals else block.totals
    told = ""
    for group in by_series(current_figures(rows)):
        first = group[0]
        series = choose(first.series_name, first.series_name_en)
        text = "; ".join(figure_text(item, facts) for item in group)
        if not first.category:
            yield f"{series}: {text}" if named else text
        else:
            if named and series != told and not block.totals:
                yield f"{series}:"
            yield f"– {first.name}: {text}"
        told = series
