"""Figures in the cells of a printed table, where no click can explain them: each names what it is.

The same words as on the screen; a missing or unreadable figure says why, a computed one says so.
"""

from collections.abc import Iterable, Iterator, Sequence

from presentation.figure.blocks import Block, blocks_of
from presentation.figure.evidence import status_word
from presentation.figure.facts import Facts
from presentation.figure.observation import Observation, current_figures
from presentation.figure.values import DASH, missing_phrase, short_value_text, value_text
from presentation.language.language import choose, ngettext
from queries import catalogue
from queries.warehouse import Row

_MOST_PARTS = 8
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

    A series is named where the cell has several, a part of it is set off by a dash. Not `is_full`: the
    picture of the headline, else totals, and how many figures are left out.
    """
    every = told_rows(rows)
    shown = every if is_full else told_rows(rows, is_full=False)
    named = len({row["series_id"] for row in shown}) > 1
    found = list(_lines(shown, named=named))
    left_out = len(every) - len(shown)
    if left_out:
        message = ngettext(
            "{count} more figure in the Barometr", "{count} more figures in the Barometr", left_out
        )
        found.append(message.format(count=left_out))
    return found


def told_rows(rows: Iterable[Row], *, is_full: bool = True) -> list[Row]:
    """Return the rows that the lines of a cell are about, as `cell_lines` chooses them."""
    blocks = blocks_of(rows)
    if is_full or not blocks:
        return [row for block in blocks for row in _of_block(block)]
    if blocks[0].is_headline:
        return _without_long_lists(blocks[0])
    return [row for block in blocks for row in (block.totals or _of_block(block))]


def _of_block(block: Block) -> Iterator[Row]:
    """Yield the totals of a picture, then its parts; a headline part is among the totals already."""
    yield from block.totals
    yield from (row for row in block.parts if row not in block.totals)


def _without_long_lists(block: Block) -> list[Row]:
    """Return the totals of a picture and the parts of its leading series, if they are few."""
    lead = {row["series_id"] for row in block.lead}
    parts = [row for row in _of_block(block) if row not in block.totals and row["series_id"] in lead]
    return [*block.totals, *(parts if len(parts) <= _MOST_PARTS else ())]


def _lines(rows: Sequence[Row], *, named: bool) -> Iterator[str]:
    with_total = {row["series_id"] for row in rows if not row["category"]}
    heading = ""
    for group in by_series(current_figures(rows)):
        first, facts = group[0], catalogue.facts_for(group[0].unit)
        series = choose(first.series_name, first.series_name_en)
        text = "; ".join(figure_text(item, facts) for item in group)
        if not first.category:
            yield f"{series}: {text}" if named else text
        else:
            if named and first.series_id not in with_total and series != heading:
                yield f"{series}:"
            heading = series
            yield f"– {first.name}: {text}"
