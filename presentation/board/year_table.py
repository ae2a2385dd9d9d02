"""The grid of years as a real table, with the signs of its cells told below it."""

from string import ascii_lowercase

from presentation.board.html import render
from presentation.board.year_cells import APART, YearFigure
from presentation.board.years import YearGrid
from presentation.figure.values import DASH
from presentation.language.language import _, choose


def year_table(grid: YearGrid, caption: str) -> str:
    """Return the table as HTML, the periods named above their years; '' without any row."""
    official = [row for row in grid.rows if row.is_official]
    context = [row for row in grid.rows if not row.is_official]
    groups = [("", official), (_("Context: figures outside the official indicators"), context)]
    letters = _letters(grid)
    return render(
        "years",
        grid=grid,
        groups=[(title, rows) for title, rows in groups if rows],
        caption=caption,
        choose=choose,
        letters=letters,
        notes=_notes(grid, letters),
    )


def _figures(grid: YearGrid) -> list[YearFigure]:
    return [figure for row in grid.rows for cell in row.cells.values() for figure in cell.figures]


def _letters(grid: YearGrid) -> dict[str, str]:
    """Return the small letter behind a dash for each reason; beyond z the letters double."""
    reasons = dict.fromkeys(figure.reason for figure in _figures(grid) if figure.reason)
    count = len(ascii_lowercase)
    return {
        reason: ascii_lowercase[place % count] * (1 + place // count) for place, reason in enumerate(reasons)
    }


def _notes(grid: YearGrid, letters: dict[str, str]) -> list[str]:
    """Return what the signs of the table mean, of those that stand in it."""
    figures = _figures(grid)
    notes = []
    if any(figure.is_apart for figure in figures):
        notes.append(f"{APART} {_('not comparable with the newest figure of the row')}")
    if any(figure.item.year_is_assumed for figure in figures):
        notes.append(
            _("no year stated: the document gives none, the figure stands under the year that it may be from")
        )
    notes += [f"{DASH} {letter}: {reason}" for reason, letter in letters.items()]
    if any(year not in row.cells for row in grid.rows if not row.said for year in grid.years):
        notes.append(_("· no figure in the loaded documents"))
    return notes
