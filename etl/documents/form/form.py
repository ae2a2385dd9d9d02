"""Reads a filled form (`python -m publish sheet --blank`) back into figures, each with the key it answers.

The form says in its hidden first row and column which column is which and which figure a row asks for, so
nothing is guessed. Every cell that is no answer is named at once, with its address.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from openpyxl.utils import get_column_letter

from etl.catalogue.files import read_catalogue
from etl.documents.form.answers import UnusableAnswerError, read_answer
from etl.documents.form.sheets import START, FormCell, FormSheet, read_sheets
from etl.faults import Fault, Faults
from etl.raw.figure import FigureRow
from etl.raw.known_years import odd_years
from etl.raw.notes import FigureNote

SUFFIX = ".xlsx"
NEW_ITEM = "/*"
_LONGEST_WORDS = 1_000


@dataclass(frozen=True)
class Answer:
    """One row of the form, answered or empty.

    `key`: what it asks for; `ordinal`: which row of its area it is; `cell`: the address of the answer.
    """

    area: str
    ordinal: int
    cell: str
    indicator: str
    key: str
    column_label: str
    printed: str
    number: str
    note: FigureNote


@dataclass(frozen=True)
class Form:
    """A form as it came back: its year, who filled it in (may be ''), the indicators it asks for."""

    year: int
    unit: str
    codes: tuple[str, ...]
    answers: tuple[Answer, ...]


def is_form(path: Path) -> bool:
    """Whether a file is to be read as a form, by its ending."""
    return path.suffix.lower() == SUFFIX


def read_form(path: Path) -> Form:
    """Return the answers of a form; raises Faults with one sentence per cell that is no answer."""
    sheets = read_sheets(path)
    faults: list[Fault] = []
    areas = [sheet for sheet in sheets if sheet.name != START]
    answers = tuple(answer for sheet in areas for answer in _answers(path, sheet, faults))
    faults += odd_years(path, [areas[0].year], read_catalogue())
    if faults:
        raise Faults(faults)
    return Form(areas[0].year, _unit(sheets), tuple(dict.fromkeys(_codes(areas))), answers)


def _unit(sheets: list[FormSheet]) -> str:
    lines = [row for sheet in sheets if sheet.name == START for row in sheet.rows]
    return next((row[2].text for row in lines if row[0].text == "#unit"), "")


def _codes(areas: list[FormSheet]) -> Iterator[str]:
    for sheet in areas:
        keys = (row[0].text for row in sheet.rows)
        yield from (key.removeprefix("#") for key in keys if key.startswith("#"))


def _answers(path: Path, sheet: FormSheet, faults: list[Fault]) -> Iterator[Answer]:
    asked = sheet.columns["value"]
    ordinal, indicator = 0, ""
    header = next((row[asked].text for row in sheet.rows[1:] if row[asked].text), "")
    for line, row in enumerate(sheet.rows[1:], 2):
        key = row[0].text
        if key.startswith("#"):
            indicator = row[1].text.partition(" ")[2]
        elif key:
            ordinal += 1
            cell = f"{get_column_letter(asked + 1)}{line}"
            try:
                printed, number = read_answer(row[asked].value, row[asked].kind, row[asked].number_format)
                words = {
                    name: _words(row[column]) for name, column in sheet.columns.items() if name != "value"
                }
            except UnusableAnswerError as problem:
                place = f"{sheet.title}!{cell}"
                faults.append(Fault(path, None, f"{place}: {problem}", f"{place}: {problem.polish}"))
                continue
            if key.endswith(NEW_ITEM):
                key += words["category"]
                if not printed and key.endswith(NEW_ITEM):
                    continue
            note = FigureNote(words["description"], words["note"], words["supplier"])
            yield Answer(sheet.name, ordinal, cell, indicator, key, header, printed, number, note)


def _words(cell: FormCell) -> str:
    words = cell.text
    if len(words) > _LONGEST_WORDS:
        raise UnusableAnswerError(
            f"the words beside the figure are longer than {_LONGEST_WORDS} characters; shorten them",
            f"opis przy liczbie ma ponad {_LONGEST_WORDS} znaków; proszę go skrócić",
        )
    return words


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
