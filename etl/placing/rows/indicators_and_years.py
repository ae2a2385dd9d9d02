"""Says what the rows and columns of a document's tables are about: indicators and years.

Tables of an area are matched with the indicators of that area first. A row that fits none of them is tried
against what is left of the others, because a table may have lost its title.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from etl.catalogue.catalogue import Catalogue
from etl.catalogue.model import Indicator
from etl.language.folding import fold
from etl.placing.problem import Problem, Unplaced
from etl.placing.rows.by_name import match_rows
from etl.placing.rows.part_of_year import is_part_of_year
from etl.raw.document import Document
from etl.raw.figure import Figure
from etl.rule import rule

AREA_TABLE = "obszar-"
UNTITLED_TABLE = "tabela-w-wierszu-"
Row = tuple[str, str]
_CLEAR_SCORE = 80.0
# Above this a row says all that names an indicator and hardly anything else.
_SAME_NAME = 90.0
_LEAST_ROWS = 3
_YEAR = re.compile(r"(?:19|20)\d\d")
_NO_VALUES = re.compile(r"zmian|dynamik|roznic|przyrost|wzrost|spadek|trend|porown|narastaj|skumulowan")
# Words by which a header says that its numbers are wanted, promised or foreseen.
_TARGET = re.compile(
    r"\bcel\b|\bcele\b|\bcelu\b|docelow|\bplan\b|\bplany\b|\bplanie\b|planowan|oczekiwan|zakladan|zalozen"
    r"|\bbudzet|prognoz|przewid|spodziewan|zamierz|\blimit|\btarget\b|pozadan"
)
_DONE = re.compile(
    r"\bwykonani|\bzrealizowan|\brealizacja\b|\bosiagniet"
)  # «wykonanie budżetu 2021» is no plan


def indicators_of_rows(document: Document, catalogue: Catalogue) -> dict[Row, str]:
    """Return {(table, row as printed): indicator code} of a document's tables."""
    rows: dict[str, list[str]] = {}
    for figure in document.figures:
        rows.setdefault(figure.place[0], []).append(figure.row_label)
    return match_tables(rows, catalogue)


def match_tables(rows: Mapping[str, Iterable[str]], catalogue: Catalogue) -> dict[Row, str]:
    """Return {(table, row as printed): indicator code}; rows that fit none are absent.

    `rows`: the names of the rows of each table, by its key; only tables of areas and untitled ones count.
    """
    names = {
        table: list(dict.fromkeys(labels))
        for table, labels in rows.items()
        if table.startswith((AREA_TABLE, UNTITLED_TABLE))
    }
    official = [entry for entry in catalogue.indicators.values() if entry.is_official]
    found: dict[Row, str] = {}
    for table, labels in names.items():
        own = [entry for entry in official if table == AREA_TABLE + str(entry.area)]
        known = match_rows(labels, own)
        if 2 * len(known) <= len(
            labels
        ):  # a table of other things: only what bears the very name of an indicator is one
            known = {row: match for row, match in known.items() if match[1] >= _SAME_NAME}
        found |= {(table, row): code for row, (code, _) in known.items()}
    for table, labels in names.items():
        free = [entry for entry in official if entry.code not in found.values()]
        left = [label for label in labels if (table, label) not in found]
        found |= {(table, row): code for row, code in _elsewhere(table, left, free).items()}
    return found


@rule("row of another area", "a row of area IV in the table of area III", off={})
def _elsewhere(table: str, labels: list[str], free: list[Indicator]) -> dict[str, str]:
    """Match rows with indicators of other areas; an untitled table only if most of its rows fit."""
    is_area = table.startswith(AREA_TABLE)
    least = _SAME_NAME if is_area else _CLEAR_SCORE
    clear = {row: code for row, (code, score) in match_rows(labels, free).items() if score >= least}
    if is_area or (len(clear) >= _LEAST_ROWS and 2 * len(clear) > len(labels)):
        return clear
    return {}


class ColumnYears:
    """The years of the value columns.

    A change, two columns of one year, a target and a year after the document's own give no year.
    """

    def __init__(self, document: Document) -> None:
        """Look at the columns of every table."""
        columns = {
            (figure.place[0], figure.place[2]): _year(figure.place[2], figure.column_label)
            for figure in document.figures
            if not figure.is_prose and not is_no_value(figure.column_label)
        }
        self._counts = Counter((table, year) for (table, _), year in columns.items())
        date = str(document.origin.get("date", ""))
        self._own = None if document.is_form else own_year(document.document_id, date)

    def of(self, figure: Figure) -> tuple[int | None, Unplaced | None]:
        """Return the year of the figure's column, or None and what is wrong with the column."""
        if figure.is_prose:
            return None, None
        year = _year(figure.place[2], figure.column_label)
        if _NO_VALUES.search(fold(figure.column_label)):
            return None, Problem.COLUMN_WITHOUT_VALUES.of(column=figure.column_label)
        if is_part_of_year(figure.column_label):
            return None, Problem.COLUMN_OF_A_PART.of(column=figure.column_label)
        if is_no_value(figure.column_label):
            return None, Problem.COLUMN_AIMED_AT.of(column=figure.column_label)
        if year and self._own and year > self._own:
            return None, Problem.COLUMN_TO_COME.of(column=figure.column_label)
        if self._counts[figure.place[0], year] > 1:
            return None, Problem.SEVERAL_COLUMNS.of(year=year)
        return year, None


@rule("column of no values", "plan 2021")
def is_no_value(header: str) -> bool:
    """Say whether the header of a column tells a change, a part of a year, a target or a plan."""
    folded = fold(header)
    is_target = _TARGET.search(folded) is not None and not _DONE.search(folded)
    return is_target or _NO_VALUES.search(folded) is not None or is_part_of_year(header)


def own_year(document_id: str, date: str) -> int | None:
    """Return the last year that a document can report: that of its name, else that of its date."""
    years = _YEAR.findall(document_id) or _YEAR.findall(date)
    return max(map(int, years)) if years else None


def _year(column: str, label: str) -> int | None:
    found = _YEAR.search(column) or _YEAR.search(label)
    return int(found.group()) if found else None
