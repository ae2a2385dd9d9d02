"""Reads a filled form (`python -m publish sheet --blank`) back into figures, each with the key it answers.

The form says in its hidden first row and column which column is which and which figure a row asks for, so
nothing is guessed. Every cell that is no answer is named at once, with its address; what stands where no
answer is asked for, or is not seen by a person, is told.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from etl.catalogue.files import read_catalogue
from etl.documents.form.printed_names import indicator_of
from etl.documents.form.rows import Answer, Found, read_area
from etl.documents.form.sheets import Book, read_sheets
from etl.documents.form.strays import strays
from etl.faults import Faults
from etl.raw.figure import FigureRow
from etl.raw.known_years import odd_years
from etl.raw.notes import FigureNote
from etl.raw.unread import Unread


@dataclass(frozen=True)
class Form:
    """A form as it came back: its year, who filled it in (may be ''), the indicators it asks for.

    `unread`: what stands in it and is no answer to anything; `held`: the indicators with an answer that is
    not read.
    """

    year: int
    unit: str
    codes: tuple[str, ...]
    answers: tuple[Answer, ...]
    unread: tuple[Unread, ...] = ()
    held: tuple[str, ...] = ()


def read_form(path: Path) -> Form:
    """Return the answers of a form; raises Faults with one sentence per cell that is no answer."""
    book, found = read_sheets(path), Found()
    for sheet in book.areas:
        read_area(path, sheet, found)
    if faults := found.faults + odd_years(path, [book.areas[0].year], read_catalogue()):
        raise Faults(faults)
    answers = tuple(_one_of_a_key(found))
    return Form(
        year=book.areas[0].year,
        unit=_unit(book),
        codes=tuple(dict.fromkeys(_codes(book))),
        answers=answers,
        unread=(*found.unread, *strays(book)),
        held=tuple(dict.fromkeys(code for key in found.held if (code := indicator_of(key)[0]))),
    )


def _one_of_a_key(found: Found) -> Iterator[Answer]:
    """Yield each answer once; where two rows of a key differ, as after copying, none of them is taken."""
    by_key: dict[str, list[Answer]] = {}
    for answer in found.answers:
        by_key.setdefault(answer.key, []).append(answer)
    for answers in by_key.values():
        filled = [answer for answer in answers if answer.printed] or answers[:1]
        if len({answer.printed for answer in filled}) == 1:
            yield filled[0]
            continue
        found.held.append(filled[0].key)
        for answer in filled:
            place = f"Obszar {answer.area}, komórka {answer.cell}"
            found.unread.append(Unread("key_twice", 0, place, answer.printed))


def _unit(book: Book) -> str:
    rows = book.start.rows if book.start else []
    return next((row[2].text for row in rows if row[0].text == "#unit"), "")


def _codes(book: Book) -> Iterator[str]:
    for sheet in book.areas:
        keys = (row[0].text for row in sheet.rows)
        yield from (key.removeprefix("#") for key in keys if key.startswith("#"))


def form_figures(form: Form, document_id: str) -> list[FigureRow]:
    """Return the answers as rows of figures.csv; the label is the key, which places the figure exactly."""
    return [
        FigureRow(
            figure_id=_figure_id(answer, form.year, document_id),
            section=f"Obszar {answer.area}",
            row_label=answer.indicator,
            column_label=answer.column_label,
            line=line,
            label=answer.key,
            number=answer.number,
            printed=answer.printed,
            locator=f"Obszar {answer.area}, komórka {answer.cell}",
        )
        for line, answer in enumerate(form.answers, 1)
    ]


def form_notes(form: Form, document_id: str) -> dict[str, FigureNote]:
    """Return {figure id: note} of the answers beside which anything is written."""
    return {
        _figure_id(answer, form.year, document_id): answer.note
        for answer in form.answers
        if answer.note.words or (answer.printed and answer.note.supplier)
    }


def _figure_id(answer: Answer, year: int, document_id: str) -> str:
    return f"{document_id}:obszar-{answer.area}.{answer.ordinal}.{year}.1"
