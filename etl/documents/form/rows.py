"""Reads the rows of one area of a form: each answer under its key, or why it belongs to no key."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from openpyxl.utils import get_column_letter

from etl.documents.form.answers import UnusableAnswerError, read_answer
from etl.documents.form.cells import FormCell
from etl.documents.form.number_formats import UnseenNumberError
from etl.documents.form.printed_names import NEW_ITEM, indicator_of, shows_its_name
from etl.documents.form.sheets import FormSheet
from etl.faults import Fault
from etl.raw.figure import LONGEST
from etl.raw.notes import FigureNote
from etl.raw.unread import Kind, Unread

_LONGEST_WORDS = 1_000
_WORDS = ("description", "note")


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


@dataclass
class Found:
    """What the sheets of a form gave: answers, what is not read, and cells that a person must mend.

    `held`: the keys of the rows in which an answer stands that is not read.
    """

    answers: list[Answer] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    held: list[str] = field(default_factory=list)


def read_area(path: Path, sheet: FormSheet, found: Found) -> None:
    """Add to `found` what the rows of one area hold under their keys."""
    ordinal, band = 0, ("", "")
    for line, row in enumerate(sheet.rows[1:], 2):
        key = row[0].text
        if key.startswith("#"):
            band = (key.removeprefix("#"), row[1].text.partition(" ")[2])
        elif key:
            ordinal += 1
            code, name = indicator_of(key)
            asked = _Row(path, sheet, line, key, found)
            asked.read(ordinal, band[1] if code in ("", band[0]) else name)


@dataclass(frozen=True)
class _Row:
    """One row with a key."""

    path: Path
    sheet: FormSheet
    line: int
    key: str
    found: Found

    def read(self, ordinal: int, indicator: str) -> None:
        """Add the answer of the row, unless something in it says that it is not to be read."""
        sheet, words = self.sheet, {name: self._words(name) for name in (*_WORDS, "supplier")}
        note = FigureNote(words["description"], words["note"], words["supplier"])
        category = self._text("category")
        asked = self.cell("value")
        answer = self._answer()
        if answer is None and self._was_answered():
            self.found.held.append(self.key)
        if asked.is_empty or answer is None:
            for name in _WORDS:
                if any(letter.isdigit() for letter in words[name]):
                    self.tell("value_elsewhere", name, words[name])
        if answer is None or (self.key.endswith(NEW_ITEM) and not (answer[0] and category)):
            if answer and answer[0]:
                self.tell("row_without_key", "value", f"{self._text('series')}: {answer[0]}")
            return
        if asked.is_empty and not self._is_its_own():
            return
        self.found.answers.append(
            Answer(
                area=sheet.name,
                ordinal=ordinal,
                cell=self._address("value"),
                indicator=indicator,
                key=self.key + (category if self.key.endswith(NEW_ITEM) else ""),
                column_label=sheet.header(sheet.columns["value"])[1],
                printed=answer[0],
                number=answer[1],
                note=note,
            )
        )

    def cell(self, name: str) -> FormCell:
        """Return the cell of a named column, an empty one where the form has no such column any more."""
        column = self.sheet.columns.get(name)
        return FormCell() if column is None else self.sheet.rows[self.line - 1][column]

    def tell(self, kind: Kind, name: str, text: str) -> None:
        """Note that a cell of the row gave no value."""
        place = f"Obszar {self.sheet.name}, komórka {self._address(name)}"
        self.found.unread.append(Unread(kind, 0, place, text[:LONGEST]))

    def _answer(self) -> tuple[str, str] | None:
        """Return (printed, number) of the answer, None where there is one that is not to be read."""
        asked = self.cell("value")
        for kind, text in self._hindrances(_all_text(asked)):
            self.tell(kind, "value", text)
            return None
        for skipped in asked.skipped:
            self.tell(skipped.kind, "value", skipped.text)
        if asked.value is None:
            return None if asked.skipped else ("", "")
        try:
            return read_answer(asked.value, asked.kind, asked.number_format)
        except UnseenNumberError as unseen:
            self.tell(unseen.kind, "value", asked.text)
        except UnusableAnswerError as problem:
            self._fault("value", problem)
        return None

    def _was_answered(self) -> bool:
        """Say whether something stands in the row where the answer is asked for."""
        return bool(_all_text(self.cell("value")) or self._merged_text())

    def _hindrances(self, shown: str) -> Iterator[tuple[Kind, str]]:
        """Yield what keeps an answer from being read, the gravest first; `shown` is what stands there."""
        merged = self._merged_text()
        if merged:
            yield "merged_values", merged
        if not shown:
            return
        if self.sheet.hides(self.line, self.sheet.columns["value"]):
            yield "hidden_text", shown
        if self.sheet.is_ruled(self.line, self.sheet.columns["value"]):
            yield "shown_by_rule", shown
        if not self._is_its_own():
            name = " ".join(filter(None, (self._text("series"), self._text("category"))))
            yield "key_disagrees", f"{name}: {shown}"

    def _is_its_own(self) -> bool:
        unit = self._text("unit") if "unit" in self.sheet.columns else None
        return shows_its_name(self.key, self._text("series"), self._text("category"), unit)

    def _merged_text(self) -> str:
        """Return what stands in merged cells that reach beyond the answer of this row, '' if nothing.

        A name that was drawn over an empty answer is no value, unless there is a digit in it.
        """
        column, last_value = self.sheet.columns["value"], self.sheet.columns.get("last", 0)
        for first, last, left, _ in self.sheet.areas_over(self.line, column):
            if first < last or left < column:
                own, text = _all_text(self.cell("value")), _all_text(self.sheet.rows[first - 1][left])
                if own or left >= last_value or any(letter.isdigit() for letter in text):
                    return own or text
        return ""

    def _text(self, name: str) -> str:
        return self.cell(name).text

    def _words(self, name: str) -> str:
        """Return what is written beside the answer; what a person does not see of it is told."""
        cell, column = self.cell(name), self.sheet.columns.get(name, 0)
        for skipped in cell.skipped:
            self.tell(skipped.kind, name, skipped.text)
        if name in _WORDS and cell.text and self.sheet.hides(self.line, column):
            self.tell("hidden_text", name, cell.text)
            return ""
        if len(cell.text) > _LONGEST_WORDS:
            problem = UnusableAnswerError(
                f"the words beside the figure are longer than {_LONGEST_WORDS} characters; shorten them",
                f"opis przy liczbie ma ponad {_LONGEST_WORDS} znaków; proszę go skrócić",
            )
            self._fault(name, problem)
        return cell.text

    def _fault(self, name: str, problem: UnusableAnswerError) -> None:
        place = f"{self.sheet.title}!{self._address(name)}"
        self.found.faults.append(Fault(self.path, None, f"{place}: {problem}", f"{place}: {problem.polish}"))

    def _address(self, name: str) -> str:
        return f"{get_column_letter(self.sheet.columns[name] + 1)}{self.line}"


def _all_text(cell: FormCell) -> str:
    """Return all that stands in a cell, seen or not."""
    return " ".join([cell.text, *(skipped.text for skipped in cell.skipped)]).strip()
