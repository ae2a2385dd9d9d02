"""The tables of figures of a briefing: the small one of a point, and the annex with all the rest."""

from collections.abc import Iterator, Sequence

from presentation.blocks import Block
from presentation.language import _, choose
from presentation.observation import Observation, current_figures, observation_of
from presentation.plan_notes import unit_label
from presentation.values import DASH
from publish import lookups
from publish.briefing.items import Item
from publish.documents.content import Line, Table
from publish.figure_cells import by_series, figure_text, years_text
from queries.warehouse import Row

MOST_YEARS = 7
# Millimetres: the text of a page, the least for a name, a letter; a reason longer than so many letters wraps.
_TEXT, _NAME, _LETTER = 166, 45, 2.1
_LONGEST = 18


def point_table(block: Block) -> Table:
    """Return one row per series and category of a picture, a column per year; older years in the note."""
    facts = lookups.facts_for(block.unit)
    items = current_figures((*block.totals, *_parts(block)))
    years = sorted({item.year for item in items})
    shown = years[-MOST_YEARS:]
    groups = by_series(items)
    lines = [_line(group, shown, block.unit) for group in groups]
    earlier = [
        f"{group[0].name}: {years_text(older, facts, is_short=True)}"
        for group in groups
        if (older := [item for item in group if item.year not in shown])
    ]
    return Table(
        caption=f"{_series_name(items[0])} ({unit_label(facts.unit)})",
        columns=(_("What"), *map(str, shown)),
        lines=tuple(lines),
        widths=_widths(lines),
        note=_("Earlier: {figures}.").format(figures="; ".join(earlier)) if earlier else "",
        has_figures=True,
    )


def _widths(lines: Sequence[Line]) -> tuple[int, ...]:
    """Return widths in about millimetres: as wide as the longest figure needs, the names get the rest."""
    years = len(lines[0].cells) - 1
    longest = max(len(part) for line in lines for cell in line.cells[1:] for part in cell.split("\n"))
    year = max(14, round(min(longest, _LONGEST) * _LETTER) + 6)
    return (max(_NAME, _TEXT - years * year), *(year for _year in range(years)))


def _parts(block: Block) -> tuple[Row, ...]:
    """Return the parts that are not already among the totals, as a headline category is."""
    return tuple(row for row in block.parts if row not in block.totals)


def _line(group: Sequence[Observation], years: Sequence[int], unit: str) -> Line:
    facts = lookups.facts_for(unit)
    cells = [
        "\n".join(figure_text(item, facts, is_short=True) for item in group if item.year == year) or DASH
        for year in years
    ]
    return Line((group[0].name, *cells), level=1 if group[0].category else 0)


def _series_name(item: Observation) -> str:
    return choose(item.series_name, item.series_name_en)


def annex_table(items: Sequence[Item]) -> Table | None:
    """Return the figures of the indicators that stand in no point, None where there are none."""
    lines = [line for item in items for line in _annex_lines(item)]
    if not lines:
        return None
    return Table(
        caption=_("The other figures of the indicators"),
        columns=(_("What"), _("Years and figures")),
        lines=tuple(lines),
        widths=(5, 4),
    )


def _annex_lines(item: Item) -> Iterator[Line]:
    if not annex_count(item):
        return
    yield Line((item.label,), spans=True)
    for block in item.others:
        facts = lookups.facts_for(block.unit)
        rows = (*block.totals, *_parts(block))
        for group in by_series(current_figures(rows)):
            name = _series_name(group[0]) if not group[0].category or not block.totals else group[0].name
            if group[0].category and not block.totals:
                name = f"{name}: {group[0].name}"
            level = 1 if group[0].category and block.totals else 0
            yield Line((name, years_text(group, facts)), level=level)
    for row in item.stated:
        found = observation_of(row)
        text = years_text([found], lookups.facts_for(row["unit"]))
        yield Line((f"{found.name} ({_('as the document states it')})", text))


def annex_count(item: Item) -> int:
    """Return how many series of an indicator stand in the annex."""
    series = {row["series_id"] for block in item.others for row in (*block.totals, *block.parts)}
    return len(series) + len(item.stated)
