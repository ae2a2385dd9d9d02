"""Extracts a document into a draft raw folder, with its questions and what it leaves unread."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from etl.catalogue.files import read_catalogue
from etl.documents.document import SourceDocument
from etl.documents.open import is_form, read_document
from etl.documents.row_questions import RowQuestion, answered, row_questions
from etl.documents.year_tables import YearTable, find_year_tables
from etl.faults import Fault, Faults
from etl.figures.of_tables import table_figures
from etl.next_report.left_over import left_over
from etl.next_report.questions_file import write_questions
from etl.placing.rows.indicators_and_years import is_no_value, match_tables, own_year
from etl.raw.card import read_card, table_names
from etl.raw.figure import DOCUMENT_ID, Figure, FigureRow
from etl.raw.folder import read_figures
from etl.raw.known_years import odd_years
from etl.raw.row_answers import read_row_answers
from etl.raw.unread import Unread
from etl.raw.unread_list import write_unread
from etl.raw.write import file_hash, overlong, write_figures, write_origin


@dataclass(frozen=True)
class Extracted:
    """What a document gave: lines, tables of years, figures, what it asks, and what nobody read."""

    document: SourceDocument
    tables: list[YearTable]
    figures: list[FigureRow]
    questions: list[RowQuestion]
    unread: list[Unread]


def extract(file: Path, document_id: str, out: Path) -> list[FigureRow]:
    """Write the draft folder `out` and return the figures; raises Faults.

    `figures.csv` and `origin.toml`, `unread.csv` and `row_questions.json`. A card that is there already is
    kept, with the file name and hash renewed; so are the figures of running text, which only a person
    records, and the answers in `row_answers.csv`, which are applied.
    """
    return extract_all(file, document_id, out).figures


def extract_all(file: Path, document_id: str, out: Path, document: SourceDocument | None = None) -> Extracted:
    """Write the draft folder as `extract` does and return all that was found; raises Faults.

    `document`: a report that is read already.
    """
    if not DOCUMENT_ID.fullmatch(document_id):
        sentence = f"«{document_id}» is no document id; use small letters, digits and hyphens: report-2021"
        polish = f"„{document_id}” nie jest nazwą dokumentu; proszę ją zapisać jak report-2021"
        raise Faults([Fault(file, None, sentence, polish)])
    card = read_card(out / "origin.toml")
    if is_form(file):
        found = _form(file, document_id, out, card)
    else:
        found = _report(file, document_id, out, card, document or read_document(file))
    write_unread(out, found.unread)
    write_questions(out, found.questions)
    return found


def _form(file: Path, document_id: str, out: Path, card: dict[str, Any]) -> Extracted:
    from etl.documents.form.draft import extract_form  # as `open` does, where one is read

    figures, document = extract_form(file, document_id, out, card)
    return Extracted(document, [], figures, [], left_over(document, [], figures))


def _report(
    file: Path, document_id: str, out: Path, card: dict[str, Any], document: SourceDocument
) -> Extracted:
    tables = answered(find_year_tables(document, table_names(card)), read_row_answers(out))
    figures, questions = table_figures(tables, document_id), row_questions(tables)
    if not figures and not questions:
        sentence = "no table with year columns is found; check that the table has a header row with years"
        polish = "nie ma tu tabeli z latami w nagłówku; proszę sprawdzić, czy to plik raportu"
        raise Faults([Fault(file, None, sentence, polish)])
    years = (column.year for table in tables for row in table.rows for column, _ in row.cells)
    if faults := odd_years(file, years, read_catalogue()) + overlong(file, figures):
        raise Faults(faults)
    prose = _recorded_prose(out / "figures.csv", document_id)
    write_figures(out / "figures.csv", [*figures, *prose])
    held = _not_read(tables, figures)
    write_origin(out / "origin.toml", {**_card(card, file, document_id, tables), **held})
    unread = left_over(document, tables, [*figures, *prose])
    return Extracted(document, tables, figures, questions, unread)


def _recorded_prose(path: Path, document_id: str) -> list[Figure]:
    """Return the rows of running text that an existing figures.csv holds."""
    if not path.exists() or path.parent.name != document_id:
        return []
    figures = read_figures(path)
    return [figure for figure in figures if figure.is_prose and figure.document_id == document_id]


def _card(card: dict[str, Any], file: Path, document_id: str, tables: list[YearTable]) -> dict[str, Any]:
    """Complete a card: what only a person knows is left as an empty text to fill in."""
    columns = [column for table in tables for column in table.columns]
    told = [column for column in columns if not is_no_value(column.header)] or columns
    own = own_year(document_id, "") or max(column.year for column in told)
    years = sorted({column.year for column in told if column.year <= own}) or [own]
    drafted = {
        "title": document_id,
        "publisher": "",
        "address": "",
        "reuse_terms": "",
        "period": f"{years[0]}-{years[-1]}" if len(years) > 1 else str(years[0]),
        "date": f"{years[-1]}-12-31",
        "reports_indicators": sorted(set(matched_rows(tables).values()), key=_code_order),
        "reports_years": years,
    }
    kept = {name: value for name, value in card.items() if name != "not_read"}  # said anew each time
    return {**drafted, **kept, "source_file": file.name, "sha256": file_hash(file)}


def _not_read(tables: list[YearTable], figures: list[FigureRow]) -> dict[str, dict[str, list[int]]]:
    """Return for the card the indicators, with years, of which an entry gave no figure, such as a picture."""
    codes = matched_rows(tables)
    read = {figure.figure_id.partition(":")[2].rpartition(".")[0] for figure in figures}
    held: dict[str, set[int]] = {}
    for table in tables:
        unclear = [(row.label, column.year) for row in table.open_rows for column in row.columns]
        unread = [
            (row.label, column.year)
            for row in table.rows
            for column, cell in row.cells
            if not cell.is_empty and f"{table.key}.{row.ordinal}.{column.column_id}" not in read
        ]
        for label, year in unclear + unread:
            if code := codes.get((table.key, label)):
                held.setdefault(code, set()).add(year)
    return {"not_read": {code: sorted(held[code]) for code in sorted(held, key=_code_order)}} if held else {}


def _code_order(code: str) -> tuple[int, int]:
    area, _, number = code.partition(".")
    return ("I", "II", "III", "IV").index(area), int(number)


def matched_rows(tables: list[YearTable]) -> dict[tuple[str, str], str]:
    """Return {(table, row name): official code}, of the rows that are read and those that are asked about."""
    return match_tables({table.key: table.labels for table in tables}, read_catalogue())
