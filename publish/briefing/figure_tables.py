"""The tables of figures of a briefing: the small one of a point, and the annex with all the rest."""

from collections.abc import Iterator, Sequence

from presentation.chart.plan_notes import unit_label
from presentation.figure.facts import Facts
from presentation.figure.observation import Observation, by_series, current_figures, names_of
from presentation.figure.values import DASH
from presentation.language.language import _, choose
from presentation.view.indicator_view import IndicatorView
from presentation.view.picture_view import PictureView
from publish.documents.content import Line, Table
from publish.documents.widths import fitted
from publish.figure_cells import figure_text, years_text

MOST_YEARS = 7
_TEXT = 1740  # tenths of a millimetre: the width of the text of a page
_LINES = 3  # of a year's cell: words that stand in place of a figure


def point_table(picture: PictureView) -> Table:
    """Return one row per series and category of a picture, a column per year; older years in the note.

    A figure of which the document states no year stands in no column but in the note.
    """
    facts = picture.facts
    items = current_figures(picture.block.rows)
    dated = [item for item in items if not item.year_is_assumed] or items
    shown = sorted({item.year for item in dated})[-MOST_YEARS:]
    groups = by_series(items)
    told = set(dated)
    names = names_of(groups)
    lines = [
        _line(
            [item for item in group if item in told], shown, facts, name, level=1 if group[0].category else 0
        )
        for group, name in zip(groups, names, strict=True)
    ]
    earlier = [
        f"{name}: {years_text(older, facts, is_short=True)}"
        for group, name in zip(groups, names, strict=True)
        if (older := [item for item in group if item.year not in shown or item not in told])
    ]
    columns = (_("What"), *map(str, shown))
    texts = [
        [column, *cells]
        for column, cells in zip(columns, zip(*(line.cells for line in lines), strict=True), strict=True)
    ]
    return Table(
        caption=f"{_series_name(items[0])} ({unit_label(facts.shared_unit(items))})",
        columns=columns,
        lines=tuple(lines),
        widths=fitted(texts, _TEXT, 0, most_lines=_LINES),
        note=_("Earlier: {figures}.").format(figures="; ".join(earlier)) if earlier else "",
        figure_columns=tuple(range(1, len(columns))),
    )


def _line(group: Sequence[Observation], years: Sequence[int], facts: Facts, name: str, *, level: int) -> Line:
    cells = [
        "\n".join(figure_text(item, facts, is_short=True) for item in group if item.year == year) or DASH
        for year in years
    ]
    return Line((name, *cells), level=level)


def _series_name(item: Observation) -> str:
    return choose(item.series_name, item.series_name_en)


def annex_table(items: Sequence[IndicatorView]) -> Table | None:
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


def _annex_lines(item: IndicatorView) -> Iterator[Line]:
    if not annex_count(item):
        return
    yield Line((item.indicator.label,), spans=True)
    for picture in item.others:
        totals = picture.block.totals
        for group in by_series(current_figures(picture.block.rows)):
            name = _series_name(group[0]) if not group[0].category or not totals else group[0].name
            if group[0].category and not totals:
                name = f"{name}: {group[0].name}"
            level = 1 if group[0].category and totals else 0
            yield Line((name, years_text(group, picture.facts)), level=level)
    for found in item.stated:
        text = years_text([found], item.facts(found.unit))
        yield Line((f"{found.name} ({_('as the document states it')})", text))


def annex_count(item: IndicatorView) -> int:
    """Return how many series of an indicator stand in the annex."""
    series = {series for picture in item.others for series in picture.block.series_ids}
    return len(series) + len(item.stated)
