"""Writes findings into a filled form as notes at the cells of their answers."""

import re
from collections.abc import Iterable
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.comments import Comment

from etl.documents.form.sheets import read_sheets
from etl.faults import Faults
from etl.next_report.check_draft.finding import Finding
from etl.next_report.check_draft.word_comments import AUTHOR

_FAULT = re.compile(r"(?P<sheet>Obszar [IV]+)!(?P<cell>[A-Z]+\d+): (?P<sentence>.+)", re.DOTALL)
_CELL = re.compile(r"Obszar (?P<area>[IV]+), komórka (?P<cell>[A-Z]+\d+)")
# Pixels; wide enough for a line of eight words, high enough for the longest sentence.
_WIDTH, _HEIGHT = 420, 190


def cell_of(place: str) -> tuple[str, str] | None:
    """Return area and address of a cell of a form, None for a place that is none."""
    found = _CELL.fullmatch(place)
    return (found["area"], found["cell"]) if found else None


def of_faults(faults: Faults) -> list[Finding]:
    """Return what is wrong with single cells of a form as findings; raises the faults where one is of all."""
    found = []
    for fault in faults.faults:
        polish, english = _FAULT.fullmatch(fault.sentence_pl), _FAULT.fullmatch(fault.sentence)
        if not (polish and english):
            raise faults
        place = f"{polish['sheet']}, komórka {polish['cell']}"
        texts = [f"{text['sentence'][:1].upper()}{text['sentence'][1:]}." for text in (polish, english)]
        found.append(Finding("ambiguous_print", place, texts[0], texts[1]))
    polish_rest = (
        "Formularza jeszcze nie porównano z wcześniejszymi danymi: najpierw proszę poprawić komórki z "
        "notatkami, potem sprawdzić plik jeszcze raz."
    )
    english_rest = (
        "The form was not compared with earlier data yet: mend the cells with notes first, then check the "
        "file again."
    )
    return [*found, Finding("unread", "", polish_rest, english_rest)]


def write_notes(file: Path, findings: Iterable[Finding], out: Path) -> None:
    """Write the form with a note for each finding at a cell to `out`; raises Faults."""
    titles = {sheet.name: sheet.title for sheet in read_sheets(file).areas}
    book = load_workbook(file, rich_text=True)
    for finding in findings:
        if place := cell_of(finding.place):
            cell = book[titles[place[0]]][place[1]]
            said = f"{cell.comment.text}\n\n" if cell.comment else ""
            cell.comment = Comment(f"{said}{finding.message_pl}", AUTHOR, height=_HEIGHT, width=_WIDTH)
    book.save(out)
