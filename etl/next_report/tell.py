"""Tells on the command line what an extraction found: rows and indicators, open questions, what is unread."""

import csv
import datetime
import io
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from etl.catalogue.files import read_catalogue
from etl.documents.row_questions import PROBLEMS, RowQuestion
from etl.documents.year_tables import YearTable, area_of
from etl.next_report.extract import extract_all, matched_rows
from etl.raw.figure import LONGEST
from etl.raw.row_answers import ANSWER_COLUMNS
from etl.raw.row_answers import FILE as ANSWERS
from etl.raw.unread import WORDS, Unread
from etl.raw.unread_list import FILE as UNREAD

_SHOWN = 70
_MOST_PLACES = 5  # of one kind; all of them stand in unread.csv


def extract_and_tell(file: Path, document_id: str, out: Path) -> list[str]:
    """Extract and return the lines that tell how many rows there are and which match an indicator."""
    found = extract_all(file, document_id, out)
    empty = sum(not figure.number for figure in found.figures)
    matched = matched_rows(found.tables)
    return [
        f"{len(found.figures)} rows of figures.csv, {empty} of them cells without a value",
        *(line for table in found.tables for line in _table(table, matched)),
        *_questions(found.questions),
        *_unread(found.unread),
    ]


def _table(table: YearTable, found: dict[tuple[str, str], str]) -> Iterator[str]:
    matched = {row: code for (key, row), code in found.items() if key == table.key}
    area = area_of(table.key)
    if area is None and not matched:
        yield f"{table.section}: {len(table.rows)} rows, no area table"
        return
    missing = [
        entry
        for entry in read_catalogue().indicators.values()
        if entry.is_official and entry.area == area and entry.code not in found.values()
    ]
    unknown = [row for row in table.rows if row.label not in matched]
    yield f"{table.section}: {len(matched)} matched, {len(missing)} unmatched, {len(unknown)} unknown rows"
    yield from (f"  matched    {code:7}{row[:_SHOWN]}" for row, code in matched.items())
    yield from (
        f"  unmatched  {entry.code:7}{entry.name[:_SHOWN]} (no row of this name)" for entry in missing
    )
    yield from (
        f"  unknown    row {row.ordinal:<3}{row.label[:_SHOWN]} (no such indicator)" for row in unknown
    )


def _questions(questions: list[RowQuestion]) -> Iterator[str]:
    """Yield each question with its cells, and how to answer it."""
    if not questions:
        return
    yield f"rows that do not tell which cell belongs to which year: {len(questions)}; nothing of them is read"
    for question in questions:
        cells = ", ".join(f"{number} «{text[:_SHOWN]}»" for number, text in enumerate(question.cells, 1))
        years = ", ".join(column for column, _ in question.columns)
        yield f"  question   {question.row} line {question.line} «{question.label[:_SHOWN]}»"
        yield f"             {PROBLEMS[question.problem][1]} Its cells: {cells}; the years: {years}"
    question = questions[0]
    yield f"  to answer, write lines of {','.join(ANSWER_COLUMNS)} into {ANSWERS} of the folder and extract"
    for column, cell in question.proposals[0] if question.proposals else ():
        yield f"    {_csv_line(question.row, column, str(cell), question.cells[cell - 1][:LONGEST])}"
    yield f"  or leave a row out: {_csv_line(question.row, '', '', question.text)}"


def _csv_line(*cells: str) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="").writerow([*cells, datetime.date.today().isoformat()])
    return buffer.getvalue()


def _unread(unread: Iterable[Unread]) -> Iterator[str]:
    """Yield what gave no value, by kind, with the first places of each."""
    kinds = [(kind, list(items)) for kind, items in groupby(unread, key=lambda item: item.kind)]
    if kinds:
        yield f"what gave no value: {sum(len(items) for _, items in kinds)}, all of it in {UNREAD}"
    for kind, items in kinds:
        yield f"  {WORDS[kind][1]}: {len(items)}"
        yield from (f"    {item.place}: «{item.text}»".removesuffix(": «»") for item in items[:_MOST_PLACES])
        if len(items) > _MOST_PLACES:
            yield f"    … and {len(items) - _MOST_PLACES} more"
