"""The table of a note: the rows of the area page, each with its tiny picture; what has no figure below it."""

import re
from collections.abc import Iterator, Sequence

from presentation.board.line import Cell, Line, line_of, without_measure
from presentation.board.table import usual_year
from presentation.chart.palette import GREY
from presentation.figure.unit import NBSP
from presentation.figure.values import DASH
from presentation.language.language import _
from presentation.view.indicator_view import IndicatorView
from publish.briefing.names import area_title
from publish.documents import content
from publish.documents.content import Block, Paragraph, Sketch, Table
from publish.documents.widths import fitted

_TEXT, _COURSE, _VERDICT = 1740, 190, 270  # tenths of a millimetre: the text of a page, two columns
_LINES = 4  # of a cell: words that stand in place of a change
_WHAT, _PICTURE = 1, 3  # columns, from nought
_FIGURES, _STRATEGY = (2, 4, 5, 7), 6
_HOLLOW = re.compile(r'<circle[^>]*fill="none"|<rect[^>]*fill="none"')


def note_table(items: Sequence[IndicatorView], years: tuple[int, ...], *, by_area: bool) -> Iterator[Block]:
    """Yield the table, and behind it by reason the indicators that have no figure of their own.

    `years`: the axis that the tiny pictures share; `by_area`: each area has a heading in the table.
    """
    lines = [line_of(item, years) for item in items]
    goals = {item.code: item.indicator.goal_code or DASH for item in items}
    shown = [line for line in lines if line.newest]
    if shown:
        yield _table(shown, goals, by_area=by_area)
    said: dict[str, list[str]] = {}
    for line in lines:
        if not line.newest:
            said.setdefault(line.said, []).append(_label(line))
    for reason, names in said.items():
        yield Paragraph(f"{'; '.join(names)}.", label=f"{reason[:1].upper()}{reason[1:]}:", style="small")


def _table(lines: Sequence[Line], goals: dict[str, str], *, by_area: bool) -> Table:
    usual = usual_year(line.earlier for line in lines), usual_year(line.newest for line in lines)
    columns = (
        _("Goal"),
        _("What is counted"),
        usual[0] or _("earlier"),
        _("Over the years"),
        usual[1] or _("newest"),
        _("Change"),
        _("What the strategy says"),
        _("Remarks"),
    )
    rows = [_row(line, goals[line.code], usual) for line in lines]
    texts = [[column, *cells] for column, cells in zip(columns, zip(*rows, strict=True), strict=True)]
    fixed = {_PICTURE: _COURSE, _STRATEGY: _VERDICT}
    return Table(
        caption=_("The indicators: the newest figure and the earlier one it may be compared with"),
        columns=columns,
        lines=tuple(_lines(lines, rows, by_area=by_area)),
        widths=fitted(texts, _TEXT, _WHAT, fixed, _LINES),
        note=_note(lines),
        figure_columns=_FIGURES,
        sketch_column=_PICTURE,
    )


def _lines(
    lines: Sequence[Line], rows: Sequence[tuple[str, ...]], *, by_area: bool
) -> Iterator[content.Line]:
    area = ""
    for line, cells in zip(lines, rows, strict=True):
        if by_area and line.area != area:
            area = line.area
            yield content.Line((area_title(area),), spans=True)
        sketch = Sketch(_printed(line.picture.svg), line.picture.alt) if line.picture else None
        yield content.Line(cells, sketch=sketch)


def _row(line: Line, goal: str, usual: tuple[str, str]) -> tuple[str, ...]:
    return (
        goal,
        _label(line),
        _figure(line.earlier, usual[0], with_unit=False),
        "",
        _figure(line.newest, usual[1]),
        "\n".join(text for text in (line.change, line.relative) if text),
        f"{line.sign} {line.verdict}" if line.verdict else "",
        str(line.remarks or ""),
    )


def _label(line: Line) -> str:
    return f"{line.code} {line.name}" if line.is_official else line.name


def _figure(cell: Cell | None, usual: str, *, with_unit: bool = True) -> str:
    """Return `50 osób`, and the year below it where it is not that of the heading.

    What a unit is counted per stands in the name of what is counted.
    """
    if cell is None:
        return ""
    text = f"{cell.text}{NBSP}{without_measure(cell.unit)}" if with_unit and cell.unit else cell.text
    return text if cell.year == usual else f"{text}\n({cell.year})"


def _note(lines: Sequence[Line]) -> str:
    """Return what the signs of the table mean and which changes chance may explain."""
    told = []
    if any(line.picture and _HOLLOW.search(line.picture.svg) for line in lines):
        told.append(_("○ not comparable with the newest figure."))
    within = [line.code for line in lines if line.chance == _("within ordinary variation")]
    if within:
        told.append(_("Changes within ordinary variation: {codes}.").format(codes=", ".join(within)))
    return " ".join(told)


def _printed(svg: str) -> str:
    """Return a tiny picture with a grey of its own, since paper has no colour of the text around it."""
    return svg.replace("currentColor", GREY)
