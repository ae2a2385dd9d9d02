"""What of a document neither stands in the figures nor is told: the numbers that are lost in silence."""

from collections.abc import Iterable, Iterator

from etl.documents.document import SourceDocument
from etl.documents.year_tables import YearTable
from etl.language.folding import fold_blanks
from etl.language.number_places import number_places
from etl.raw.figure import FigureRow
from etl.raw.unread import Unread


def silent(
    document: SourceDocument, tables: list[YearTable], figures: list[FigureRow], unread: Iterable[Unread]
) -> list[str]:
    """Return the numbers that no figure prints, no header of a year holds, and the list does not tell."""
    labels = {figure.column_label for figure in figures}
    headers = {
        line.number
        for table in tables
        for row in table.header
        for cell in row.cells
        for line in cell.lines
        if any(f" {cell.text} " in f" {label} " for label in labels)
    }
    shown: dict[int, list[str]] = {}
    for figure in figures:
        shown.setdefault(figure.line, []).append(figure.printed)
    for item in unread:
        shown.setdefault(item.line, []).append(item.text)
    lost = []
    for number, text in _lines(document):
        words = [text[start:end] for start, end in number_places(text)]
        told = " ".join(shown.get(number, []))
        if number not in headers:
            lost += [f"{number}: {word}" for word in words if word not in told]
    return lost


def _lines(document: SourceDocument) -> Iterator[tuple[int, str]]:
    texts: dict[int, str] = {}
    for line in document.lines:
        texts[line.number] = fold_blanks(f"{texts.get(line.number, '')} {line.text}")
    yield from texts.items()
