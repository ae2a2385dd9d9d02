"""Figures in the cells of a printed table, where no click can explain them: each names what it is.

The same words as on the screen; a missing or unreadable figure says why, a computed one says so.
"""

from collections.abc import Iterator, Sequence

from presentation.figure.blocks import Block, blocks_of
from presentation.figure.facts import Facts
from presentation.figure.observation import Observation, by_series, current_figures
from presentation.figure.values import DASH, missing_phrase, short_value_text, value_text
from presentation.figure.when import after_colon, without_stop, year_label
from presentation.language.code_words import status_word
from presentation.language.language import choose, ngettext
from presentation.view.indicator_view import IndicatorView

_MOST_PARTS = 8


def figure_text(item: Observation, facts: Facts, *, is_short: bool = False) -> str:
    """Return `50 osób`, `946 osób (obliczenie własne)`, `— (komórka jest pusta)`, `575 (06.2017)`.

    `is_short`: without the unit, which the table names elsewhere, and without what the print leaves out or
    adds, which stands beside the table; else `185 imprez (tylko imprezy miejskich instytucji kultury)`.
    """
    if not item.is_known:
        text, remarks = DASH, [missing_phrase(item, len(facts.documents))]
    else:
        unit = facts.unit_of(item)
        text = short_value_text(item, unit) if is_short else value_text(item, unit)
        remarks = [status_word(item.status)] if item.is_ours else []
        note = "" if is_short else choose(item.note, item.note_en)
        remarks += [after_colon(without_stop(note))] if note else []
    if item.period_label:
        remarks.insert(0, year_label(item))
    return f"{text} ({'; '.join(remarks)})" if remarks else text


def years_text(items: Sequence[Observation], facts: Facts, *, is_short: bool = False) -> str:
    """Return all figures of one series as `2019: 41 osób; 2020: 280 osób`, oldest first.

    A figure of which the document states no year says so itself.
    """
    texts = [(item, figure_text(item, facts, is_short=is_short)) for item in items]
    return "; ".join(text if item.year_is_assumed else f"{item.year}: {text}" for item, text in texts)


def cell_lines(view: IndicatorView, year: int, *, is_full: bool = True) -> list[str]:
    """Return the current levels of an indicator in a year as the lines of a cell; none without figures.

    A series is named where the cell has several, a part of it is set off by a dash. Not `is_full`: the
    picture of the headline, else totals, and how many figures are left out.
    """
    every = told_figures(view, year)
    shown = every if is_full else told_figures(view, year, is_full=False)
    found = list(_lines(view, shown))
    left_out = len(every) - len(shown)
    if left_out:
        message = ngettext(
            "{count} more figure in the Barometr", "{count} more figures in the Barometr", left_out
        )
        found.append(message.format(count=left_out))
    return found


def told_figures(view: IndicatorView, year: int, *, is_full: bool = True) -> list[Observation]:
    """Return the figures that the lines of a cell are about, as `cell_lines` chooses them."""
    blocks = blocks_of(view.of_year(year))
    if is_full or not blocks:
        return [item for block in blocks for item in block.rows]
    if blocks[0].is_headline:
        return _without_long_lists(blocks[0])
    return [item for block in blocks for item in (block.totals or block.rows)]


def _without_long_lists(block: Block) -> list[Observation]:
    """Return the totals of a picture and the parts of its leading series, if they are few."""
    lead = {item.series_id for item in block.lead}
    parts = [item for item in block.rows if item not in block.totals and item.series_id in lead]
    return [*block.totals, *(parts if len(parts) <= _MOST_PARTS else ())]


def _lines(view: IndicatorView, shown: Sequence[Observation]) -> Iterator[str]:
    named = len({item.series_id for item in shown}) > 1
    with_total = {item.series_id for item in shown if not item.category}
    heading = ""
    for group in by_series(current_figures(shown)):
        first, facts = group[0], view.facts(group[0].unit)
        series = choose(first.series_name, first.series_name_en)
        text = "; ".join(figure_text(item, facts) for item in group)
        if not first.category:
            yield f"{series}: {text}" if named else text
        else:
            if named and first.series_id not in with_total and series != heading:
                yield f"{series}:"
            heading = series
            yield f"– {first.name}: {text}"
