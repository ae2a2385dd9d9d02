"""The tables of figures of a briefing: the small one of a point, and the annex with all the rest."""

from collections.abc import Iterator, Sequence

from presentation.chart.plan_notes import unit_label
from presentation.figure.blocks import Block
from presentation.figure.observation import Observation, current_figures, observation_of
from presentation.figure.values import DASH
from presentation.language.language import _, choose
from publish.briefing.items import Item
from publish.documents.content import Line, Table
from publish.figure_cells import by_series, figure_text, years_text
from queries import catalogue
from queries.warehouse import Row

MOST_YEARS = 7
# Tenths of a millimetre: the text of a page, the least for a name, the most for a year, a letter.
_TEXT, _NAME, _WIDEST, _LETTER, _PADDING = 1660, 450, 440, 21, 70
_FEW = 3


def point_table(block: Block) -> Table:
    """Return one row per series and category of a picture, a column per year; older years in the note."""
    facts = catalogue.facts_for(block.unit)
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
    """Return the relative widths: a column as wide as the longest figure needs, the names get the rest."""
    columns = list(zip(*(line.cells[1:] for line in lines), strict=True))
    most = _WIDEST if len(columns) <= _FEW else _WIDEST // 2
    years = [min(most, max(map(len, "\n".join(cells).split("\n"))) * _LETTER + _PADDING) for cells in columns]
    return (max(_NAME, _TEXT - sum(years)), *years)


def _parts(block: Block) -> tuple[Row, ...]:
    """Return the parts that are not already among the totals, as a headline category is."""
    return tuple(row for row in block.parts if row not in block.totals)


def _line(group: Sequence[Observation], years: Sequence[int], unit: str) -> Line:
    facts = catalogue.facts_for(unit)
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
        facts = catalogue.facts_for(block.unit)
        rows = (*block.totals, *_parts(block))
        for group in by_series(current_figures(rows)):
            name = _series_name(group[0]) if not group[0].category or not block.totals else group[0].name
            if group[0].category and not block.totals:
                name = f"{name}: {group[0].name}"
            level = 1 if group[0].category and block.totals else 0
            yield Line((name, years_text(group, facts)), level=level)
    for row in item.stated:
        found = observation_of(row)
        text = years_text([found], catalogue.facts_for(row["unit"]))
        yield Line((f"{found.name} ({_('as the document states it')})", text))


def annex_count(item: Item) -> int:
    """Return how many series of an indicator stand in the annex."""
    series = {row["series_id"] for block in item.others for row in (*block.totals, *block.parts)}
    return len(series) + len(item.stated)
