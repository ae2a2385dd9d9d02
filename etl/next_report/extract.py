"""Extracts a document into a draft raw folder and tells which of its rows match an indicator."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from etl.catalogue.files import read_catalogue
from etl.documents.form.draft import extract_form
from etl.documents.form.form import is_form
from etl.documents.open import read_document
from etl.documents.year_tables import YearTable, area_of, find_year_tables
from etl.faults import Fault, Faults
from etl.figures.of_tables import table_figures
from etl.placing.rows.indicators_and_years import match_tables
from etl.raw.card import read_card, table_names
from etl.raw.figure import Figure, FigureRow
from etl.raw.folder import read_figures
from etl.raw.known_years import odd_years
from etl.raw.write import file_hash, overlong, write_figures, write_origin

_DOCUMENT_ID = re.compile(r"^[a-z0-9]+(?:-[a-z0-9]+)*$")
_SHOWN = 70


def extract(file: Path, document_id: str, out: Path) -> list[FigureRow]:
    """Write `out/figures.csv` and `out/origin.toml`, return the figures; raises Faults.

    A card that is there already is kept, with the file name and hash renewed; so are the figures of
    running text, which only a person records.
    """
    return _extract(file, document_id, out)[1]


def _extract(file: Path, document_id: str, out: Path) -> tuple[list[YearTable], list[FigureRow]]:
    if not _DOCUMENT_ID.match(document_id):
        sentence = f"«{document_id}» is no document id; use small letters, digits and hyphens: report-2021"
        polish = f"„{document_id}” nie jest nazwą dokumentu; proszę ją zapisać jak report-2021"
        raise Faults([Fault(file, None, sentence, polish)])
    card = read_card(out / "origin.toml")
    if is_form(file):
        return [], extract_form(file, document_id, out, card)
    tables = find_year_tables(read_document(file), table_names(card))
    figures = table_figures(tables, document_id)
    if not figures:
        sentence = "no table with year columns is found; check that the table has a header row with years"
        polish = "nie ma tu tabeli z latami w nagłówku; proszę sprawdzić, czy to plik sprawozdania"
        raise Faults([Fault(file, None, sentence, polish)])
    years = (column.year for table in tables for row in table.rows for column, _ in row.cells)
    if faults := odd_years(file, years, read_catalogue()) + overlong(file, figures):
        raise Faults(faults)
    write_figures(out / "figures.csv", [*figures, *_recorded_prose(out / "figures.csv", document_id)])
    write_origin(out / "origin.toml", _card(card, file, document_id, tables))
    return tables, figures


def _recorded_prose(path: Path, document_id: str) -> list[Figure]:
    """Return the rows of running text that an existing figures.csv holds."""
    if not path.exists() or path.parent.name != document_id:
        return []
    figures = read_figures(path)
    return [figure for figure in figures if figure.is_prose and figure.document_id == document_id]


def _card(card: dict[str, Any], file: Path, document_id: str, tables: list[YearTable]) -> dict[str, Any]:
    """Complete a card: what only a person knows is left as an empty text to fill in."""
    years = sorted({column.year for table in tables for row in table.rows for column, _ in row.cells})
    drafted = {
        "title": document_id,
        "publisher": "",
        "address": "",
        "reuse_terms": "",
        "period": f"{years[0]}-{years[-1]}" if len(years) > 1 else str(years[0]),
        "date": f"{years[-1]}-12-31",
        "reports_indicators": sorted(set(_matched(tables).values()), key=_code_order),
        "reports_years": years,
    }
    return {**drafted, **card, "source_file": file.name, "sha256": file_hash(file)}


def _code_order(code: str) -> tuple[int, int]:
    area, _, number = code.partition(".")
    return ("I", "II", "III", "IV").index(area), int(number)


def _matched(tables: list[YearTable]) -> dict[tuple[str, str], str]:
    """Return {(table, row name): official code}."""
    return match_tables({table.key: [row.label for row in table.rows] for table in tables}, read_catalogue())


def extract_and_tell(file: Path, document_id: str, out: Path) -> list[str]:
    """Extract and return the lines that tell how many rows there are and which match an indicator."""
    tables, figures = _extract(file, document_id, out)
    empty = sum(not figure.number for figure in figures)
    lines = [f"{len(figures)} rows of figures.csv, {empty} of them cells without a value"]
    matched = _matched(tables)
    return [*lines, *(line for table in tables for line in _report(table, matched))]


def _report(table: YearTable, found: dict[tuple[str, str], str]) -> Iterator[str]:
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
