"""Years in columns as a file: the rows and years of the page, then where each figure comes from."""

from collections.abc import Callable, Sequence
from typing import Any

from presentation.board.year_cells import YearCell, YearFigure
from presentation.board.years import YearGrid, YearRow
from presentation.language.code_words import status_word
from presentation.language.language import _, choose, current
from publish.data_files.headers import header
from publish.data_files.words_of_codes import words
from queries.lookups import titles
from queries.observations import rows_of
from queries.warehouse import Row

_BETWEEN = "; "  # figures of one series and year


def year_rows(grid: YearGrid) -> list[dict[str, Any]]:
    """Return the rows of the grid under headings in the current language, a number for each single figure.

    Behind the years stand, year by year, what limits the figure, its segment, document, place and note.
    """
    tellers = _tellers()
    return [
        {
            **_what(row),
            **{str(year): _value(row.cells.get(year)) for year in grid.years},
            **{
                f"{year} {name}": _told(row.cells.get(year), tell)
                for year in grid.years
                for name, tell in tellers.items()
            },
        }
        for row in grid.rows
    ]


def _what(row: YearRow) -> dict[str, Any]:
    return {
        header("indicator_code"): row.code,
        _("What is counted"): row.series if row.is_part else row.name,
        header("category"): row.name if row.is_part else "",
        _("Unit"): row.unit,
        _("What there is"): row.said,
    }


def _value(cell: YearCell | None) -> Any:
    """Return the number of a cell; several figures or a range as words, nothing beside a mere reason."""
    known = [figure for figure in cell.figures if figure.item.is_known] if cell else []
    if not cell or not known:
        return None
    if len(cell.figures) == 1 and known[0].item.value is not None:
        return known[0].item.value
    return cell.text


def _tellers() -> dict[str, Callable[[YearFigure, Row], Any]]:
    """Return what is told of each figure, by the heading behind its year."""
    qualifiers, documents = words()["qualifier"], titles()
    place = "locator" if current() == "pl" else "locator_en"
    return {
        header("qualifier"): lambda figure, _row: (
            qualifiers[figure.item.qualifier] if figure.item.is_known else ""
        ),
        header("segment"): lambda figure, _row: figure.item.segment,
        header("document_id"): lambda _figure, row: documents[row["document_id"]],
        header("locator"): lambda _figure, row: row[place],
        header("note"): lambda figure, _row: _note(figure),
    }


def _note(figure: YearFigure) -> str:
    """Return what the page says by signs: when, not comparable, why no number; and how it came about."""
    item = figure.item
    said = [
        choose(item.period_label, item.period_label_en),
        _("not comparable with the newest figure of the row") if figure.is_apart else "",
        figure.reason or ("" if item.status == "reported" else status_word(item.status)),
        choose(item.note, item.note_en),
    ]
    return _BETWEEN.join(text for text in said if text)


def _told(cell: YearCell | None, tell: Callable[[YearFigure, Row], Any]) -> Any:
    if cell is None:
        return None
    told: Sequence[Any] = [
        tell(figure, row) for figure, row in zip(cell.figures, rows_of(cell.items), strict=True)
    ]
    return told[0] if len(told) == 1 else _BETWEEN.join("" if text is None else str(text) for text in told)
