"""Compares figures with the second reading: confirmed, not to be confirmed, or contradicted."""

import importlib
import importlib.util
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from etl.next_report.second_reading.cells import SeenCell, bare, holds_whole, years
from etl.next_report.second_reading.form import form_cells
from etl.next_report.second_reading.text import text_cells
from etl.next_report.second_reading.word import word_cells
from etl.raw.figure import Figure

_PDF = "etl.documents.pdf.second.stands"
_LIST_NUMBER = re.compile(r"^\s*(?:\d{1,2}|[a-z])\s?[.)]\s*")
_READERS: dict[str, Callable[[Path], list[SeenCell]]] = {
    ".docx": word_cells,
    ".txt": text_cells,
    "": text_cells,
    ".xlsx": form_cells,
}


@dataclass(frozen=True)
class Doubt:
    """A figure that the second reading does not confirm; `is_contradicted`: it sees it in another column."""

    figure: Figure
    sentence: str
    is_contradicted: bool = False


def doubts(path: Path, figures: Iterable[Figure]) -> list[Doubt]:
    """Return the figures with a number, in tables, that a second reading of the file does not confirm."""
    claimed = [figure for figure in figures if figure.number and not figure.is_prose]
    if path.suffix.lower() == ".pdf":
        return _of_pdf(path, claimed)
    is_form = path.suffix.lower() == ".xlsx"
    seen: dict[str, list[SeenCell]] = {}
    for cell in _READERS[path.suffix.lower()](path):
        seen.setdefault(cell.row if is_form else bare(cell.row), []).append(cell)
    return [
        doubt
        for figure in claimed
        if (doubt := _doubt(figure, seen.get(figure.label, []) if is_form else _of_row(figure, seen)))
    ]


def _of_row(figure: Figure, seen: dict[str, list[SeenCell]]) -> list[SeenCell]:
    """Return the cells of the rows of that name, else of those whose name holds it."""
    name = bare(figure.row_label)
    if not name or name in seen:
        return seen.get(name, [])
    return [cell for row, cells in seen.items() if name in row for cell in cells]


def _doubt(figure: Figure, row: list[SeenCell]) -> Doubt | None:
    if not row:
        return Doubt(figure, "the second reading finds no row of this name")
    column = bare(figure.column_label)
    own = [
        cell for cell in row if not cell.header or bare(cell.header) in column or column in bare(cell.header)
    ]
    if any(_stands(figure, cell) for cell in own):
        return None
    others = [cell for cell in row if cell not in own and years(cell.header) - years(figure.column_label)]
    if own and any(_stands(figure, cell) for cell in others):
        other = next(cell for cell in others if _stands(figure, cell))
        sentence = f"the second reading finds it below «{other.header}», not below «{figure.column_label}»"
        return Doubt(figure, sentence, is_contradicted=True)
    return Doubt(figure, "the second reading does not see it in this row and column")


def _stands(figure: Figure, cell: SeenCell) -> bool:
    """Say whether a cell prints the figure; the number of a list item is made by Word and stands nowhere."""
    words = _LIST_NUMBER.sub("", figure.printed)
    if words != figure.printed and figure.number.strip(".) ") == figure.printed[: len(figure.number)].strip(
        ".) "
    ):
        return bool(bare(words)) and bare(words) in bare(cell.text)
    return bare(words) in bare(cell.text) and holds_whole(figure.number, cell.text)


def _of_pdf(path: Path, figures: list[Figure]) -> list[Doubt]:
    """Ask the second reader of PDF; it only confirms."""
    if importlib.util.find_spec(_PDF) is None:
        return [Doubt(figure, "there is no second reading of PDF") for figure in figures]
    reader = importlib.import_module(_PDF)
    claims = {
        figure.figure_id: reader.Claim(figure.number, figure.row_label, figure.column_label)
        for figure in figures
    }
    told = {item.claim: item.reason for item in reader.stands(path, claims.values())}
    return [
        Doubt(figure, str(told[claims[figure.figure_id]]))
        for figure in figures
        if claims[figure.figure_id] in told
    ]
